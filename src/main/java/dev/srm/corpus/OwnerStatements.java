package dev.srm.corpus;

import dev.srm.knowledge.Language;
import java.util.Map;
import java.util.Optional;

/// Reads in a sentence of a note whose task it says something is.
final class OwnerStatements {
  private final Optional<EnglishStatements> english;
  private final Optional<KoreanStatements> korean;

  /// @param words of both languages, or none, and then no sentence states anything
  OwnerStatements(Map<Language, StatementWords> words) {
    english = Optional.ofNullable(words.get(Language.EN)).map(EnglishStatements::new);
    korean = Optional.ofNullable(words.get(Language.KO)).map(KoreanStatements::new);
  }

  /// @return empty when nothing is known of how the language states owners
  Optional<Statement> read(String sentence, Language language) {
    return switch (language) {
      case EN -> english.map(reader -> reader.read(sentence));
      case KO -> korean.map(reader -> reader.read(sentence));
    };
  }
}
