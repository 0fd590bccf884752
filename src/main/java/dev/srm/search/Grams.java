package dev.srm.search;

import dev.srm.knowledge.Script;
import java.util.ArrayList;
import java.util.List;

/// Cuts a text into letters in a row, which still match where a blank or a letter is wrong.
final class Grams {
  private static final int KOREAN = 2;
  private static final int LATIN = 4;

  private Grams() {}

  /// @return Hangul by two syllables, other words by four letters, shorter words whole
  static List<String> of(String text) {
    List<String> grams = new ArrayList<>();
    for (String run : Script.runs(Analysis.normalize(text))) {
      if (StopWords.EVERYWHERE.contains(run)) {
        continue;
      }
      int length = Script.isHangul(run.charAt(0)) ? KOREAN : LATIN;
      if (run.length() <= length) {
        grams.add(run);
      }
      for (int i = 0; run.length() > length && i + length <= run.length(); i++) {
        grams.add(run.substring(i, i + length));
      }
    }
    return grams;
  }
}
