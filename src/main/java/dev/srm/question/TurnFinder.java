package dev.srm.question;

import dev.srm.knowledge.Phrasebook;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds what a question wants, by its turns of phrase.
final class TurnFinder {
  private static final String AUXILIARY =
      "(?:is|are|am|was|were|do|does|did|can|could|should|must|may|will|would|has|have|had|wasn't|weren't|haven't|hasn't|isn't|aren't|don't"
          + "|doesn't|didn't|can't|shouldn't|won't|isnt|arent|dont|doesnt|cant|wont)";
  private static final Pattern ENGLISH_POLAR =
      Pattern.compile(
          "(?i)(?:^|[,.;:!?-]\\s*|\\b(?:so|and|but|then|hey|hi|ok|okay|also|well)\\s+)"
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
          "(?:나요|나여|가요|가여|까요|까여|니까|지요|나|냐|니|지|죠|져|야|까|함|됨|임|돼|되|해|음|가능|필요|사실|진짜|네요|지|가|요|여)"
              + "(?:\\s*(?:궁금|알려|확인).{0,20})?[\\s?？!.~ㅋㅎㅠㅜ^]*$");

  /// A question that something is added to: "돌려도 되나요 말 안 하고".
  private static final Pattern KOREAN_ASKED =
      Pattern.compile("(?:되나요|될까요|가능한가요|인가요|하나요|있나요|맞나요)(?=\\s)");

  /// "뭐가 기밀인지 분류해 주나요", "어디에 연결 안 해도 되나요": the question word asks nothing.
  private static final Pattern KOREAN_EMBEDDED =
      Pattern.compile(
          "(?:뭐|무엇|뭘|어떤|어느|어디|언제|왜|얼마)\\S*(?:\\s\\S+){0,3}?\\S*(?:인지|는지|할지|을지|든지|든)\\s.*(?:나요|까요|니까|죠|지요|냐|함|됨|음)[\\s?？]*$"
              + "|(?:어디|무엇|뭐|아무)\\S*\\s\\S+\\s안\\s?\\S+도\\s");

  private static final Pattern ASKS_TO_TELL = Pattern.compile("아시|알려|알고|아나|궁금|설명|말해|알 수");

  private static final Pattern TRUE_OR_FALSE =
      Pattern.compile("(?i)\\(?\\b[ox]\\s*/\\s*[ox]\\b|true or false");

  /// 해야 하나요, 켜야 되나, 챙겨야 함: a duty of whoever speaks, unless somebody else is named.
  private static final Pattern KOREAN_DUTY =
      Pattern.compile(
          "[가-힣]야만?\\s?(?:하|되|돼|됨|함|할|해|한|합)|안\\s?[가-힣]{1,3}도\\s?(?:되|돼|됨|괜찮)|[가-힣]도\\s?되는\\s?(?:거|건|것)");

  /// 패치하는 쪽, 정하는 사람, 어느 팀이.
  private static final Pattern KOREAN_WHO =
      Pattern.compile("[는할은]\\s?(?:쪽|사람|주체|팀)(?:은|이|을|알|인|어|\\s|\\?|$)|(?:어느|어떤|무슨)\\s?(?:팀|부서|쪽)");

  /// 막으려면, 보고 싶은데, 받을 곳: a need that asks for a tool.
  private static final Pattern KOREAN_NEED =
      Pattern.compile("려면|고\\s?싶|[을를할]\\s?곳|아야\\s?(?:됨|함|돼|되는)");

  /// "Is that on the provider?", but not "my data on the provider".
  private static final Pattern ON_PROVIDER =
      Pattern.compile(
          "(?i)\\b(?:is|was|are|be|falls?|lies?)\\b[^,.?]{0,8} on (?:aws|amazon)\\s*(?:[?.!,]|$)");

  /// "AWS replaces those, right?"
  private static final Pattern PROVIDER_DOES =
      Pattern.compile(
          "(?i)(?<!that |which |what |those )\\b(?:aws|amazon)\\s+(?:automatically\\s+|auto-?)?"
              + "(?!services|accounts|regions|resources|tools|credentials|keys|costs|apis|systems|customers|users|employees|staff|is\\b|was\\b|has\\b)"
              + "[a-z]{3,}[^s\\W]s\\b");

  /// What a question that offers both sides does not ask, whatever its words.
  private static final Set<Turn> OF_ONE_SIDE =
      Set.of(
          Turn.POLAR,
          Turn.MINE,
          Turn.PROVIDER,
          Turn.BOTH,
          Turn.GIVEN,
          Turn.ONLY,
          Turn.DUTIES,
          Turn.COMPARE);

  /// "A service that limits who can use a key": nobody is asked for.
  private static final Pattern EMBEDDED =
      Pattern.compile(
          "(?i)\\b(?:set|sets|control|controls|limit|limits|define|decide|see|sees|know|track|log|logs|record|records|tell|tells|show|shows) (?:me |us )?who\\b"
              + "|누가.{0,15}(?:수\\s?있는지|쓰는지|하는지|접근하는지|보는지)");

