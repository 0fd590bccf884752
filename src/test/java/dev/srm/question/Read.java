package dev.srm.question;

import dev.srm.channel.Golden;
import java.util.BitSet;

/// Sentences made ready for a single step, with the words of the real corpus.
final class Read {
  static final Lexicon LEXICON = Lexicon.of(Golden.KNOWLEDGE);

  private static final QuestionReader READER = new QuestionReader(Golden.KNOWLEDGE);

  private Read() {}

  static Words words(String text) {
    return Words.of(text, LEXICON.koreanWords());
  }

  static CueFinder cues(String text) {
    Words words = words(text);
    return new CueFinder(words, new BitSet(), Focus.of(text, words));
  }

  /// All steps.
  static Question question(String text, String... before) {
    return READER.read(text, java.util.List.of(before), java.util.Optional.empty());
  }
}
