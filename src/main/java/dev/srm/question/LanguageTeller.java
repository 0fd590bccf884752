package dev.srm.question;

import dev.srm.knowledge.Language;
import dev.srm.knowledge.Phrasebook;
import dev.srm.knowledge.Script;
import java.util.Locale;
import java.util.Optional;

/// Tells in which language a question is asked.
final class LanguageTeller {
  private final Phrasebook phrasebook;

  LanguageTeller(Phrasebook phrasebook) {
    this.phrasebook = phrasebook;
  }

  /// @param text cleaned
  /// @return empty when it is in a language that SRM has no notes in
  Optional<Language> tell(String text) {
    int hangul = 0;
    int latin = 0;
    int other = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Script.isHangul(c) || isJamo(c)) {
        hangul++;
      } else if (isLatin(c)) {
        latin++;
      } else if (Character.isLetter(c)) {
        other++;
      }
    }
    if (other > hangul && other * 4 > latin) {
      return Optional.empty();
    }
    int english = 0;
    int foreign = 0;
    int koreanRuns = 0;
    for (String run : Script.runs(text.toLowerCase(Locale.ROOT))) {
      koreanRuns += Script.isHangul(run.charAt(0)) ? 1 : 0;
      english += phrasebook.englishWords().contains(run) ? 1 : 0;
      // One letter is as often an abbreviation: "w/o".
      foreign += run.length() > 1 && phrasebook.foreignWords().contains(run) ? 1 : 0;
    }
    if (hangul > 0) {
      return Optional.of(english >= 2 && koreanRuns <= 2 ? Language.EN : Language.KO);
    }
    return foreign >= 2 && foreign > english ? Optional.empty() : Optional.of(Language.EN);
  }

  private static boolean isJamo(char c) {
    return c >= '\u3131' && c <= '\u318E';
  }

  private static boolean isLatin(char c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
  }
}
