package dev.srm.knowledge;

import java.util.ArrayList;
import java.util.List;

/// Tells Korean syllables from other letters, which decides how a word is matched.
public final class Script {
  private Script() {}

  /// @return true for a precomposed Hangul syllable
  public static boolean isHangul(char c) {
    return c >= '\uAC00' && c <= '\uD7A3';
  }

  /// @return the runs of letters and digits in order, divided wherever Korean meets another script
  public static List<String> runs(String text) {
    List<String> runs = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean inside = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
      boolean turn =
          inside && start >= 0 && isHangul(text.charAt(i)) != isHangul(text.charAt(start));
      if (start >= 0 && (!inside || turn)) {
        runs.add(text.substring(start, i));
        start = -1;
      }
      if (inside && start < 0) {
        start = i;
      }
    }
    return runs;
  }
}
