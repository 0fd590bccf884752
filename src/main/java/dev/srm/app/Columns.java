package dev.srm.app;

import java.util.ArrayList;
import java.util.List;

/// How wide text is in a terminal, where a Korean syllable takes two columns.
final class Columns {
  private Columns() {}

  /// @return columns that the text takes
  static int of(String text) {
    return text.codePoints().map(Columns::of).sum();
  }

  private static int of(int codePoint) {
    int type = Character.getType(codePoint);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT
        || isVowelOrFinalJamo(codePoint)) {
      return 0;
    }
    return isWide(codePoint) ? 2 : 1;
  }

  /// Drawn into the syllable of the initial before it.
  private static boolean isVowelOrFinalJamo(int codePoint) {
    return codePoint >= 0x1160 && codePoint <= 0x11FF;
  }

  /// The blocks that Unicode's East Asian Width calls wide, as far as text about clouds reaches.
  private static boolean isWide(int codePoint) {
    return (codePoint >= 0x1100 && codePoint <= 0x115F)
        || (codePoint >= 0x2E80 && codePoint <= 0xA4CF && codePoint != 0x303F)
        || (codePoint >= 0xAC00 && codePoint <= 0xD7A3)
        || (codePoint >= 0xF900 && codePoint <= 0xFAFF)
        || (codePoint >= 0xFE30 && codePoint <= 0xFE6F)
        || (codePoint >= 0xFF00 && codePoint <= 0xFF60)
        || (codePoint >= 0xFFE0 && codePoint <= 0xFFE6)
        || (codePoint >= 0x1F300 && codePoint <= 0x1FAFF)
        || (codePoint >= 0x20000 && codePoint <= 0x3FFFD);
  }

  /// @param width columns of a line; 0 breaks nowhere
  /// @return lines broken at spaces; a word that is wider than a line has one to itself
  static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    for (String paragraph : text.split("\n", -1)) {
      if (width <= 0) {
        lines.add(paragraph);
      } else {
        wrapParagraph(paragraph, width, lines);
      }
    }
    return lines;
  }

  private static void wrapParagraph(String paragraph, int width, List<String> lines) {
    StringBuilder line = new StringBuilder();
    int used = 0;
    for (String word : paragraph.split(" ", -1)) {
      int wide = of(word);
      if (used > 0 && used + 1 + wide > width) {
        lines.add(line.toString());
        line.setLength(0);
        used = 0;
      }
      if (used > 0) {
        line.append(' ');
        used++;
      }
      line.append(word);
      used += wide;
    }
    lines.add(line.toString());
  }

  /// @return the text with spaces after it, up to that width
  static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - of(text)));
  }
}
