package dev.srm.eval;

import dev.srm.knowledge.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Other wordings of a Korean question.
final class KoreanWording {
  /// What people write in place of a particle; both forms of a pair, as sound or haste will have
  /// it.
  private static final Map<String, List<String>> PARTICLES =
      Map.of(
          "은", List.of("는", "이", ""),
          "는", List.of("은", "가", ""),
          "을", List.of("를", "은", ""),
          "를", List.of("을", "는", ""),
          "이", List.of("은", ""),
          "가", List.of("는", ""),
          "의", List.of(""),
          "에서", List.of("에", "에서는", "에선"),
          "에", List.of("에서", ""));

  /// Endings that say the same, in each level of politeness. What stands in a row may take any
  /// other's place.
  private static final List<List<String>> ENDINGS =
      List.of(
          List.of("하나요", "합니까", "해요", "하죠", "하냐", "함", "하는지 알려주세요", "하는지 궁금합니다"),
          List.of("인가요", "입니까", "이에요", "이죠", "임", "인지 알려주세요", "인지요"),
          List.of("되나요", "됩니까", "되죠", "돼요", "됨"),
          List.of("누구예요", "누구인가요", "누구죠", "누구임", "누구야", "누굽니까"),
          List.of("해야 하나요", "해야 합니까", "해야 되나요", "해야 하죠", "해야 함", "해야돼요", "해야 해"),
          List.of("해주나요", "해줍니까", "해줘요", "해주죠", "해줌", "해주는지요"));

  private static final Pattern END = Pattern.compile("[?!.~ ]*$");
  private static final Pattern WHO = Pattern.compile("(?<= )(누가|누구)(?= )");
  private static final int COMPOUND_SHORTEST = 4;

  private KoreanWording() {}

  /// @param nouns only what follows one of them is a particle: 는 in 하는 is none
  static String particles(String asked, Set<String> nouns, RandomGenerator random) {
    String[] words = asked.split(" ", -1);
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < words.length; i++) {
      if (!particle(words[i], nouns).isEmpty()) {
        places.add(i);
      }
    }
    if (places.isEmpty()) {
      return asked;
    }
    int place = Alteration.any(places, random);
    String particle = particle(words[place], nouns);
    String noun = words[place].substring(0, words[place].length() - particle.length());
    words[place] = noun + Alteration.any(PARTICLES.getOrDefault(particle, List.of("")), random);
    return String.join(" ", words);
  }

  private static String particle(String word, Set<String> nouns) {
    for (int length = Math.min(2, word.length() - 1); length > 0; length--) {
      String particle = word.substring(word.length() - length);
      String noun = word.substring(0, word.length() - length);
      if (PARTICLES.containsKey(particle) && nouns.contains(noun.toLowerCase(Locale.ROOT))) {
        return particle;
      }
    }
    return "";
  }

  static String spacing(String asked, Set<String> nouns, RandomGenerator random) {
    List<Integer> blanks = new ArrayList<>();
    for (int i = 1; i + 1 < asked.length(); i++) {
      boolean korean = Script.isHangul(asked.charAt(i - 1)) || Script.isHangul(asked.charAt(i + 1));
      if (asked.charAt(i) == ' ' && korean) {
        blanks.add(i);
      }
    }
    int way = random.nextInt(3);
    if (way == 0 && !blanks.isEmpty()) {
      int at = Alteration.any(blanks, random);
      return asked.substring(0, at) + asked.substring(at + 1);
    }
    if (way == 1) {
      StringBuilder text = new StringBuilder(asked);
      blanks.reversed().forEach(at -> text.deleteCharAt(at));
      return text.toString();
    }
    return divided(asked, nouns);
  }

  /// A compound that begins with a word of the corpus and goes on with another.
  private static String divided(String asked, Set<String> nouns) {
    for (String word : asked.split(" ", -1)) {
      for (int at = 2; word.length() >= COMPOUND_SHORTEST && at <= word.length() - 2; at++) {
        boolean hangul = word.chars().allMatch(c -> Script.isHangul((char) c));
        if (hangul && nouns.contains(word.substring(0, at)) && begins(word.substring(at), nouns)) {
          return asked.replace(word, word.substring(0, at) + " " + word.substring(at));
        }
      }
    }
    return asked;
  }

  private static boolean begins(String rest, Set<String> nouns) {
    for (int length = 2; length <= rest.length(); length++) {
      if (nouns.contains(rest.substring(0, length))) {
        return true;
      }
    }
    return false;
  }

  static String ending(String asked, RandomGenerator random) {
    Matcher end = END.matcher(asked);
    String text = end.find() ? asked.substring(0, end.start()) : asked;
    for (List<String> row : ENDINGS.reversed()) {
      for (String ending : row) {
        if (text.endsWith(ending)) {
          String other =
              Alteration.any(row.stream().filter(one -> !one.equals(ending)).toList(), random);
          String mark = Alteration.any(List.of("?", "", "??"), random);
          return text.substring(0, text.length() - ending.length()) + other + mark;
        }
      }
    }
    return text + Alteration.any(List.of("?", "??", "~", " ?", "?!"), random);
  }

  /// 누가 goes to the front, or the first word goes behind: "패치는 누가 하나요, 알디에스".
  static String order(String asked, RandomGenerator random) {
    Matcher who = WHO.matcher(asked);
    if (who.find() && random.nextBoolean()) {
      return who.group(1) + " " + asked.substring(0, who.start()) + asked.substring(who.end() + 1);
    }
    Matcher end = END.matcher(asked);
    String text = end.find() ? asked.substring(0, end.start()) : asked;
    int blank = text.indexOf(' ');
    boolean named = blank > 0 && text.substring(0, blank).chars().allMatch(c -> c < 0x80);
    return named && text.indexOf(' ', blank + 1) > 0
        ? text.substring(blank + 1) + ", " + text.substring(0, blank) + "?"
        : asked;
  }
}