  /// "Who deleted it?", "누가 지웠는지": looks for a culprit, not for an owner.
  private static final Pattern DONE_BY =
      Pattern.compile(
          "(?i)\\bwho (?:has |had |just |last |actually )?(?!owned|need|supposed|allowed|involved|indeed|exceed|embed|feed)(?:[a-z]{2,}ed|made|did|ran|broke|took|gave|shut)\\b"
              + "|(?:누가|누군가|어떤 .{0,10}(?:유저|사용자|계정|역할)).{0,30}[았었했켰렸졌꿨웠겼갔왔냈뒀렀]는지");

  /// "A graph of who did what" is wanted, and nobody is looked for.
  private static final Pattern OF_WHOM = Pattern.compile("(?i)\\bof who\\b");

  /// "Is it encrypted if I configure nothing?" denies nothing.
  private static final Pattern DOING_NOTHING =
      Pattern.compile(
          "(?i)\\b(?:i|we|you) (?:do|configure|set|change|touch|enable) (?:nothing|no )|\\bwithout (?:doing|configuring|setting|enabling|any|me|us|my|our)\\b|\\b(?:don'?t|doesn'?t|not) (?:do|configure|set|touch|enable) anything"
              + "|안\\s?(?:해도|하면|건드려도|켜도|만져도)(?!\\s?(?:되|돼|됨|괜찮|무방|될|됩))");

  /// "Rotating it is on ...?", "is done by", "acting on it is on whom".
  private static final Pattern LEFT_OPEN =
      Pattern.compile(
          "(?i)\\b(?:(?:is|are|was|were|falls|lies|belongs)\\s+(?:up\\s+)?(?:on|by|to|under)|(?:[a-z]{3,}ed|done|made|run|kept)\\s+by)\\s*(?:whom|who|which side|what side|whose side)?\\s*[?.…:]*\\s*$"
              + "|\\bwhose\\s*[?.…]*\\s*$");

  /// "Does the provider patch so we don't have to?" denies nothing.
  private static final Pattern SO_THAT_NOT =
      Pattern.compile(
          "(?i)\\bso (?:that )?(?:we|i|you) (?:don'?t|do not|needn'?t|need not|never|won'?t|can'?t)\\b");

  /// "How do I do that?" asks for no owner.
  private static final Pattern HOW_TO =
      Pattern.compile(
          "(?i)\\bhow (?:do|can|should|would|could|must) (?:i|we)\\b|어떻게\\s.{1,14}(?:야|면)\\s?(?:할|하|되|돼|함|됨|좋)");

  /// "Do I need an approval?" asks whether it is needed, not whose it is.
  private static final Pattern NEEDS_THING =
      Pattern.compile(
          "(?i)\\b(?:do|does|did|will|would) (?:i|we|you) (?:even |still |really )?need (?!to\\b)");

  /// "누가 몰래 캐는 것 같은데": somebody does, and nobody is asked for.
  private static final Pattern SOMEONE = Pattern.compile("누가 .{0,30}(?:것|거) ?같|누가 몰래");

  /// "An alert when that happens, service?"
  private static final Pattern WHICH_TOOL =
      Pattern.compile(
          "(?i)[,;:-]\\s*(?:which |what )?(?:aws )?(?:service|tool|feature)\\s*[?.]*$|(?:서비스|기능|도구)\\s*[?？]+$");

  /// "When do I look at one, and when at the other?"
  private static final Pattern WHEN_AND_WHEN =
      Pattern.compile("(?i)\\bwhen\\b.{3,60}\\band when\\b|언제.{2,40}언제");

  private static final Pattern NAMES_SERVICES =
      Pattern.compile(
          "(?i)\\b(?:which|what|list|name)\\b.{0,30}\\bservices\\b|(?:어떤|무슨|어느)\\s?서비스들|서비스(?:들|는|가|를|엔|에는)?\\s?(?:뭐|목록|리스트|종류|나열|다 알려|어떤)");

  /// Opens a question that may well be a yes/no question.
  private static final Pattern WHAT_ABOUT =
      Pattern.compile("(?i)^\\W*(?:and |but )?(?:what|how) about\\b[^?]*[,:][^?]*\\?");

  private static final Pattern QUESTION_MARK = Pattern.compile("[?？][\\s\\p{P}\\p{S}ㅋㅎㅠㅜ]*$");

  private static final Pattern NOT =
      Pattern.compile(
          "(?i)\\b(?:not|never|no longer|cannot|nothing|without|no|nobody|none)\\b|n't\\b|\\b(?:dont|doesnt|isnt|cant|wont)\\b");

  private final Phrasebook phrasebook;

  TurnFinder(Phrasebook phrasebook) {
    this.phrasebook = phrasebook;
  }

