package dev.srm.question;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Notices the person who did something, whom a log may show: "who deleted it?" asks for no owner.
final class Culprit {
  /// Syllables that end a verb of the past: 지웠, 봤, 했. The final ㅆ is the 20th of 28 endings; "있는지"
  /// tells of no past.
  private static final String PAST =
      IntStream.rangeClosed('가', '힣')
          .filter(syllable -> (syllable - '가') % 28 == 20 && syllable != '있')
          .mapToObj(Character::toString)
          .collect(Collectors.joining("", "[", "]"));

  /// "Who deleted it?", "누가 지웠는지": looks for a culprit, not for an owner.
  private static final Pattern DONE_BY =
      Pattern.compile(
          "(?i)\\bwho (?:has |had |just |last |actually )?(?!owned|need|supposed|allowed|involved|indeed|exceed|embed|feed)(?:[a-z]{2,}ed|made|did|ran|broke|took|gave|shut)\\b"
              + "|\\b(?:which|what) (?:iam )?(?:user|person|identity|role|principal|engineer|admin|colleague) (?:has |had |just |last |actually )?(?:made|did|ran|gave|took|deleted|changed|created|opened|modified|removed|called|stopped|terminated|disabled)\\b"
              + "|(?:누가|누군가|어떤 .{0,10}(?:유저|사용자|계정|역할)).{0,30}"
              + PAST
              + "는지");

  /// "A graph of who did what" is wanted, and nobody is looked for.
  private static final Pattern OF_WHOM = Pattern.compile("(?i)\\bof who\\b");

  private Culprit() {}

  /// @return whether it speaks of somebody who did something
  static boolean isNamed(String text) {
    return DONE_BY.matcher(text).find();
  }

  /// @return whether that person is looked for
  static boolean isSought(String text) {
    return isNamed(text) && !OF_WHOM.matcher(text).find();
  }
}
