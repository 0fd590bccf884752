package dev.srm.question;

import dev.srm.knowledge.Phrasebook;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds what a question wants, by its turns of phrase.
final class TurnFinder {
  /// 해야 하나요, 켜야 되나, 챙겨야 함: a duty of whoever speaks, unless somebody else is named.
  private static final Pattern KOREAN_DUTY =
      Pattern.compile(
          "[가-힣]야만?\\s?(?:하|되|돼|됨|함|할|해|한|합)|안\\s?[가-힣]{1,3}도\\s?(?:되|돼|됨|괜찮)|[가-힣]도\\s?되는\\s?(?:거|건|것)");

  /// "AWS가 책임져야 하는": a duty, but none of whoever speaks.
  private static final Pattern PROVIDER_DUTY =
      Pattern.compile("(?i)(?:aws|아마존)\\s?(?:가|이|에서|측이|쪽이)\\s[가-힣]{1,8}야만?\\s?(?:하|되|돼|할|한)");

  /// 패치하는 쪽, 정하는 사람, 어느 팀이.
  private static final Pattern KOREAN_WHO =
      Pattern.compile("[는할은]\\s?(?:쪽|사람|주체|팀)(?:은|이|을|알|인|어|\\s|\\?|$)|(?:어느|어떤|무슨)\\s?(?:팀|부서|쪽)");

  /// 막으려면, 보고 싶은데, 받을 곳: a need that asks for a tool.
  private static final Pattern KOREAN_NEED =
      Pattern.compile("려면|고\\s?싶|[을를할]\\s?곳|아야\\s?(?:됨|함|돼|되는)");

  /// "What about that?" asks what was asked before.
  private static final Pattern ABOUT =
      Pattern.compile("(?i)^\\W*(?:(?:and|but|ok|so) )?(?:what|how) about\\b");

  /// "Is it on the list?" asks for no list.
  private static final Pattern ON_A_LIST =
      Pattern.compile(
          "(?i)\\b(?:on|in|off|from) (?:the|that|this|aws'?s?) (?:[\\w-]+ ){0,3}list\\b");

  private static final Pattern ASIDE =
      Pattern.compile("(?i)\\((?:i'?m |we'?re )?not\\b[^)]{1,60}\\)");

  /// "AWS가 안 해주는 거죠?" asks whether it does, not what does.
  private static final Pattern IS_SO =
      Pattern.compile(
          "(?:거|게|건|것|걸)\\s?(?:맞|아니|아닌|죠|지요?|이죠|이지|인가|인지|예요|에요|임|입니까)\\S{0,4}\\s*[?？.!]*$");

  /// "Is that a prevention tool?" asks what it is, not for a tool.
  private static final Pattern IS_A_TOOL =
      Pattern.compile(
          "(?i)^\\W*(?:is|isn'?t) (?!there\\b)[\\w .-]{2,40}?\\ban? (?:[\\w-]+ ){0,3}(?:tool|service|feature)\\b");

  /// "Which service would you use?" asks for one.
  private static final Pattern ONE_TOOL =
      Pattern.compile("(?i)\\b(?:which|what)(?: aws| amazon)? (?:service|tool|feature)\\b");

  private static final Pattern SEVERAL =
      Pattern.compile(
          "(?i)\\b(?:list|services|tools|features|examples?|sources|ones|name|how many)\\b");