  record Result(Set<Turn> turns, BitSet covered) {}

  Result find(String text, Words words, CueFinder cues) {
    EnumSet<Turn> turns = EnumSet.noneOf(Turn.class);
    BitSet covered = new BitSet();
    BitSet model = cues.all(phrasebook.turn(Turn.MODEL.id())).covered();
    for (Turn turn : Turn.values()) {
      CueFinder where =
          turn == Turn.MODEL
              ? cues
              : cues.without(turn == Turn.DECIDE ? SetAside.states(text, words) : model);
      for (var cue : phrasebook.turn(turn.id())) {
        CueFinder.Found found = where.find(cue);
        boolean denies = turn == Turn.NOT || turn == Turn.ONLY;
        if (found.any() && (!denies || where.isInFocus(found))) {
          turns.add(turn);
          covered.or(found.covered());
        }
      }
    }
    boolean korean = words.all().stream().anyMatch(Words.Word::hangul);
    if (korean && KOREAN_DUTY.matcher(text).find()) {
      turns.add(Turn.MINE);
    }
    if (korean && KOREAN_WHO.matcher(text).find()) {
      turns.add(Turn.WHO);
    }
    if (korean && KOREAN_NEED.matcher(text).find()) {
      turns.add(Turn.NEED);
    }
    if (!korean && (PROVIDER_DOES.matcher(text).find() || ON_PROVIDER.matcher(text).find())) {
      turns.add(Turn.PROVIDER);
    }
    if (korean ? isPolarKorean(text, turns) : isPolarEnglish(text, turns)) {
      turns.add(Turn.POLAR);
    }
    if (DOING_NOTHING.matcher(text).find()) {
      turns.remove(Turn.NOT);
      turns.remove(Turn.DECIDE);
    }
    if (HOW_TO.matcher(text).find() || NEEDS_THING.matcher(text).find()) {
      turns.remove(Turn.MINE);
    }
    if (SOMEONE.matcher(text).find()) {
      turns.remove(Turn.WHO);
    }
    if (WHICH_TOOL.matcher(text).find()) {
      turns.add(Turn.RECOMMEND);
    }
    if (WHEN_AND_WHEN.matcher(text).find()) {
      turns.add(Turn.COMPARE);
    }
    if (!korean && LEFT_OPEN.matcher(text).find()) {
      turns.add(Turn.WHO);
      turns.remove(Turn.POLAR);
    }
    if (!korean && SO_THAT_NOT.matcher(text).find()) {
      turns.remove(Turn.NOT);
      turns.remove(Turn.MINE);
    }
    boolean tool = turns.contains(Turn.RECOMMEND) || turns.contains(Turn.NEED);
    boolean culprit = DONE_BY.matcher(text).find();
    if (culprit && !OF_WHOM.matcher(text).find()) {
      turns.add(Turn.CULPRIT);
      turns.add(Turn.NEED);
    }
    if (culprit || (tool && EMBEDDED.matcher(text).find())) {
      turns.remove(Turn.WHO);
    }
    if (PartyChoice.isOffered(text)) {
      turns.removeAll(OF_ONE_SIDE);
      turns.add(Turn.WHO);
      turns.add(Turn.OPEN);
    }
    if (PartyChoice.offersBoth(text)) {
      turns.removeAll(OF_ONE_SIDE);
      turns.add(Turn.WHO);
      turns.add(Turn.OPEN);
      turns.add(Turn.WHOLE);
    }
    if (NAMES_SERVICES.matcher(text).find()
        && (turns.contains(Turn.PROVIDER) || turns.contains(Turn.MINE))) {
      turns.add(Turn.WHICH_SERVICES);
    }
    if (!korean && (NEGATIVE_START.matcher(text).find() || deniesOnlyInTag(text))) {
      turns.remove(Turn.NOT);
    }
    return new Result(turns, covered);
  }

  private static boolean isPolarKorean(String text, Set<Turn> turns) {
    boolean asks =
        QUESTION_MARK.matcher(text).find()
            || KOREAN_POLAR.matcher(text).find()
            || KOREAN_ASKED.matcher(text).find();
    boolean open =
        turns.contains(Turn.OPEN)
            && (!KOREAN_EMBEDDED.matcher(text).find() || ASKS_TO_TELL.matcher(text).find());
    return (asks && !open) || TRUE_OR_FALSE.matcher(text).find();
  }

  private static boolean isPolarEnglish(String text, Set<Turn> turns) {
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
    java.util.regex.Matcher tag = TAG.matcher(text);
    return tag.find() && !NOT.matcher(text.substring(0, tag.start())).find();
  }

  /// @return whether a word carries no content
  boolean isIdle(Words.Word word) {
    return (word.hangul()
            && (Endings.only(word.text())
                || phrasebook.idle().contains(Endings.without(word.text()))))
        || phrasebook.idle().contains(word.text())
        || phrasebook.englishWords().contains(word.text());
  }
}
