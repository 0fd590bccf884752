package dev.srm.channel.teams;

import dev.srm.channel.Clip;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Text as an Adaptive Card or a message wants it, so that no mark-up from a question or a note
/// comes alive.
final class CardText {
  /// A link longer than that is not made; the text stands alone.
  static final int URL_MAX = 500;

  private static final String INVISIBLE = "\u200B";
  private static final Pattern STARTS_A_LIST = Pattern.compile("(?:[-+#]|[0-9]{1,9}[.\\\\]).*");

  /// A list, a heading, a quotation.
  private static final Pattern STARTS_A_LINE =
      Pattern.compile("(?m)^([ \\t]*)(?=[-+#>]|[0-9]{1,9}[.)])");

  private CardText() {}

  /// For what a card renders as Markdown: one line.
  ///
  /// @param max code points of the result, at least 2
  static String markdown(String raw, int max) {
    String escaped = Clip.escaped(Clip.line(raw), max - 1, CardText::escape);
    return STARTS_A_LIST.matcher(escaped).matches() ? INVISIBLE + escaped : escaped;
  }

  /// For what is shown as it stands: titles of buttons, the fallback, and the message's own text.
  /// Teams may take the last for Markdown or XML, so a link is broken up and angle brackets get
  /// look-alikes.
  ///
  /// @param max code points of the result
  static String plain(String raw, int max) {
    return Clip.escaped(raw.replace("](", "]" + INVISIBLE + "("), max, CardText::lookAlike);
  }

  /// For the text of a message that Teams reads as Markdown, in which it finds the `[n]` of its
  /// citations. Nothing is said of escapes there, so that signs of mark-up get look-alikes.
  ///
  /// @param max code points of the result
  static String message(String raw, int max) {
    return STARTS_A_LINE
        .matcher(plain(raw, max).replace("~~", "∼∼"))
        .replaceAll("$1" + INVISIBLE)
        .codePoints()
        .mapToObj(CardText::withoutMarkdown)
        .collect(Collectors.joining());
  }

  private static String withoutMarkdown(int c) {
    return switch (c) {
      case '*' -> "∗";
      case '`' -> "ˋ";
      case '_' -> "＿";
      case '{' -> "｛";
      case '}' -> "｝";
      case '\\' -> "＼";
      case '|' -> "｜";
      default -> Character.toString(c);
    };
  }

  /// @return the address as it stands between the brackets of a link and in an action
  static Optional<String> address(String url) {
    String address =
        url.strip()
            .replace(" ", "%20")
            .replace("(", "%28")
            .replace(")", "%29")
            .replace("<", "%3C")
            .replace(">", "%3E");
    return address.length() <= URL_MAX ? Optional.of(address) : Optional.empty();
  }

  private static String escape(int c) {
    return switch (c) {
      case '\\', '`', '*', '_', '[', ']', '(', ')', '<', '>', '~', '|' ->
          "\\" + Character.toString(c);
      // "{{DATE(...)}}" is a function of cards.
      case '{' -> "{" + INVISIBLE;
      default -> Character.toString(c);
    };
  }

  private static String lookAlike(int c) {
    return switch (c) {
      case '<' -> "‹";
      case '>' -> "›";
      default -> Character.toString(c);
    };
  }
}
