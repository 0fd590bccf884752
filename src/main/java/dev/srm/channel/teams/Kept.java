package dev.srm.channel.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.srm.channel.Clip;
import dev.srm.channel.Json;
import dev.srm.knowledge.Language;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// What is kept of an activity until it is answered: enough to answer it in another process.
///
/// @param service address at which the conversation is answered
/// @param activity id of what is answered, possibly empty
/// @param bot as whom SRM speaks
/// @param asker name of who asked, where another person gets to see it; else empty
/// @param text what was asked, or what is to be said; possibly empty
record Kept(
    Purpose purpose,
    String service,
    String conversation,
    Activity.Scope scope,
    String activity,
    String bot,
    String tenant,
    String asker,
    String text,
    Optional<Language> locale) {
  /// Code points.
  private static final int ASKER_MAX = 80;

  /// What has to be done.
  enum Purpose {
    /// Answer it.
    ANSWER,
    /// Say who SRM is.
    WELCOME,
    /// Hand the question to the team that is responsible.
    ASK_TEAM,
    /// Say the text.
    NOTICE
  }

  static Kept of(Activity activity, Purpose purpose, String text) {
    return new Kept(
        purpose,
        activity.service(),
        activity.conversation(),
        activity.scope(),
        activity.id().orElse(""),
        activity.bot(),
        activity.tenant(),
        purpose == Purpose.ASK_TEAM ? Clip.plain(activity.from().name(), ASKER_MAX) : "",
        text,
        activity.locale());
  }

  /// @param said to who asked
  Kept notice(String said) {
    return new Kept(
        Purpose.NOTICE, service, conversation, scope, activity, bot, tenant, "", said, locale);
  }

  /// @return an activity with the conversation it goes to
  ObjectNode addressed(ObjectNode message) {
    message.putObject("from").put("id", bot);
    message.putObject("conversation").put("id", conversation);
    if (!activity.isEmpty()) {
      message.put("replyToId", activity);
    }
    return message;
  }

  String written() {
    ObjectNode json = Json.object();
    json.put("purpose", purpose.name());
    json.put("service", service);
    json.put("conversation", conversation);
    json.put("scope", scope.name());
    json.put("activity", activity);
    json.put("bot", bot);
    json.put("tenant", tenant);
    json.put("asker", asker);
    json.put("text", text);
    locale.ifPresent(language -> json.put("locale", language.id()));
    return Json.written(json);
  }

  /// @return empty when an earlier version wrote something else
  static Optional<Kept> read(String written) {
    return Json.object(written.getBytes(StandardCharsets.UTF_8)).flatMap(Kept::read);
  }

  private static Optional<Kept> read(ObjectNode json) {
    try {
      return Optional.of(
          new Kept(
              Purpose.valueOf(json.path("purpose").asText()),
              json.path("service").asText(),
              json.path("conversation").asText(),
              Activity.Scope.valueOf(json.path("scope").asText()),
              json.path("activity").asText(),
              json.path("bot").asText(),
              json.path("tenant").asText(),
              json.path("asker").asText(),
              json.path("text").asText(),
              Json.text(json, "locale").flatMap(Language::of)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
