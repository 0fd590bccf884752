package dev.srm.question;

import dev.srm.knowledge.Stem;
import java.util.List;
import java.util.Locale;

/// Mends one or two slips in a word that the corpus does not know but that is close to one it does.
final class TypoMender {
  /// Words looked at in one question; a text with more slips than that is no question.
  private static final int MENDED_MAX = 24;

  private static final int LATIN_SHORTEST = 5;
  private static final int LATIN_LONG = 9;
  private static final int KOREAN_SHORTEST = 3;
  private static final int KOREAN_LONGEST = 10;

  private final Lexicon lexicon;

  TypoMender(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /// @param text cleaned
  /// @return the text with unknown words replaced; the same text when nothing was close enough
  String mend(String text, Words words) {
    StringBuilder mended = new StringBuilder(text);
    List<Words.Word> all = words.all();
    int from = text.length();
    int unknown = 0;
    for (int i = all.size() - 1; i >= 0 && unknown < MENDED_MAX; i--) {
      Words.Word word = all.get(i);
      int at = text.toLowerCase(Locale.ROOT).lastIndexOf(word.text(), from - 1);
      if (at < 0) {
        continue;
      }
      from = at;
      unknown += word.hangul() || !lexicon.knows(word) ? 1 : 0;
      String better = word.hangul() ? korean(word.text(), words, word) : latin(word);
      if (!better.equals(word.text())) {
        mended.replace(at, at + word.text().length(), better);
      }
    }
    return mended.toString();
  }

  private String latin(Words.Word word) {
    String text = word.text();
    if (text.length() < LATIN_SHORTEST || lexicon.knows(word) || !isLetters(text)) {
      return text;
    }
    int max = text.length() >= LATIN_LONG ? 2 : 1;
    String best = text;
    int fewest = max + 1;
    for (String target : lexicon.latinTargets()) {
      if (target.length() < LATIN_SHORTEST - 1 || target.charAt(0) != text.charAt(0)) {
        continue;
      }
      int slips =
          Math.min(
              Edits.between(text, target, max), Edits.between(word.stem(), Stem.of(target), max));
      if (slips < fewest || (slips == fewest && slips <= max && target.compareTo(best) < 0)) {
        fewest = slips;
        best = target;
      }
    }
    return fewest <= max ? best : text;
  }

  private static boolean isLetters(String text) {
    return text.chars().allMatch(c -> c >= 'a' && c <= 'z');
  }

  private String korean(String run, Words words, Words.Word word) {
    if (run.length() < KOREAN_SHORTEST || startsKnown(words, word)) {
      return run;
    }
    for (int length = Math.min(run.length(), KOREAN_LONGEST); length >= KOREAN_SHORTEST; length--) {
      if (!Endings.only(run.substring(length))) {
        continue;
      }
      String letters = Jamo.split(run.substring(0, length));
      for (int target = Math.max(KOREAN_SHORTEST, length - 1); target <= length + 1; target++) {
        for (KoreanWords.Spelled known : lexicon.koreanWords().ofLength(target)) {
          if (Edits.between(letters, known.letters(), 1) == 1) {
            return known.word() + run.substring(length);
          }
        }
      }
    }
    return run;
  }

  private boolean startsKnown(Words words, Words.Word word) {
    for (int at = word.start() + 1; at < word.end(); at++) {
      if (words.starts(at)) {
        return true;
      }
    }
    String text = word.text();
    for (int length = text.length(); length >= 2; length--) {
      if (lexicon.koreanWords().contains(text.substring(0, length))) {
        return true;
      }
    }
    return false;
  }
}
