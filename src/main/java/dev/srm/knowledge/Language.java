package dev.srm.knowledge;

import java.util.Locale;
import java.util.Optional;

/// A language that notes are written in and questions are answered in.
public enum Language {
  EN,
  KO;

  /// @return `en` or `ko`, as in the corpus and in JSON
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// @return the language with that id, or empty when it is none of ours
  public static Optional<Language> of(String id) {
    for (Language language : values()) {
      if (language.id().equals(id)) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }

  /// @return the other of the two
  public Language other() {
    return this == EN ? KO : EN;
  }
}
