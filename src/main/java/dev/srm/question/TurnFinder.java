package dev.srm.question;

import dev.srm.knowledge.Phrasebook;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds what a question wants, by its turns of phrase.
final class TurnFinder {
  private static final Pattern ENGLISH_POLAR =
      Pattern.compile(
          "(?i)(?:^|[,.;:!?]\\s*|\\b(?:so|and|but|then|hey|hi|ok|okay|also|well)\\s+)"
              + "(?:is|are|am|do|does|did|can|could|should|must|may|will|would|has|have|isn't|aren't|don't"
              + "|doesn't|can't|shouldn't|won't)\\b");
  private static final Pattern ENGLISH_TAG =
      Pattern.compile("(?i)(?:right|correct|yes|true|no|isn't it|aren't they|doesn't it|or not)\\s*\\?+\\s*$");
  private static final Pattern KOREAN_POLAR =
      Pattern.compile(
          "(?:나요|가요|까요|니까|는지요|은지요|나|냐|니|지|죠|야|까|함|됨|임|돼|되|해|가능|필요|맞음|맞아|있음|없음|있어|없어|네요|인지|는지|은지|한지|된지|되는지|가요요|예요|에요|이에요|되요|돼요|해요|있어요|없어요)"
              + "(?:\\s*(?:궁금|알려|확인).{0,20})?\\s*[?？!.~ㅋㅎㅠ\\s]*$");

  private final Phrasebook phrasebook;

  TurnFinder(Phrasebook phrasebook) {
    this.phrasebook = phrasebook;
  }

  record Result(Set<Turn> turns, BitSet covered) {}

  Result find(String text, Words words, CueFinder cues) {
    EnumSet<Turn> turns = EnumSet.noneOf(Turn.class);
    BitSet covered = new BitSet();
    for (Turn turn : Turn.values()) {
      for (var cue : phrasebook.turn(turn.id())) {
        CueFinder.Found found = cues.find(cue);
        if (found.any()) {
          turns.add(turn);
          covered.or(found.covered());
        }
      }
    }
    if (isPolar(text, words, turns)) {
      turns.add(Turn.POLAR);
    }
    return new Result(turns, covered);
  }

  private static boolean isPolar(String text, Words words, Set<Turn> turns) {
    boolean korean = words.all().stream().anyMatch(Words.Word::hangul);
    if (korean && KOREAN_POLAR.matcher(text).find()) {
      return !turns.contains(Turn.OPEN) && !turns.contains(Turn.WHO);
    }
    return ENGLISH_TAG.matcher(text).find()
        || (ENGLISH_POLAR.matcher(text).find() && !turns.contains(Turn.OPEN));
  }

  /// @return whether a word carries no content
  boolean isIdle(Words.Word word) {
    return phrasebook.idle().contains(word.text()) || phrasebook.englishWords().contains(word.text());
  }
}
