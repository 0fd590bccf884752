package dev.srm.eval;

import dev.srm.knowledge.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// One slip of the fingers in one word: a wrong, missing, doubled or swapped letter; of Hangul, one
/// letter of a syllable.
final class Typos {
  private static final List<String> QWERTY = List.of("qwertyuiop", "asdfghjkl", "zxcvbnm");
  private static final List<String> DUBEOLSIK =
      List.of("ㅂㅈㄷㄱㅅ", "ㅛㅕㅑㅐㅔ", "ㅁㄴㅇㄹㅎ", "ㅗㅓㅏㅣ", "ㅋㅌㅊㅍ", "ㅠㅜㅡ");
  private static final String INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
  private static final String VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ";
  private static final int FIRST = 0xAC00;
  private static final int FINALS = 28;

  /// A slip in a shorter word makes another word, which nobody can tell.
  private static final int LATIN_SHORTEST = 5;

  private static final int KOREAN_SHORTEST = 3;

  private Typos() {}

  /// @return the text with a slip in one of its longer words; the text itself when it has none
  static String one(String text, RandomGenerator random) {
    List<String> words =
        Script.runs(text).stream()
            .filter(run ->
                Script.isHangul(run.charAt(0))
                    ? run.length() >= KOREAN_SHORTEST
                    : run.length() >= LATIN_SHORTEST && run.chars().allMatch(Typos::isPlain))
            .toList();
    if (words.isEmpty()) {
      return text;
    }
    String word = Alteration.any(words, random);
    String slipped = Script.isHangul(word.charAt(0)) ? korean(word, random) : latin(word, random);
    int at = text.indexOf(word);
    return text.substring(0, at) + slipped + text.substring(at + word.length());
  }

  private static boolean isPlain(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /// The first letter is hardly ever the one that slips.
  private static String latin(String word, RandomGenerator random) {
    int at = 1 + random.nextInt(word.length() - 2);
    String before = word.substring(0, at);
    char here = word.charAt(at);
    String after = word.substring(at + 1);
    return switch (random.nextInt(4)) {
      case 0 -> before + after;
      case 1 -> before + here + here + after;
      case 2 -> before + after.charAt(0) + here + after.substring(1);
      default -> before + beside(Character.toLowerCase(here), QWERTY, random) + after;
    };
  }

  private static String korean(String word, RandomGenerator random) {
    int at = random.nextInt(word.length());
    int index = word.charAt(at) - FIRST;
    int initial = index / (VOWELS.length() * FINALS);
    int vowel = index / FINALS % VOWELS.length();
    int last = index % FINALS;
    switch (random.nextInt(3)) {
      case 0 -> initial = slipped(initial, INITIALS, random);
      case 1 -> vowel = slipped(vowel, VOWELS, random);
      default -> {
        if (last == 0) {
          vowel = slipped(vowel, VOWELS, random);
        }
        last = 0;
      }
    }
    char syllable = (char) (FIRST + (initial * VOWELS.length() + vowel) * FINALS + last);
    return word.substring(0, at) + syllable + word.substring(at + 1);
  }

  private static int slipped(int letter, String letters, RandomGenerator random) {
    int other = letters.indexOf(beside(letters.charAt(letter), DUBEOLSIK, random));
    return other < 0 ? letter : other;
  }

  /// @return a letter whose key is next to that one; the same where it has no key of its own
  private static char beside(char letter, List<String> rows, RandomGenerator random) {
    List<Character> beside = new ArrayList<>();
    for (String row : rows) {
      int at = row.indexOf(letter);
      if (at > 0) {
        beside.add(row.charAt(at - 1));
      }
      if (at >= 0 && at + 1 < row.length()) {
        beside.add(row.charAt(at + 1));
      }
    }
    return beside.isEmpty() ? letter : Alteration.any(beside, random);
  }
}
