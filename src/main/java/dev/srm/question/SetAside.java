package dev.srm.question;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the words that a question names only to set them aside: "RDS (not Custom)", "커스텀 말고".
final class SetAside {
  private static final Pattern ENGLISH =
      Pattern.compile(
          "(?i)\\b(?:not|non|no longer|without|instead of|rather than|except)[ -](?:an? |the |using |on |for )?((?:[\\w]+)(?: (?:mode|image|images|groups?|type))?)");

  private static final Pattern KOREAN =
      Pattern.compile("(\\S+?)\\s?(?:이|가|은|는)?\\s?(?:아님|아니고|아닌|아니라|말고|빼고|제외)");

  private SetAside() {}

  /// @return offsets of the joined words
  static BitSet in(String text, Words words) {
    BitSet aside = new BitSet();
    for (Pattern pattern : new Pattern[] {ENGLISH, KOREAN}) {
      Matcher matcher = pattern.matcher(text);
      while (matcher.find()) {
        for (Words.Word word : words.all()) {
          if (word.at() >= matcher.start(1) && word.at() < matcher.end(1)) {
            aside.set(word.start(), word.end());
          }
        }
      }
    }
    return aside;
  }
}
