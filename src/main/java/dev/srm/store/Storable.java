package dev.srm.store;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/// Text as every database takes it: PostgreSQL has no U+0000, and half a character is no UTF-8.
final class Storable {
  private static final int REPLACEMENT = 0xFFFD;

  private Storable() {}

  /// @param charsMax code points; the rest is cut off
  static String text(String raw, int charsMax) {
    return raw.codePoints()
        .limit(charsMax)
        .map(c -> isStorable(c) ? c : REPLACEMENT)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isStorable(int c) {
    return c != 0 && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE);
  }

  /// One entry a line.
  static String lines(Collection<String> entries, StoreLimits limits) {
    return entries.stream()
        .limit(limits.listMax())
        .map(entry -> text(entry.replace('\n', ' '), limits.nameCharsMax()))
        .collect(Collectors.joining("\n"));
  }

  static List<String> entries(String lines) {
    return lines.lines().toList();
  }
}
