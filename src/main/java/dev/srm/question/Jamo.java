package dev.srm.question;

import dev.srm.knowledge.Script;

/// Takes Korean syllables apart, so that a typo in one letter is one step and not a whole syllable.
final class Jamo {
  private static final int FIRST = 0xAC00;
  private static final int VOWELS = 21;
  private static final int FINALS = 28;

  private Jamo() {}

  /// @return each syllable as its two or three letters; everything else as it is
  static String split(String text) {
    StringBuilder letters = new StringBuilder(text.length() * 3);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Script.isHangul(c)) {
        int index = c - FIRST;
        letters.append((char) (0x1100 + index / (VOWELS * FINALS)));
        letters.append((char) (0x1161 + index / FINALS % VOWELS));
        if (index % FINALS > 0) {
          letters.append((char) (0x11A7 + index % FINALS));
        }
      } else {
        letters.append(c);
      }
    }
    return letters.toString();
  }

  /// @return true when the syllable ends in a consonant
  static boolean hasFinal(char syllable) {
    return Script.isHangul(syllable) && (syllable - FIRST) % FINALS > 0;
  }

  /// @return true when the syllable ends in rieul, which takes 로 and not 으로
  static boolean endsInRieul(char syllable) {
    return Script.isHangul(syllable) && (syllable - FIRST) % FINALS == 8;
  }
}
