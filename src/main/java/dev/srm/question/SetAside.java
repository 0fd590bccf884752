package dev.srm.question;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the words of a question that do not mean what they name: those set aside ("RDS (not
/// Custom)", "커스텀 말고") and those that tell a state ("with backups enabled", "켜 둔 상태").
final class SetAside {
  private static final Pattern ENGLISH =
      Pattern.compile(
          "(?i)\\b(?:not|non|no longer|with no|no way to|without|instead of|rather than|except)[ -](?:an? |the |using |on |for )?((?:[\\w]+)(?: (?:mode|images?|groups?|type|gateways?))?)");

  /// From the start of a word and of bounded length: else a flood of letters is searched from each
  /// of them to its end.
  private static final Pattern KOREAN =
      Pattern.compile(
          "(?<![^\\s(])((?:[A-Za-z]{1,20}\\s|커스텀\\s|사용자\\s?지정\\s)?[^\\s(]{1,30}?)\\s?(?:이|가|은|는)?\\s?(?:안\\s?(?:써|쓰|씁|쓴|쓸)|아님|아니고|아닌|아니라|말고|빼고|제외|대신(?!\\s?(?:해|하|맡|관리|챙|처리)))");

  /// "NACL도 보안그룹처럼": named only to compare with.
  private static final Pattern LIKE =
      Pattern.compile(
          "(?i)\\b(?<!would )(?<!looks )(?<!look )(?<!something )(?:just like|unlike|similar to|like)(?: with| on| in| for)? (?:an? |the |our )?([\\w]+(?: [\\w]+)?)"
              + "|(?<![^\\s(])([^\\s(]{2,30}?)\\s?(?:처럼|마냥|(?:이?랑|와|과)(?:는|은)?\\s?(?:달리|다르게|똑같이|마찬가지로))");

  /// "We used to have our own server room": is no more.
  private static final Pattern FORMER =
      Pattern.compile(
          "(?i)\\b(used to (?!it\\b|sign|log|get|be (?:able|the))[^,.?;:]{2,60}|formerly [^,.?;:]{2,60}|given that [^,.?;:]{2,60}|seeing (?:as|that) [^,.?;:]{2,60})");

  /// "누구 책임으로 분류되나요" speaks of no classification of data.
  private static final Pattern SORTED = Pattern.compile("(?:책임|통제|범주|영역)(?:으로|로)\\s?(분류)");

  /// "Staff log in from home" keeps no log.
  private static final Pattern LOG_IN =
      Pattern.compile("(?i)\\b(log(?:s|ged|ging)?) (?:back )?(?:in(?!g)|into|out|off|on to)\\b");

  /// What is on or set already; "enabled by whom?" asks, though.
  private static final Pattern STATE =
      Pattern.compile(
          "(?i)\\b(?:with|has|have|having|is|are|was|were|already|if|once|when|after|got|we'?ve|i'?ve)\\b[^,.?;:]{0,40}?\\b"
              + "((?:enabled|disabled|activated|turned on|turned off|switched on|configured|chosen|selected|set up|set)(?: (?:to|in|as))?)\\b(?!\\s+by)"
              + "|\\b(?:after|by|once|when|while|having) ((?:enabling|disabling|activating|turning on|turning off|switching on|configuring|choosing|selecting|setting up))\\b"
              + "|\\b((?:set|configured|switched|turned) (?:to|in|as|on) (?=['\"‘“a-z]))"
              + "|((?:켜|키|활성화|설정|구성|지정|선택|사용)(?:\\s?(?:져|돼|되어|된|둔|놓은|해\\s?둔|해\\s?놓은|한|했|놨)\\s?(?:있\\S*)?)\\s?(?:상태|경우|뒤|후|다면|으면|는데|은데|인데|있\\S*)|켜진|켜져\\s?있\\S*|켜져\\S*|활성화된)");

  /// What holds only in a condition: "if we never made one", "as long as it is not public".
  private static final Pattern CONDITION =
      Pattern.compile(
          "(?i)\\b((?:if|unless|when|whenever|while|although|though|even when|as long as|in case)\\b[^,.?;:]{1,120})");

  /// ", and not just instances": says that there is more, and denies nothing.
  private static final Pattern NOT_ONLY =
      Pattern.compile(
          "(?i)[,;(]?\\s*(?:and |but )?\\bnot (?:just|only|merely|solely) [^,.?;:)]{1,60}\\)?(?=[,.?;:]|$)");

  /// "Not only instances but also functions" speaks of both.
  private static final Pattern BUT_ALSO =
      Pattern.compile("(?i)\\bnot (?:just|only|merely|solely) ([^,.?;:]{1,60}?),? but (?:also )?");

  /// "스캔뿐만 아니라 공격까지" asks about the latter.
  private static final Pattern KOREAN_NOT_ONLY =
      Pattern.compile(
          "(?:(?<![^\\s])[가-힣A-Za-z0-9]{1,15}(?<![은는을를에가이의도만서로]) )?(?<![^\\s])[^\\s]{1,20}뿐(?:만)? ?아니라,? ?");

  private SetAside() {}

  /// @return offsets of the joined words of its conditions
  static BitSet conditions(String text, Words words) {
    return matched(text, words, CONDITION);
  }

  /// @return the text without what it names only to say that there is more
  static String withoutContrast(String text) {
    String both = BUT_ALSO.matcher(text).replaceAll("$1 and ");
    return KOREAN_NOT_ONLY.matcher(NOT_ONLY.matcher(both).replaceAll("")).replaceAll("");
  }

  /// @return offsets of the joined words that tell a state
  static BitSet states(String text, Words words) {
    return matched(text, words, STATE);
  }

  /// @return offsets of the joined words that are set aside
  static BitSet in(String text, Words words) {
    BitSet aside = matched(text, words, ENGLISH, KOREAN, LIKE, FORMER);
    aside.or(idioms(text, words));
    return aside;
  }

  /// @return the text without what is set aside
  static String removed(String text) {
    return KOREAN.matcher(ENGLISH.matcher(text).replaceAll(" ")).replaceAll(" ");
  }

  /// @return offsets of the joined words that mean something else in their phrase
  static BitSet idioms(String text, Words words) {
    BitSet idioms = matched(text, words, SORTED, LOG_IN);
    idioms.or(PartyChoice.sides(text, words));
    return idioms;
  }

  private static BitSet matched(String text, Words words, Pattern... patterns) {
    BitSet aside = new BitSet();
    for (Pattern pattern : patterns) {
      Matcher matcher = pattern.matcher(text);
      while (matcher.find()) {
        int group = 1;
        while (matcher.start(group) < 0) {
          group++;
        }
        words.mark(matcher.start(group), matcher.end(group), aside);
      }
    }
    return aside;
  }
}
