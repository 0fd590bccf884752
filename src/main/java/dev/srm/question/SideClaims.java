package dev.srm.question;

import java.util.regex.Pattern;

/// Notices that a question claims a side, by the form of its sentence.
final class SideClaims {
  /// "Is that on the provider?", but not "my data on the provider".
  private static final Pattern ON_PROVIDER =
      Pattern.compile(
          "(?i)\\b(?:is|was|are|be|falls?|lies?)\\b[^,.?]{0,30} (?:on|up to) (?:aws|amazon)\\s*(?:[?.!,]|$)");

  /// "AWS replaces those, right?"
  private static final Pattern PROVIDER_DOES =
      Pattern.compile(
          "(?<!that |which |what |those )\\b(?i:aws|amazon)\\s+(?:automatically\\s+|auto-?)?"
              + "(?!services|accounts|regions|resources|tools|credentials|keys|costs|apis|systems|customers|users|employees|staff|is\\b|was\\b|has\\b)"
              + "[a-z]{3,}[^s\\W]s\\b");

  /// "We still own the role, right?" claims it for ourselves.
  private static final Pattern OURS =
      Pattern.compile(
          "(?i)\\b(?:we|i) (?:still |also |always |only |just )?(?:own|keep|handle|manage|patch|secure|run|configure|rotate|encrypt|control|maintain|install)\\b[^?]*,\\s*(?:right|correct|yes|true|no|isn'?t it)\\W*$");

  /// "Does that take patching off our plate?" claims it for the provider.
  private static final Pattern OFF_OUR_PLATE =
      Pattern.compile(
          "(?i)\\boff (?:our|my) (?:plate|hands|shoulders|backs?|list)\\b|\\boff the hook\\b");

  /// "It's us?", "is it ours": short for whose it is.
  private static final Pattern IS_US =
      Pattern.compile(
          "(?i)\\b(?:it'?s|that'?s|is it|is that|is this) (?:on )?(?:us|me|ours|mine)\\b\\s*(?:[?.!,]|$)");

  private SideClaims() {}

  /// @return whether it says that the provider does it
  static boolean ofProvider(String text) {
    return PROVIDER_DOES.matcher(text).find() || ON_PROVIDER.matcher(text).find();
  }

  /// @return whether it states that we do it and asks for assent
  static boolean ofOurselves(String text) {
    return OURS.matcher(text).find();
  }

  /// @return whether it asks that somebody else does what we did
  static boolean takesOff(String text) {
    return OFF_OUR_PLATE.matcher(text).find();
  }

  /// @return whether it asks in short whether it is us
  static boolean isUs(String text) {
    return IS_US.matcher(text).find();
  }
}
