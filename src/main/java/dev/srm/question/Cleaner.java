package dev.srm.question;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// Makes the text of a message comparable: one form per letter, no mark-up, no invisible
/// characters.
public final class Cleaner {
  /// Characters of a question that are looked at; more is cut off. A long question has 300.
  public static final int CHARS_MAX = 2_000;

  private static final Pattern SLACK_TOKEN = Pattern.compile("<[@#!][^<>]{0,200}>");
  private static final Pattern SLACK_LINK =
      Pattern.compile("<(?:https?|mailto):[^<>|]{0,1000}(?:\\|([^<>]{0,300}))?>");

  /// What Teams makes of a mention: the name inside is none that a question is about.
  private static final Pattern TEAMS_MENTION =
      Pattern.compile("(?i)<at(?: [^<>]{0,100})?>[^<>]{0,200}</at>");

  private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]{0,300}>");
  private static final Pattern MENTION = Pattern.compile("(?U)(?<![\\w.])@[\\w.-]{1,80}");
  private static final Pattern URL = Pattern.compile("(?i)\\bhttps?://\\S{1,1000}");
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\n\\t]]");

  /// ㅋㅋ, ㅠㅠ, ㅇㅋ: sighs and laughs, which normalisation would turn into halves of syllables.
  private static final Pattern LONE_JAMO = Pattern.compile("[\u3131-\u318E]+");

  /// `:pray:`, as Slack sends a picture.
  private static final Pattern SLACK_PICTURE =
      Pattern.compile("(?<!\\S):[a-z0-9_+-]{2,40}:(?!\\S)");

  /// "..." is one more than that.
  private static final int MARKS_MAX = 3;

  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0]+");

  private Cleaner() {}

  /// @param text as a person or a platform sent it, any characters at all
  /// @return NFKC, without mentions, links, tags and courtesies, blanks folded; never longer than
  ///   [#CHARS_MAX]
  public static String clean(String text) {
    String cut = text.length() > CHARS_MAX ? text.substring(0, CHARS_MAX) : text;
    String plain = entities(cut);
    plain = SLACK_TOKEN.matcher(plain).replaceAll(" ");
    plain = SLACK_LINK.matcher(plain).replaceAll(" $1 ");
    plain = TEAMS_MENTION.matcher(plain).replaceAll(" ");
    plain = TAG.matcher(plain).replaceAll(" ");
    plain = LONE_JAMO.matcher(plain).replaceAll(" ");
    plain = Normalizer.normalize(plain, Normalizer.Form.NFKC);
    plain = URL.matcher(plain).replaceAll(" ");
    plain = MENTION.matcher(plain).replaceAll(" ");
    plain = SLACK_PICTURE.matcher(plain).replaceAll(" ");
    plain = INVISIBLE.matcher(plain).replaceAll("");
    plain = withoutFloods(plain);
    plain = BLANKS.matcher(plain).replaceAll(" ").strip();
    return Courtesies.takenOff(plain.length() > CHARS_MAX ? plain.substring(0, CHARS_MAX) : plain);
  }

  /// "?????" asks no more than "?", and thousands of marks take long to read.
  private static String withoutFloods(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    char last = 0;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
        run = 0;
        last = 0;
      } else if (!Character.isWhitespace(c)) {
        run = c == last ? run + 1 : 1;
        last = c;
      }
      if (run <= MARKS_MAX || Character.isWhitespace(c)) {
        kept.append(c);
      }
    }
    return kept.toString();
  }

  /// Platforms escape these five and no others.
  private static String entities(String text) {
    return text.indexOf('&') < 0
        ? text
        : text.replace("&nbsp;", " ")
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&#39;", "'")
            .replace("&amp;", "&");
  }
}
