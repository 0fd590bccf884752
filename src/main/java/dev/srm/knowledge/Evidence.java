package dev.srm.knowledge;

import java.util.Optional;

/// Where a statement stands: a sentence of a note, in each language that has one, and an official
/// page.
///
/// @param url official page, never empty unless both quotes are present
public record Evidence(Optional<Quote> en, Optional<Quote> ko, String url, String checked) {
  /// @return the quote in that language, else the one in the other
  public Optional<Quote> in(Language language) {
    return switch (language) {
      case EN -> en.or(() -> ko);
      case KO -> ko.or(() -> en);
    };
  }
}
