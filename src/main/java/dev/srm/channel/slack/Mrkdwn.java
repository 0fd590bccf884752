package dev.srm.channel.slack;

import dev.srm.channel.Clip;
import java.util.Optional;

/// Text as Slack's `mrkdwn` wants it. Three characters are escaped, and no others: with them gone,
/// no `<!channel>`, `<@U...>` or link from a question or a note comes alive.
final class Mrkdwn {
  /// A link longer than that is not made; the text stands alone.
  static final int URL_MAX = 500;

  private Mrkdwn() {}

  /// @param max code points of the result
  static String text(String raw, int max) {
    return Clip.escaped(raw, max, Mrkdwn::escape);
  }

  /// @return the text on one line
  static String line(String raw, int max) {
    return text(Clip.line(raw), max);
  }

  /// @param textMax code points of the text; the address comes on top, at most [#URL_MAX] and some
  static String link(Optional<String> url, String raw, int textMax) {
    String text = line(raw, textMax);
    Optional<String> target = url.map(Mrkdwn::address).filter(one -> one.length() <= URL_MAX);
    return target.map(one -> "<" + one + "|" + text + ">").orElse(text);
  }

  private static String address(String url) {
    return url.strip()
        .replace("&", "&amp;")
        .replace("<", "%3C")
        .replace(">", "%3E")
        .replace("|", "%7C")
        .replace(" ", "%20");
  }

  private static String escape(int c) {
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      default -> Character.toString(c);
    };
  }
}
