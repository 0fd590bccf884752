package dev.srm.channel.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.srm.channel.Json;
import dev.srm.knowledge.Language;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// What is kept of an activity until it is answered: enough to answer it in another process.
///
/// @param service address at which the conversation is answered
/// @param activity id of what is answered, possibly empty
/// @param bot as whom SRM speaks
/// @param text what was asked; possibly empty
record Kept(
    Purpose purpose,
    String service,
    String conversation,
    Activity.Scope scope,
    String activity,
    String bot,
    String tenant,
    String text,
    Optional<Language> locale) {
  /// What has to be done.
  enum Purpose {
    /// Answer it.
    ANSWER,
    /// Say who SRM is.
    WELCOME,
    /// Hand the question to the team that is responsible.
    ASK_TEAM
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
        text,
        activity.locale());
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
              json.path("text").asText(),
              Json.text(json, "locale").flatMap(Language::of)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
