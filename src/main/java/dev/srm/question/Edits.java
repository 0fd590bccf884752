package dev.srm.question;

/// Counts the slips between two words: a letter too many, too few, wrong, or two swapped.
final class Edits {
  private Edits() {}

  /// @return the number of slips, or `max + 1` when there are more than `max`
  static int between(String a, String b, int max) {
    if (Math.abs(a.length() - b.length()) > max) {
      return max + 1;
    }
    int start = 0;
    int shorter = Math.min(a.length(), b.length());
    while (start < shorter && a.charAt(start) == b.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < shorter - start
        && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
      end++;
    }
    int leftA = a.length() - start - end;
    int leftB = b.length() - start - end;
    if (leftA <= 1 && leftB <= 1) {
      return Math.max(leftA, leftB);
    }
    // One slip leaves one letter, or two that are swapped: most words are told without a table.
    return max == 1 && (leftA != 2 || leftB != 2)
        ? 2
        : table(a.substring(start, start + leftA), b.substring(start, start + leftB), max);
  }

  private static int table(String a, String b, int max) {
    int[] before = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      int best = i;
      for (int j = 1; j <= b.length(); j++) {
        int wrong = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int cost = Math.min(Math.min(last[j] + 1, row[j - 1] + 1), last[j - 1] + wrong);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          cost = Math.min(cost, before[j - 2] + 1);
        }
        row[j] = cost;
        best = Math.min(best, cost);
      }
      if (best > max) {
        return max + 1;
      }
      int[] spare = before;
      before = last;
      last = row;
      row = spare;
    }
    return Math.min(last[b.length()], max + 1);
  }
}
