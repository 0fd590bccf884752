package dev.srm.knowledge;

/// The same thing said in both languages. Either may be empty where nothing is to be said.
public record Bilingual(String en, String ko) {
  /// @return the wording in that language
  public String in(Language language) {
    return switch (language) {
      case EN -> en;
      case KO -> ko;
    };
  }

  /// @return true when neither language says anything
  public boolean isEmpty() {
    return en.isEmpty() && ko.isEmpty();
  }
}
