package dev.srm.eval;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Other wordings of an English question.
final class EnglishWording {
  private static final Pattern END = Pattern.compile("[?.! ]+$");
  private static final List<String> ENDS =
      List.of("", "?", "??", " ?", "?!", ".", " please?", ", please", " pls?");

  private static final Pattern PLACE_LAST =
      Pattern.compile(
          "(?i)^(who [^,?:;.-]+?) ((?:on|for|in|under|with|of) [^,?:;.-]+?)(?: anyway)?([?!]*)$");
  private static final Pattern WHO_LAST =
      Pattern.compile("(?i)^([^,?:;-]{8,}?)(?:, | - |: |; )(whose? [^,?]+?)([?!]*)$");

  private EnglishWording() {}

  static String spacing(String asked, RandomGenerator random) {
    return switch (random.nextInt(5)) {
      case 0 -> asked.replace(" ", "  ");
      case 1 -> "  " + asked + " \n";
      case 2 -> asked.replace(", ", ",").replace(" - ", "-").replace(": ", ":");
      case 3 -> asked.replaceAll("([?,.!]) ?", " $1 ").strip();
      default -> asked.replaceFirst(" ", "\n");
    };
  }

  static String ending(String asked, RandomGenerator random) {
    return END.matcher(asked).replaceAll("") + Alteration.any(ENDS, random);
  }

  /// "Who patches it on X?" is "On X, who patches it?"; "X, who patches it?" is "Who patches it:
  /// X?"
  static String order(String asked, RandomGenerator random) {
    Matcher place = PLACE_LAST.matcher(asked);
    if (place.matches()) {
      String who = place.group(1);
      return place.group(2)
          + Alteration.any(List.of(", ", ": ", " - "), random)
          + who
          + place.group(3);
    }
    Matcher who = WHO_LAST.matcher(asked);
    return who.matches()
        ? who.group(2)
            + Alteration.any(List.of(": ", ", ", " - "), random)
            + who.group(1)
            + who.group(3)
        : asked;
  }
}
