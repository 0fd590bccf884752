package dev.srm.corpus;

import java.util.Collection;
import java.util.Comparator;

/// Proposes the known word that a wrong one was probably meant to be.
final class Nearest {
  private Nearest() {}

  /// @return "Did you mean ...?" when something known is close, else the fallback
  static String hint(String wrong, Collection<String> known, String fallback) {
    return known.stream()
        .min(
            Comparator.comparingInt((String word) -> distance(wrong, word))
                .thenComparing(word -> word))
        .filter(word -> distance(wrong, word) <= Math.max(1, wrong.length() / 3))
        .map(word -> "Did you mean \"" + word + "\"?")
        .orElse(fallback);
  }

  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int above = row[j];
        int swap = a.charAt(i - 1) == b.charAt(j - 1) ? diagonal : diagonal + 1;
        row[j] = Math.min(swap, Math.min(above, row[j - 1]) + 1);
        diagonal = above;
      }
    }
    return row[b.length()];
  }
}
