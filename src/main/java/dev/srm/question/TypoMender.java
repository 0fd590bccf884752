package dev.srm.question;

import dev.srm.knowledge.Stem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Mends one or two slips in a word that the corpus does not know but that is close to one it does.
final class TypoMender {
  /// Words looked at in one question; a text with more slips than that is no question.
  private static final int MENDED_MAX = 24;

  private static final int LATIN_SHORTEST = 5;
  private static final int LATIN_LONG = 9;
  private static final int KOREAN_SHORTEST = 2;
  private static final int KOREAN_LONGEST = 10;

  /// A run of more syllables is a whole sentence without blanks, in which no word has an end.
  private static final int RUN_LONGEST = 40;

  private final Lexicon lexicon;
  private final Map<Character, List<Target>> latin = new HashMap<>();

  TypoMender(Lexicon lexicon) {
    this.lexicon = lexicon;
    for (String word : lexicon.latinTargets().stream().sorted().toList()) {
      if (word.length() >= LATIN_SHORTEST - 1) {
        latin
            .computeIfAbsent(word.charAt(0), first -> new ArrayList<>())
            .add(new Target(word, Stem.of(word)));
      }
    }
  }

  /// A Latin word of the corpus; those of cues are stems already.
  private record Target(String word, String stem) {
    int slips(Words.Word written, int max) {
      int whole = Edits.between(written.text(), word, max);
      int stems =
          Math.min(
              Edits.between(written.stem(), stem, max), Edits.between(written.stem(), word, max));
      return Math.min(whole, stems);
    }

    /// A short word is told from another only where a letter is missing or two are swapped.
    boolean fits(String written) {
      return written.length() >= LATIN_SHORTEST
          || word.length() > written.length()
          || sorted(word).equals(sorted(written));
    }

    private static String sorted(String text) {
      char[] letters = text.toCharArray();
      java.util.Arrays.sort(letters);
      return new String(letters);
    }
  }

  /// @param text cleaned
  /// @return the text with unknown words replaced; the same text when nothing was close enough
  String mend(String text, Words words) {
    StringBuilder mended = new StringBuilder(text);
    List<Words.Word> all = words.all();
    int looked = 0;
    for (int i = all.size() - 1; i >= 0 && looked < MENDED_MAX; i--) {
      Words.Word word = all.get(i);
      looked += word.hangul() || !lexicon.knows(word) ? 1 : 0;
      boolean whole = word.hangul() && isOfCompound(all, i);
      String better = whole ? word.text() : word.hangul() ? korean(word.text()) : latin(word);
      if (!better.equals(word.text())) {
        mended.replace(word.at(), word.at() + word.text().length(), better);
      }
    }
    return mended.toString();
  }

  /// "콘트롤 플래인": two words that the corpus knows as one.
  private boolean isOfCompound(List<Words.Word> all, int i) {
    return (i > 0 && isKnown(all.get(i - 1), all.get(i)))
        || (i + 1 < all.size() && isKnown(all.get(i), all.get(i + 1)));
  }

  private boolean isKnown(Words.Word first, Words.Word second) {
    KoreanWords known = lexicon.koreanWords();
    return known.contains(first.text() + second.text())
        || known.contains(first.text() + Endings.without(second.text()));
  }

  private String latin(Words.Word word) {
    String text = word.text();
    if (text.length() < LATIN_SHORTEST - 1 || lexicon.knows(word) || !isLetters(text)) {
      return text;
    }
    int max = text.length() >= LATIN_LONG ? 2 : 1;
    String best = text;
    int fewest = max + 1;
    for (Target target : latin.getOrDefault(text.charAt(0), List.of())) {
      int slips = target.slips(word, max);
      boolean closer =
          slips < fewest
              || (slips == fewest && slips <= max && target.word().length() > best.length());
      if (closer && target.fits(text)) {
        fewest = slips;
        best = target.word();
      }
    }
    return best;
  }

  private static boolean isLetters(String text) {
    return text.chars().allMatch(c -> c >= 'a' && c <= 'z');
  }

  private String korean(String run) {
    if (run.length() > RUN_LONGEST) {
      return run;
    }
    int known = knownStart(run);
    String rest = run.substring(known);
    if (known > 0
        && (lexicon.goesOn(rest) || !lexicon.koreanNouns().contains(run.substring(0, known)))) {
      return run;
    }
    for (int length = Math.min(run.length(), KOREAN_LONGEST);
        length >= Math.max(KOREAN_SHORTEST, known + 1);
        length--) {
      if (Endings.only(run.substring(length))) {
        String word = closest(run.substring(0, length));
        if (!word.isEmpty()) {
          return word + run.substring(length);
        }
      }
    }
    // In a compound, what follows the word that is known may hold the slip. Behind the name of a
    // service, a foreign word makes the name of another.
    boolean another = lexicon.isName(run.substring(0, known)) && Loanwords.looksLike(rest);
    return known == 0 || another ? run : run.substring(0, known) + korean(rest);
  }

  private int knownStart(String run) {
    for (int length = Math.min(run.length(), KOREAN_LONGEST); length >= 2; length--) {
      if (lexicon.koreanWords().contains(run.substring(0, length))) {
        return length;
      }
    }
    return 0;
  }

  /// Of two syllables there are so many words that only a noun is taken for one with a slip.
  ///
  /// @return a word of the corpus that is one letter away, empty when there is none
  private String closest(String word) {
    if (word.length() == KOREAN_SHORTEST) {
      boolean known = lexicon.startsKnown(word) || Endings.only(word.substring(1));
      return known ? "" : closest(word, lexicon.koreanNouns().ofLength(KOREAN_SHORTEST));
    }
    for (int length = word.length() - 1; length <= word.length() + 1; length++) {
      String found = closest(word, lexicon.koreanWords().ofLength(length));
      if (!found.isEmpty()) {
        return found;
      }
    }
    return "";
  }

  private static String closest(String word, List<KoreanWords.Spelled> among) {
    String letters = Jamo.split(word);
    for (KoreanWords.Spelled known : among) {
      if (Edits.between(letters, known.letters(), 1) == 1) {
        return known.word();
      }
    }
    return "";
  }
}
