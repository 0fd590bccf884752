package dev.srm.question;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The Korean words of the corpus. A compound is searched inside only where what stands before is
/// made of known words: 보안그룹|설정, but not 서|포트 or 프|로그|램.
final class KoreanWords {
  private static final int SHORTEST = 2;
  private static final int LONGEST = 12;

  /// A longer run is a sentence that is written without blanks.
  private static final int SPACED_LONGEST = 8;

  private final Set<String> words;
  private final Map<Integer, List<Spelled>> byLength;

  KoreanWords(Collection<String> words) {
    Set<String> kept = new HashSet<>();
    for (String word : words) {
      if (word.length() >= SHORTEST && word.length() <= LONGEST) {
        kept.add(word);
      }
    }
    this.words = Set.copyOf(kept);
    byLength =
        kept.stream()
            .sorted()
            .map(word -> new Spelled(word, Jamo.split(word)))
            .collect(Collectors.groupingBy(spelled -> spelled.word().length()));
  }

  boolean contains(String word) {
    return words.contains(word);
  }

  /// @return words of that many syllables
  List<Spelled> ofLength(int syllables) {
    return byLength.getOrDefault(syllables, List.of());
  }

  /// A word and its letters.
  record Spelled(String word, String letters) {}

  /// Marks each place of the run where a match may begin.
  ///
  /// @param glued whether a name stands right before the run, so that it begins with a particle
  void markStarts(String text, int from, int to, boolean glued, boolean[] starts) {
    boolean unspaced = to - from > SPACED_LONGEST;
    for (int at = from; at < to; at++) {
      starts[at] |= unspaced && beginsWord(text, at, to);
      if (!starts[at]) {
        continue;
      }
      for (int length = SHORTEST; length <= LONGEST && at + length < to; length++) {
        if (words.contains(text.substring(at, at + length))) {
          starts[at + length] = true;
        }
      }
      if (at > from || glued) {
        for (int length : Endings.lengthsAt(text, at, to)) {
          if (at + length < to) {
            starts[at + length] = true;
          }
        }
      }
    }
  }

  private boolean beginsWord(String text, int at, int to) {
    for (int length = SHORTEST; length <= LONGEST && at + length <= to; length++) {
      if (words.contains(text.substring(at, at + length))) {
        return true;
      }
    }
    return false;
  }
}