  /// 못 막는, 막을 수는 없는; "막을 수 없나요" asks whether one can.
  private static final Pattern KOREAN_NOT =
      Pattern.compile(
          "(?<![가-힣])못\\s?[가-힣]{1,5}|수(?:는|가|도|야)?\\s?없(?!나|을까|습니까|니\\b)|(?<![가-힣])안\\s?(?!내)[가-힣]{1,3}도\\s?(?:되|돼|됨|괜찮)");

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
          "(?i)\\bby who (?:owns|manages|controls|holds)\\b|(?<!wants? to |likes? to |would like to )\\b(?:set|sets|control|controls|limit|limits|define|decide|see|sees|know|track|log|logs|record|records|tell|tells|show|shows) (?:me |us )?who\\b"
              + "|누가.{0,15}(?:수\\s?있는지|쓰는지|하는지|접근하는지|보는지)(?!\\s*[?.]*$)");

  /// "Is it encrypted if I configure nothing?" denies nothing.
  private static final Pattern DOING_NOTHING =
      Pattern.compile(
          "(?i)\\b(?:i|we|you) (?:do|configure|set|change|touch|enable) (?:nothing|no )|\\bnever (?:touch|chang|set|configur|enabl|turn|switch)(?:ed|e|ing)? (?:any|a|the|it|on|[a-z]+ on)|\\bwithout (?:doing|configuring|setting|enabling|any|me|us|my|our)\\b|\\b(?:don'?t|doesn'?t|not) (?:do|configure|set|touch|enable) anything"
              + "|\\bnothing (?:else |more )?to (?:enable|configure|do|install|set up|turn on|switch on|buy)\\b|\\bwithout (?:installing|touching|changing|buying)\\b"
              + "|안\\s?[가-힣]{1,4}(?:는데도?|았는데|었는데)|적(?:이|도)?\\s?없(?:는데도?|어도|지만)"
              + "|안\\s?(?:해도|하면|건드려도|켜도|만져도)(?!\\s?(?:되|돼|됨|괜찮|무방|될|됩))");

  /// "Rotating it is on ...?", "is done by", "acting on it is on whom".
  private static final Pattern LEFT_OPEN =
      Pattern.compile(
          "(?i)(?:=|->|=>|→)\\s*\\?+\\s*$|\\b(?:(?:is|are|was|were|falls|lies|belongs)\\s+(?:up\\s+)?(?:on|by|to|under)|(?:[a-z]{3,}ed|done|made|run|kept)\\s+by)\\s*(?:whom|who|which side|what side|whose side)?\\s*[?.…:]*\\s*$"
              + "|\\bwhose\\s*[?.…]*\\s*$");

  /// "Does the provider patch so we don't have to?" denies nothing.
  private static final Pattern SO_THAT_NOT =
      Pattern.compile(
          "(?i)\\bso (?:that )?(?:we|i|you) (?:don'?t|do not|needn'?t|need not|never|won'?t|can'?t)\\b");

  /// "How do I do that?" asks for no owner.
  private static final Pattern HOW_TO =
      Pattern.compile(
          "(?i)\\bhow (?:do|can|should|would|could|must) (?:i|we)\\b|어떻게\\s.{1,14}(?:야|면)\\s?(?:할|하|되|돼|함|됨|좋)");

  /// "신경 써야 하나요" asks for nothing to be used.
  private static final Pattern CARE = Pattern.compile("신경\\s?[쓰써쓸썼]");

  /// "Do I need an approval?", "should I use keys?" ask whether it is needed, not whose it is.
  private static final Pattern NEEDS_THING =
      Pattern.compile(
          "(?i)\\b(?:do|does|did|will|would) (?:i|we|you) (?:even |still |really )?need (?!to\\b)"
              + "|(?<!what |which |where )\\b(?:should|may|might) (?:i|we) (?:use|keep|share|store|choose|pick|put|rely|trust|see|view|change|leave)\\b");

  /// "누가 몰래 캐는 것 같은데": somebody does, and nobody is asked for.
  private static final Pattern SOMEONE = Pattern.compile("누가 .{0,30}(?:것|거) ?같|누가 몰래");

  /// "An alert when that happens, service?"
  private static final Pattern WHICH_TOOL =
      Pattern.compile(
          "(?i)[,;:-]\\s*(?:which |what )?(?:aws )?(?:service|tool|feature)\\s*[?.]*$|(?:서비스|기능|도구)\\s*[?？]+$"
              + "|[는을할줄]\\s?(?:유료 |무료 )?(?:서비스|도구|툴)(?:요|임)?\\s*[?？.]*$"
              + "|\\b(?:service|offering) (?:in|on|from|of) (?:aws|amazon)\\s*[?.]*$|as[- ]a[- ]service (?:in|on) (?:aws|amazon)\\b|\\bis called\\s*[?.]*$");

  /// "When do I look at one, and when at the other?"
  private static final Pattern WHEN_AND_WHEN =
      Pattern.compile("(?i)\\bwhen\\b.{3,60}\\band when\\b|언제.{2,40}언제");

  private static final Pattern NAMES_SERVICES =
      Pattern.compile(
          "(?i)\\b(?:which|what|list|name)\\b.{0,30}\\bservices\\b|(?:어떤|무슨|어느)\\s?서비스들|서비스(?:들|는|가|를|엔|에는)?\\s?(?:뭐|목록|리스트|종류|나열|다 알려|어떤)");

  private final Phrasebook phrasebook;

  TurnFinder(Phrasebook phrasebook) {
    this.phrasebook = phrasebook;
  }

  record Result(Set<Turn> turns, BitSet covered) {}

  Result find(String text, Words words, CueFinder cues) {
    EnumSet<Turn> turns = EnumSet.noneOf(Turn.class);
    BitSet covered = new BitSet();
    BitSet model = cues.all(phrasebook.turn(Turn.MODEL.id())).covered();
    BitSet conditions = SetAside.conditions(text, words);
    conditions.or(model);
    for (Turn turn : Turn.values()) {
      CueFinder where =
          turn == Turn.MODEL
              ? cues
              : cues.without(
                  turn == Turn.DECIDE
                      ? SetAside.states(text, words)
                      : turn == Turn.NOT ? conditions : model);
      for (var cue : phrasebook.turn(turn.id())) {
        CueFinder.Found found = where.find(cue);
        boolean denies = turn == Turn.NOT || turn == Turn.ONLY;
        boolean ofName = turn == Turn.PROVIDER && where.isOfName(found);
        if (found.any() && !ofName && (!denies || where.isInFocus(found))) {
          turns.add(turn);
          covered.or(found.covered());
        }
      }
    }
    boolean korean = words.all().stream().anyMatch(Words.Word::hangul);
    if (korean && KOREAN_DUTY.matcher(PROVIDER_DUTY.matcher(text).replaceAll(" ")).find()) {
      turns.add(Turn.MINE);
    }
    if (korean && KOREAN_WHO.matcher(text).find()) {
      turns.add(Turn.WHO);
    }
    if (korean && KOREAN_NEED.matcher(text).find()) {
      turns.add(Turn.NEED);
    }
    if (!korean && SideClaims.ofProvider(text)) {
      turns.add(Turn.PROVIDER);
    }
    if (ABOUT.matcher(text).find()) {
      turns.remove(Turn.OPEN);
    }
    if (ON_A_LIST.matcher(text).find()) {
      turns.remove(Turn.LIST);
    }
    if (SideClaims.ofOurselves(text) && !turns.contains(Turn.PROVIDER)) {
      turns.add(Turn.MINE);
    }
    if (YesNo.isAsked(text, korean, turns)) {
      turns.add(Turn.POLAR);
    }
    if (SideClaims.takesOff(text) && !turns.contains(Turn.OPEN)) {
      turns.removeAll(Set.of(Turn.MINE, Turn.DUTIES));
      turns.add(Turn.PROVIDER);
    }
    if (DOING_NOTHING.matcher(text).find()) {
      turns.remove(Turn.NOT);
      turns.remove(Turn.DECIDE);
    }
    if (HOW_TO.matcher(text).find() || NEEDS_THING.matcher(text).find()) {
      turns.remove(Turn.MINE);
    }
    if (korean && KOREAN_NOT.matcher(text).find()) {
      turns.add(Turn.NOT);
    }
    boolean isSo = IS_SO.matcher(text).find() && !turns.contains(Turn.OPEN);
    if (isSo || IS_A_TOOL.matcher(text).find()) {
      turns.remove(Turn.RECOMMEND);
    }
    if (ONE_TOOL.matcher(text).find() && !SEVERAL.matcher(text).find()) {
      turns.remove(Turn.LIST);
      turns.remove(Turn.WHICH_SERVICES);
    }
    if (CARE.matcher(text).find()) {
      turns.remove(Turn.RECOMMEND);
    }
    if (!korean && SideClaims.isUs(text)) {
      turns.add(Turn.MINE);
      turns.add(Turn.POLAR);
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
    if (!korean && LEFT_OPEN.matcher(text).find() && !YesNo.begins(text)) {
      turns.add(Turn.WHO);
      turns.remove(Turn.POLAR);
    }
    if (!korean && SO_THAT_NOT.matcher(text).find()) {
      turns.remove(Turn.NOT);
      turns.remove(Turn.MINE);
    }
    boolean tool = turns.contains(Turn.RECOMMEND) || turns.contains(Turn.NEED);
    boolean culprit = Culprit.isNamed(text);
    if (Culprit.isSought(text)) {
      turns.add(Turn.CULPRIT);
      turns.add(Turn.NEED);
      turns.remove(Turn.MINE);
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
    if (!korean && (YesNo.deniesNothing(text) || isAsideOnly(text))) {
      turns.remove(Turn.NOT);
    }
    return new Result(turns, covered);
  }

  /// "Does plain RDS (not Custom) allow that?" denies nothing.
  private static boolean isAsideOnly(String text) {
    Matcher aside = ASIDE.matcher(text);
    return aside.find() && !YesNo.denies(aside.replaceAll(" "));
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
