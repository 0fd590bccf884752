package dev.srm.question;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells a question that yes or no answers, by its form.
final class YesNo {
  private static final String AUXILIARY =
      "(?:is|are|am|was|were|do|does|did|can|could|should|must|may|will|would|has|have|had|wasn't|weren't|haven't|hasn't|isn't|aren't|don't"
          + "|doesn't|didn't|can't|shouldn't|won't|isnt|arent|dont|doesnt|cant|wont)";
  private static final Pattern ENGLISH_POLAR =
      Pattern.compile(
          "(?i)(?:^|[,.;:!?-]\\s*|\\b(?:so|and|but|then|hey|hi|ok|okay|well)\\s+)"
              + AUXILIARY
              + "\\b");

  /// "do you know who ..." asks who.
  private static final Pattern INDIRECT =
      Pattern.compile(
          "(?i)\\b(?:(?:do|does|did|can|could|would|will) (?:you|anyone|anybody|someone|somebody|i)"
              + " (?:know|tell|explain|say|remind|ask|help|describe|summari[sz]e|give|list|name|define)|any idea|wondering)\\b");

  private static final Pattern SUBJECT_AFTER_AUXILIARY =
      Pattern.compile(
          "(?i)\\b(?:do|does|is|are|am|can|should|must|will) (?:we|i|aws|amazon|it|that|this|they)\\b");

  /// "Doesn't AWS do that?" expects a yes; the "not" denies nothing.
  private static final Pattern NEGATIVE_START =
      Pattern.compile(
          "(?i)(?:^|[,.;:!?-]\\s*|\\b(?:so|but|and)\\s+)(?:isn'?t|aren'?t|don'?t|doesn'?t|can'?t|shouldn'?t|won'?t)\\b");

  /// A question hung on a statement: ", right?", ", isn't it?".
  private static final Pattern TAG =
      Pattern.compile(
          "(?i)[,.\\s-]+(?:right|correct|yes|yeah|yep|true|no|or not|huh|isn'?t it|isn'?t that so|aren'?t they|aren'?t we|doesn'?t it"
              + "|don'?t they|don'?t we|is it|is that right|is that correct|is that true|allowed|permitted|ok|okay|needed|required|possible|fine)\\s*[?!.]*\\s*$");

  private static final Pattern KOREAN_POLAR =
      Pattern.compile(
          "(?:나요|나여|가요|가여|까요|까여|니까|지요|나|냐|니|지|죠|져|야|까|함|됨|임|돼|되|해|음|줌|짐|킴|림|봄|둠|옴|씀|내|가능|필요|사실|진짜|네요|지|가|요|여)"
              + "(?:\\s*(?:궁금|알려|확인|문의|여쭤|여쭙|질문).{0,20})?[\\s?？!.~ㅋㅎㅠㅜ^]*$");

  /// A question that something is added to: "돌려도 되나요 말 안 하고".
  private static final Pattern KOREAN_ASKED =
      Pattern.compile("(?:되나요|될까요|가능한가요|인가요|하나요|있나요|맞나요)(?=\\s)|(?:나요|까요|가요|니까|죠)(?=[?？]\\s)");

  /// "뭐가 기밀인지 분류해 주나요", "어디에 연결 안 해도 되나요": the question word asks nothing.
  private static final Pattern KOREAN_EMBEDDED =
      Pattern.compile(
          "(?:뭐|무엇|뭘|어떤|어느|어디|언제|왜|얼마)\\S*(?:\\s\\S+){0,3}?\\S*(?:인지|는지|할지|을지|든지|든)\\s.*(?:나요|까요|니까|죠|지요|냐|함|됨|음)[\\s?？]*$"
              + "|(?:어디|무엇|뭐|아무)\\S*\\s\\S+\\s안\\s?\\S+도\\s");

  /// "하려면?", "하고 싶음": a need is told, and no yes answers it.
  private static final Pattern KOREAN_NEED =
      Pattern.compile("(?:려면요?|고\\s?싶(?:음|어요?|은데요?|다|습니다))[\\s?？!.~ㅋㅎㅠㅜ]*$");

  /// "위협 종류?" asks for the kinds.
  private static final Pattern KOREAN_NOUN =
      Pattern.compile("(?:종류|목록|리스트|차이|차이점|이유|뜻|의미|대상|범위|예시|도구|기능|서비스)(?:은|는)?(?:요)?\\s*[?？]+$");

