package dev.srm.answer;

import dev.srm.knowledge.Script;

/// Korean particles by the sound that a name ends in: RDS는, Lambda는, EBS를, IAM은.
final class Particles {
  private static final int FIRST = 0xAC00;
  private static final int FINALS = 28;
  private static final int RIEUL = 8;

  private Particles() {}

  /// @param word the name as it is written
  /// @param reading how it is pronounced, in Hangul; the word itself when it is Korean
  /// @return the word with 은 or 는
  static String topic(String word, String reading) {
    return word + (hasFinal(reading) ? "은" : "는");
  }

  /// @return the word with 이 or 가
  static String subject(String word, String reading) {
    return word + (hasFinal(reading) ? "이" : "가");
  }

  /// @return the word with 과 or 와
  static String and(String word, String reading) {
    return word + (hasFinal(reading) ? "과" : "와");
  }

  /// @return the word with 을 or 를
  static String object(String word, String reading) {
    return word + (hasFinal(reading) ? "을" : "를");
  }

  /// @return the word with 으로 or 로
  static String toward(String word, String reading) {
    return word + (hasFinal(reading) && finalOf(reading) != RIEUL ? "으로" : "로");
  }

  /// @return the word in quotation marks with 이라는 or 라는
  static String quoted(String word) {
    return "\"" + word + "\"" + (hasFinal(word) ? "이라는" : "라는");
  }

  private static boolean hasFinal(String reading) {
    return finalOf(reading) > 0;
  }

  private static int finalOf(String reading) {
    for (int i = reading.length() - 1; i >= 0; i--) {
      char c = reading.charAt(i);
      if (Script.isHangul(c)) {
        return (c - FIRST) % FINALS;
      }
      if (Character.isLetterOrDigit(c)) {
        // A word such as "manager" ends in a vowel, the letter R does not.
        return c == 'r' ? 0 : letterFinal(Character.toLowerCase(c));
      }
    }
    return 0;
  }

  /// Letters and digits as Koreans read them: 엘, 엠, 엔, 알; 영, 일, 삼, 육, 칠, 팔.
  private static int letterFinal(char c) {
    return switch (c) {
      case 'l', 'r', '1', '7', '8' -> RIEUL;
      case 'm', 'n', '0', '3', '6' -> 16;
      default -> 0;
    };
  }
}
