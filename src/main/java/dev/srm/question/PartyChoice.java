package dev.srm.question;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Notices that a question offers both sides to choose from: "AWS or us?", "저희 쪽인가요 AWS 쪽인가요".
/// Whatever else its words look like, it then asks who.
final class PartyChoice {
  private static final String PROVIDER =
      "(?:aws|amazon|the provider|cloud provider|provider|csp|theirs|them)";
  private static final String CUSTOMER =
      "(?:us|we|me|i|ours|mine|our side|you|yours|the customer|customers?|our team|my team|our side|(?:the |our )?dbas?|(?:the |our )?admins?|(?:the |our )?devs|tenant|the tenant|client|consumer|the account holder|account holder|the account owner|account owner)";
  private static final String SHARED = "(?:both|shared|split|joint|half)";
  private static final String S = "(?:['’]?s)?(?: (?:side|job|responsibility|problem|task))?";

  private static final String PAIR =
      either(PROVIDER, CUSTOMER)
          + "|"
          + either(CUSTOMER, PROVIDER)
          + "|"
          + either(PROVIDER, SHARED)
          + "|"
          + either(CUSTOMER, SHARED);

  private static final Pattern ENGLISH_PAIR = Pattern.compile("(?i)\\b(?:" + PAIR + ")\\b");

  private static final Pattern ENGLISH =
      Pattern.compile(
          "(?i)\\b(?:"
              + PAIR
              + "|(?:does|do|is|will) (?:aws|amazon)\\b.{3,60}\\bor (?:do|is it|are|should|will) (?:we|i|us|our)"
              + "|(?:do|does|are|will|should) (?:we|i|us)\\b.{3,60}\\bor (?:does|do|is|will|should) (?:aws|amazon|it aws)"
              + "|aws (?:does|do|handles?)\\b.{0,12}\\bwe (?:do|handle)\\b"
              + ")\\b(?! ?-?(?:managed|owned|provided))");

  private static final String VENDOR = "(?:aws|아마존|벤더|제공자|사업자)";
  private static final String OWN = "(?:우리|저희|나|내|제|고객사?|사용자|이용자|공동|둘 ?다)";
  private static final String PART = " ?(?:책임|쪽|측|몫|꺼|거|일|담당|소관|팀)?";
  private static final String ASKED =
      "(?:이?야|이?냐|인가요?|인지|일까요?|임|이?에요|예요|입니까|꺼임|하나요?|해요|하는지|하는 건지|할까요?|이?고)";

  private static final Pattern KOREAN =
      Pattern.compile(
          "(?i)"
              + or(VENDOR, OWN)
              + "|"
              + or(OWN, VENDOR)
              + "|"
              + VENDOR
              + PART
              + " ?(?:와|과|랑|이랑|하고|,|/)? ?"
              + OWN
              + PART
              + " ?(?:중|가운데)"
              + "|"
              + OWN
              + PART
              + " ?(?:와|과|랑|이랑|하고|,|/)? ?"
              + VENDOR
              + PART
              + " ?(?:중|가운데)");

  private static final Pattern BOTH =
      Pattern.compile(
          "(?i)\\b(?:aws|amazon|us|we|ours|mine|you|yours|them|theirs|customers?|the customer)\\b['’]?s?(?: alone| only)?(?: ?[,/] ?| or |, or )(?:is it |a |the )?(?:both|shared|joint(?:ly)?|split|together|a (?:bit|mix) of both|half and half)\\b"
              + "|\\b(?:one|single|sole) (?:owner|party|side)\\b.{0,12}\\bor\\b.{0,12}\\b(?:both|shared|joint|two)\\b|\\ba (?:bit|mix) of both\\b"
              + "|\\bonly (?:us|we|ours|them|aws)\\b.{0,12}\\bonly (?:us|we|ours|them|theirs|aws)\\b|\\b(?:all )?(?:on )?one side,? or (?:both|split|shared|joint)\\b|\\bhow (?:is|are|does|do)\\b(?! (?:i|we|you|one)\\b).{3,60}\\b(?:shared|split|divided)\\b"
              + "|책임 ?(?:구분|분계)|어떻게 (?:나뉘|나눠|나누|분담|갈리)|(?:아니면|또는|혹은|,) ?(?:공동|공유|둘 ?다|양쪽|반반|나눠|나누|같이 |함께 )|(?:나누|나눠|나뉘)\\S{0,4}(?:나요|는지|는가|죠|지요|까요)|반반|한쪽만");

  private PartyChoice() {}

  /// @return whether "both" is among the answers that the question offers
  static boolean offersBoth(String text) {
    return BOTH.matcher(text).find();
  }

  static boolean isOffered(String text) {
    return ENGLISH.matcher(text).find() || KOREAN.matcher(text).find();
  }

  /// @return offsets of the joined words that only name the sides: the "our" of "ours or theirs" is
  ///   nothing that we own
  static BitSet sides(String text, Words words) {
    BitSet sides = new BitSet();
    for (Pattern pattern : List.of(ENGLISH_PAIR, KOREAN)) {
      Matcher matcher = pattern.matcher(text);
      while (matcher.find()) {
        words.mark(matcher.start(), matcher.end(), sides);
      }
    }
    return sides;
  }

  private static String either(String one, String other) {
    return one
        + S
        + "(?: ?/ ?| or | vs\\.? |, ?(?:or )?(?=[^,?]{2,14}(?:, ?| )or\\b)|, ?or )(?:is it |it'?s |the |is |with |partly on |partially on |also on |on )?"
        + other;
  }

  private static String or(String one, String other) {
    return one
        + PART
        + "(?:[가이]? ?(?:/|,|[?]|vs\\.?|or|아니면|또는) ?| ?"
        + ASKED
        + "[,?]? ?(?:아니면 )?)"
        + other;
  }
}
