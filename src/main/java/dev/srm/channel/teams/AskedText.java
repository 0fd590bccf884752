package dev.srm.channel.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.srm.channel.Json;
import dev.srm.question.Cleaner;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a person asked: the text of an activity without mentions and mark-up.
final class AskedText {
  /// A mention with its name. All are taken out, not only ours: the activity of a webhook does not
  /// say which one we are, and a person's name is never part of the question.
  private static final Pattern MENTION =
      Pattern.compile("<at\\b[^<>]{0,200}>[^<>]{0,200}</at>", Pattern.CASE_INSENSITIVE);

  /// The same in the attachment that shows how the message looked.
  private static final Pattern SHOWN_MENTION =
      Pattern.compile(
          "<span\\b[^<>]{0,200}schema\\.skype\\.com/Mention[^<>]{0,200}>[^<>]{0,200}</span>",
          Pattern.CASE_INSENSITIVE);

  private static final Optional<String> HTML = Optional.of("text/html");

  private AskedText() {}

  /// @return possibly empty. Some clients leave the text empty and fill only the attachment that
  ///   shows how it looked
  static String of(ObjectNode json) {
    String text = cleaned(Json.text(json, "text").orElse(""));
    if (!text.isEmpty()) {
      return text;
    }
    for (JsonNode attachment : json.path("attachments")) {
      if (Json.text(attachment, "contentType").equals(HTML)) {
        return cleaned(Json.text(attachment, "content").orElse(""));
      }
    }
    return "";
  }

  private static String cleaned(String text) {
    String bare = MENTION.matcher(text).replaceAll(" ");
    return Cleaner.clean(SHOWN_MENTION.matcher(bare).replaceAll(" "));
  }
}
