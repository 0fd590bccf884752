package dev.srm.web;

import dev.srm.knowledge.Language;
import dev.srm.knowledge.Passage;
import dev.srm.knowledge.Quote;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/// A note as a page whose lines can be linked to: `#L14`.
final class NotePage {
  private final Note note;
  private final String up;
  private final Set<Integer> anchored = new HashSet<>();

  private NotePage(Note note, String up) {
    this.note = note;
    this.up = up;
  }

  /// @param path below the root at which the page was asked for; links are relative to it, so that
  ///   the server may stand below any prefix
  static String html(Note note, String path, String assets) {
    String up = "../".repeat((int) path.chars().filter(c -> c == '/').count() - 1);
    return new NotePage(note, up).html(assets);
  }

  private String html(String assets) {
    String sections = note.sections().stream().map(this::section).collect(Collectors.joining());
    return """
    <!doctype html>
    <html lang="%1$s">
    <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>%2$s · SRM</title>
      <link rel="icon" href="%3$s/icon.svg" type="image/svg+xml">
      <link rel="stylesheet" href="%3$s/style.css">
    </head>
    <body>
      <header class="bar">
        <a class="brand" href="%4$s"><img src="%3$s/icon.svg" alt="" width="24" height="24">SRM</a>
        <nav class="aside">%5$s</nav>
      </header>
      <main class="note">
        <h1>%2$s</h1>
        <p class="path">%6$s</p>
    %7$s  </main>
    </body>
    </html>
    """
        .formatted(
            note.language().id(),
            escape(note.title()),
            escape(up + assets),
            up.isEmpty() ? "./" : up,
            translation(),
            escape(note.path()),
            sections);
  }

  private String translation() {
    return note.translation()
        .map(path ->
            "<a href=\"%s\">%s</a>"
                .formatted(escape(up + path), note.language() == Language.EN ? "한국어" : "English"))
        .orElse("");
  }

  private String section(Passage passage) {
    Quote first = passage.sentences().getFirst();
    StringBuilder html = new StringBuilder("    <section>\n");
    if (!passage.heading().equals(note.title())) {
      html.append("      <h2>").append(escape(passage.heading())).append("</h2>\n");
    }
    passage.sentences().forEach(quote -> html.append(line(quote)));
    if (first.url().startsWith("https://")) {
      html.append(source(first));
    }
    return html.append("    </section>\n").toString();
  }

  private String line(Quote quote) {
    String id = anchored.add(quote.line()) ? " id=\"L" + quote.line() + "\"" : "";
    return "      <p class=\"line\"%s><a href=\"#L%d\">%d</a><span>%s</span></p>\n"
        .formatted(id, quote.line(), quote.line(), escape(quote.text()));
  }

  private String source(Quote quote) {
    boolean korean = note.language() == Language.KO;
    String checked =
        quote.checked().isEmpty()
            ? ""
            : " · " + (korean ? quote.checked() + " 확인" : "checked " + quote.checked());
    return "      <p class=\"source\"><a href=\"%s\" target=\"_blank\" rel=\"noopener\">%s</a>%s</p>\n"
        .formatted(escape(quote.url()), korean ? "공식 문서" : "Official page", escape(checked));
  }

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
