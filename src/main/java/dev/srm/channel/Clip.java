package dev.srm.channel;

import java.util.PrimitiveIterator;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Cuts texts to a platform's limits, which count code points.
public final class Clip {
  /// Characters of a line that are looked at, several times what any platform shows of one.
  public static final int LINE_MAX = 8_000;

  private static final String ELLIPSIS = "…";
  private static final Pattern BLANKS = Pattern.compile("(?U)[\\s\\p{Cc}]+");

  private Clip() {}

  /// @param max at least 1, in code points
  /// @return the text itself where it fits, else its beginning with an ellipsis; never longer than
  ///   `max`
  public static String plain(String text, int max) {
    return escaped(text, max, Character::toString);
  }

  /// Escapes while it counts, so that no escape is ever cut in two.
  ///
  /// @param max at least 1, in code points of the result
  /// @param escape a code point as the platform wants it written
  public static String escaped(String text, int max, IntFunction<String> escape) {
    StringBuilder fits = new StringBuilder();
    int length = 0;
    int endWithEllipsis = 0;
    for (PrimitiveIterator.OfInt all = sound(text).iterator(); all.hasNext(); ) {
      String written = escape.apply(all.nextInt());
      length += written.codePointCount(0, written.length());
      if (length > max) {
        return fits.substring(0, endWithEllipsis) + ELLIPSIS;
      }
      fits.append(written);
      if (length < max) {
        endWithEllipsis = fits.length();
      }
    }
    return fits.toString();
  }

  /// @return the text with every run of blanks, line ends and control characters as one blank; what
  ///   is beyond [#LINE_MAX] characters is left out
  public static String line(String text) {
    String seen = text.length() > LINE_MAX ? text.substring(0, LINE_MAX) : text;
    return BLANKS.matcher(seen).replaceAll(" ").strip();
  }

  /// Without control characters but line ends, and without marks that turn the direction of
  /// reading, with which a name can be disguised; half a surrogate pair, which JSON cannot carry,
  /// is replaced.
  private static IntStream sound(String text) {
    return text.strip()
        .codePoints()
        .filter(c -> c == '\n' || Character.getType(c) != Character.CONTROL)
        .filter(c -> (c < 0x202A || c > 0x202E) && (c < 0x2066 || c > 0x2069))
        .map(c -> Character.getType(c) == Character.SURROGATE ? 0xFFFD : c);
  }
}
