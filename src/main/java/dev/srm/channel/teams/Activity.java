package dev.srm.channel.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.srm.channel.Json;
import dev.srm.knowledge.Language;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What Teams sends. Every field may be missing; none may be of another type than it should.
///
/// @param name of an invoke
/// @param text without mentions and mark-up, possibly empty
/// @param id unique within its conversation
/// @param service address at which its conversation is answered
/// @param channel `msteams`
/// @param bot to whom it was sent, e.g. `28:...`
/// @param tenant of the conversation
/// @param joined ids of those who came into the conversation with it
/// @param action of an installation: `add`, `remove`
/// @param value of a button or an invoke
/// @param replyTo id of the message that an invoke is about
/// @param locale of the person's client
record Activity(
    String type,
    String name,
    String text,
    Optional<String> id,
    String service,
    String channel,
    String conversation,
    Scope scope,
    Sender from,
    String bot,
    String tenant,
    Set<String> joined,
    String action,
    JsonNode value,
    Optional<String> replyTo,
    Optional<Instant> sent,
    Optional<Language> locale) {
  /// Characters of an id or an address; a conversation's has about 100.
  static final int ID_MAX = 500;

  private static final String MESSAGE = "message";
  private static final List<String> TEXTS =
      List.of(
          "/type",
          "/name",
          "/id",
          "/text",
          "/timestamp",
          "/serviceUrl",
          "/channelId",
          "/conversation/id",
          "/conversation/conversationType",
          "/conversation/tenantId",
          "/from/id",
          "/from/aadObjectId",
          "/from/name",
          "/recipient/id",
          "/channelData/tenant/id",
          "/action",
          "/replyToId",
          "/locale");

  /// Where people are when they ask.
  enum Scope {
    PERSONAL,
    GROUP,
    CHANNEL;

    private static Scope of(JsonNode conversation) {
      return switch (conversation.path("conversationType").asText()) {
        case "channel" -> CHANNEL;
        case "groupChat" -> GROUP;
        case "personal" -> PERSONAL;
        default -> conversation.path("isGroup").asBoolean() ? GROUP : PERSONAL;
      };
    }
  }

  /// Who sent it.
  ///
  /// @param id in Teams, another one for each bot
  /// @param directory id in the tenant's directory, possibly empty
  /// @param name as people see it, possibly empty; proves nothing
  record Sender(String id, String directory, String name) {}

  /// @return who sent it, unique among all platforms; empty when Teams does not say
  String person() {
    String id = from.directory().isEmpty() ? from.id() : from.directory();
    return id.isEmpty() ? "" : "teams:" + tenant + ":" + id;
  }

  boolean isMessage() {
    return type.equals(MESSAGE);
  }

  /// @return empty when a field is not what Teams sends
  static Optional<Activity> of(ObjectNode json) {
    for (String pointer : TEXTS) {
      JsonNode value = json.at(pointer);
      boolean absent = value.isMissingNode() || value.isNull();
      boolean tooLong = !pointer.equals("/text") && value.asText().length() > ID_MAX;
      if (!absent && (!value.isTextual() || tooLong)) {
        return Optional.empty();
      }
    }
    try {
      return Optional.of(read(json));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Activity read(ObjectNode json) {
    JsonNode conversation = json.path("conversation");
    JsonNode from = json.path("from");
    return new Activity(
        Json.text(json, "type").orElse(MESSAGE),
        text(json, "name"),
        AskedText.of(json),
        Json.text(json, "id").filter(id -> !id.isBlank()),
        text(json, "serviceUrl"),
        text(json, "channelId"),
        text(conversation, "id"),
        Scope.of(conversation),
        new Sender(text(from, "id"), text(from, "aadObjectId"), text(from, "name")),
        text(json.path("recipient"), "id"),
        Json.text(json.at("/channelData/tenant"), "id").orElse(text(conversation, "tenantId")),
        joined(json),
        text(json, "action"),
        json.path("value"),
        Json.text(json, "replyToId").filter(id -> !id.isBlank()),
        Json.text(json, "timestamp").map(time -> OffsetDateTime.parse(time).toInstant()),
        locale(json));
  }

  private static String text(JsonNode node, String name) {
    return Json.text(node, name).orElse("");
  }

  private static Set<String> joined(ObjectNode json) {
    Set<String> ids = new HashSet<>();
    json.path("membersAdded").forEach(member -> Json.text(member, "id").ifPresent(ids::add));
    return Set.copyOf(ids);
  }

  private static Optional<Language> locale(ObjectNode json) {
    Optional<String> tag = Json.text(json, "locale");
    for (JsonNode entity : json.path("entities")) {
      if (Json.text(entity, "type").equals(Optional.of("clientInfo"))) {
        tag = tag.or(() -> Json.text(entity, "locale"));
      }
    }
    return tag.flatMap(one -> Language.of(Locale.forLanguageTag(one).getLanguage()));
  }
}
