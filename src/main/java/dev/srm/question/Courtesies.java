package dev.srm.question;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes off what people say around a question: greetings, excuses, thanks, hurry. They ask
/// nothing, and how a sentence ends is only told where nothing stands behind it.
final class Courtesies {
  /// Said one after the other; a text that holds more of them is no question.
  private static final int EACH_MAX = 4;

  private static final String KOREAN_GREETING =
      "안녕(?:하세요|하십니까|하세여)?|(?:다들 |모두 )?(?:수고|고생) ?(?:많으십니다|많으세요|하십니다|하세요)"
          + "|저기요?|실례합니다|여러분"
          + "|(?:뭐 )?(?:하나|한 ?가지)만? ?(?:여쭤|물어|질문)[가-힣]{0,6}(?: (?:될까요|되나요|돼요|볼게요))?"
          + "|(?:간단한 |급한 )?질문 ?(?:있습니다|있어요|드립니다|드려요|입니다|인데요?)"
          + "|(?:신입|초보)(?:인데요?|입니다)(?: (?:여쭤|물어|질문)[가-힣]{0,6})?"
          + "|궁금한 ?(?:게|점이|것이) 있(?:는데요?|습니다|어요)";

  private static final String ENGLISH_GREETING =
      "(?:hi|hello|hey|hiya|good (?:morning|afternoon|evening|day))"
          + "(?: (?:team|all|there|everyone|everybody|folks|guys|bot|srm))?"
          + "|(?:an? |just a |one )?(?:quick|dumb|stupid|silly|simple|noob|newbie) question(?: but)?"
          + "|excuse me|asking for a friend";

  /// Told at some length, so that only a mark says where it ends.
  private static final String EXCUSE =
      "sorry (?:if|for|to)\\b[^,.?!:]{0,50}|(?:i'?m|i am) new here";

  private static final Pattern BEFORE =
      Pattern.compile(
          "(?i)^(?:(?:"
              + KOREAN_GREETING
              + "|"
              + ENGLISH_GREETING
              + ")(?:\\s*[,.!?~:;-]+\\s*|\\s+)|(?:"
              + EXCUSE
              + ")\\s*[,.!:;-]+\\s*)(?=\\S)");

  private static final Pattern AFTER =
      Pattern.compile(
          "(?i)(?<=[\\s,.!?~])(?:(?:미리 )?(?:감사(?:합니다|해요|드려요|드립니다)|고맙습니다|고마워요?)"
              + "|수고하세요|급해요|급합니다|급함"
              + "|(?:many )?(?:thanks|thank you|thx|cheers)(?: (?:a lot|so much|in advance|all|again))*"
              + "|(?:one (?:line|sentence)|a (?:short|one-line) answer) (?:is enough|is fine|will do|suffices)|(?:short|brief) answer(?: pls| please)?"
              + "|(?:a few|some|two or three|one or two|three) (?:is|are|will do|suffices|would do)(?: enough| fine)?"
              + "|lol|haha|asap(?: please| pls)?|\\((?:급|급함|urgent)\\))$");

  private Courtesies() {}

  /// @param text cleaned
  /// @return what is left, without marks and pictures behind it; the text itself when nothing is
  static String takenOff(String text) {
    String rest = text;
    for (int i = 0; i < EACH_MAX; i++) {
      Matcher before = BEFORE.matcher(rest);
      rest = before.find() ? rest.substring(before.end()) : rest;
      rest = withoutMarks(rest);
      Matcher after = AFTER.matcher(rest);
      rest = after.find() ? rest.substring(0, after.start()) : rest;
    }
    rest = withoutMarks(rest);
    return rest.isBlank() ? text : rest;
  }

  /// The question mark stays: it asks.
  private static String withoutMarks(String text) {
    int end = text.length();
    while (end > 0) {
      int last = text.codePointBefore(end);
      int type = Character.getType(last);
      boolean mark =
          Character.isWhitespace(last)
              || ".!~,;…".indexOf(last) >= 0
              || type == Character.OTHER_SYMBOL
              || type == Character.MODIFIER_SYMBOL
              || type == Character.NON_SPACING_MARK;
      if (!mark) {
        break;
      }
      end -= Character.charCount(last);
    }
    return text.substring(0, end);
  }
}
