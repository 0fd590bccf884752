package dev.srm.channel.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.srm.channel.Json;
import dev.srm.knowledge.Language;
import dev.srm.question.Cleaner;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What Teams sends. Every field may be missing; none may be of another type than it should.
///
/// @param text without mentions and mark-up, possibly empty
/// @param id unique within its conversation
/// @param locale of the person's client
record Activity(
    String type,
    String text,
    Optional<String> id,
    String conversation,
    Optional<Instant> sent,
    Optional<Language> locale) {
  private static final String MESSAGE = "message";

  /// A mention with its name. All are taken out, not only ours: the activity of a webhook does not
  /// say which one we are, and a person's name is never part of the question.
  private static final Pattern MENTION =
      Pattern.compile("<at\\b[^<>]{0,200}>[^<>]{0,200}</at>", Pattern.CASE_INSENSITIVE);

  boolean isMessage() {
    return type.equals(MESSAGE);
  }

  /// @return empty when a field is not what Teams sends
  static Optional<Activity> of(ObjectNode json) {
    for (String name : new String[] {"type", "id", "text", "timestamp"}) {
      JsonNode value = json.path(name);
      if (!value.isTextual() && !value.isMissingNode() && !value.isNull()) {
        return Optional.empty();
      }
    }
    try {
      return Optional.of(
          new Activity(
              Json.text(json, "type").orElse(MESSAGE),
              question(json),
              Json.text(json, "id").filter(id -> !id.isBlank()),
              Json.text(json.path("conversation"), "id").orElse(""),
              Json.text(json, "timestamp").map(Activity::instant),
              locale(json)));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Instant instant(String timestamp) {
    return OffsetDateTime.parse(timestamp).toInstant();
  }

  /// Some clients leave the text empty and fill only the attachment that shows how it looked.
  private static String question(ObjectNode json) {
    String text = cleaned(Json.text(json, "text").orElse(""));
    if (!text.isEmpty()) {
      return text;
    }
    for (JsonNode attachment : json.path("attachments")) {
      if (Json.text(attachment, "contentType").equals(Optional.of("text/html"))) {
        return cleaned(Json.text(attachment, "content").orElse(""));
      }
    }
    return "";
  }

  private static String cleaned(String text) {
    return Cleaner.clean(MENTION.matcher(text).replaceAll(" "));
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