  /// "차이 좀 알려주세요" asks for what is told; "되는지 알려주세요" for a yes or no.
  private static final Pattern KOREAN_TELL =
      Pattern.compile("(?:알려|설명|정리|비교|나열)\\s?(?:해\\s?)?(?:주|줘|바라|바랍|부탁|좀)");

  private static final Pattern KOREAN_WHETHER =
      Pattern.compile("[는은인을할될]지|여부|나요|까요|가요|니까|[^차]이죠|하죠|되죠");

  private static final Pattern ASKS_TO_TELL = Pattern.compile("아시|알려|알고|아나|궁금|설명|말해|알 수");

  private static final Pattern TRUE_OR_FALSE =
      Pattern.compile(
          "(?i)\\(?\\b[ox]\\s*/\\s*[ox]\\b|true or false|\\byes\\s?/\\s?no\\b|\\by/n\\b");

  /// Opens a question that may well be a yes/no question.
  private static final Pattern WHAT_ABOUT =
      Pattern.compile("(?i)^\\W*(?:and |but )?(?:what|how) about\\b[^?]*[,:][^?]*\\?");

  private static final Pattern QUESTION_MARK = Pattern.compile("[?？][\\s\\p{P}\\p{S}ㅋㅎㅠㅜ]*$");

  private static final Pattern NOT =
      Pattern.compile(
          "(?i)\\b(?:not|never|no longer|cannot|nothing|without|no|nobody|none)\\b|n't\\b|\\b(?:dont|doesnt|isnt|cant|wont)\\b");

  private YesNo() {}

  /// @param turns found so far: what asks for a thing is answered by no yes
  static boolean isAsked(String text, boolean korean, Set<Turn> turns) {
    return korean ? isKorean(text, turns) : isEnglish(text, turns);
  }

  /// @return whether the words themselves ask, and not only the mark at the end
  static boolean hasForm(String text) {
    return ENGLISH_POLAR.matcher(text).find()
        || SUBJECT_AFTER_AUXILIARY.matcher(text).find()
        || TAG.matcher(text).find()
        || KOREAN_POLAR.matcher(text).find()
        || KOREAN_ASKED.matcher(text).find();
  }

  /// @return whether it begins as an English yes/no question does
  static boolean begins(String text) {
    Matcher polar = ENGLISH_POLAR.matcher(text);
    return polar.find() && polar.start() == 0;
  }

  /// @return whether the "not" of an English question only asks for assent: "isn't it ...?"
  static boolean deniesNothing(String text) {
    return NEGATIVE_START.matcher(text).find() || deniesOnlyInTag(text);
  }

  static boolean denies(String text) {
    return NOT.matcher(text).find();
  }

  private static boolean isKorean(String text, Set<Turn> turns) {
    boolean asks =
        QUESTION_MARK.matcher(text).find()
            || KOREAN_POLAR.matcher(text).find()
            || KOREAN_ASKED.matcher(text).find();
    boolean open =
        turns.contains(Turn.OPEN)
            && (!KOREAN_EMBEDDED.matcher(text).find() || ASKS_TO_TELL.matcher(text).find());
    boolean told =
        KOREAN_NEED.matcher(text).find()
            || KOREAN_NOUN.matcher(text).find()
            || (KOREAN_TELL.matcher(text).find() && !KOREAN_WHETHER.matcher(text).find());
    return (asks && !open && !told) || TRUE_OR_FALSE.matcher(text).find();
  }

  private static boolean isEnglish(String text, Set<Turn> turns) {
    if (TAG.matcher(text).find() || TRUE_OR_FALSE.matcher(text).find()) {
      return true;
    }
    if (INDIRECT.matcher(text).find()) {
      return false;
    }
    boolean open =
        (turns.contains(Turn.OPEN) && !WHAT_ABOUT.matcher(text).find())
            || turns.contains(Turn.CONCEPT)
            || turns.contains(Turn.COMPARE)
            || turns.contains(Turn.LIST)
            || turns.contains(Turn.RECOMMEND);
    return ENGLISH_POLAR.matcher(text).find()
        || (!open
            && (QUESTION_MARK.matcher(text).find()
                || SUBJECT_AFTER_AUXILIARY.matcher(text).find()));
  }

  /// The "not" of "isn't it?" at the end denies nothing either.
  private static boolean deniesOnlyInTag(String text) {
    Matcher tag = TAG.matcher(text);
    return tag.find() && !denies(text.substring(0, tag.start()));
  }
}
