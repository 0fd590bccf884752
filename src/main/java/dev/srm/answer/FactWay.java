package dev.srm.answer;

import dev.srm.answer.Answer.Kind;
import dev.srm.answer.Answer.Polarity;
import dev.srm.answer.Answer.Subject;
import dev.srm.knowledge.Fact;
import dev.srm.knowledge.Knowledge;
import dev.srm.knowledge.Service;
import dev.srm.question.Question;
import dev.srm.question.Turn;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Does it, can it, is it: a fact of a named service, answered by the sentence that states it.
final class FactWay implements Way {
  private static final double END_ASKED = 3;

  /// A fact of so many words says more than that the service ends.
  private static final double CLOSER_THAN_END = 2;

  private static final Pattern STILL =
      Pattern.compile(
          "(?i)\\b(?:still|these days|nowadays|any ?more|today|available|usable)\\b|아직|계속|여전히|지금도|요즘도|이제도|사용\\s?가능|쓸\\s?수\\s?있");

  private static final Pattern LATER = Pattern.compile("(?i)\\b(?:after|20\\d\\d)\\b|20\\d\\d년|이후");

  private static final Pattern ENDING =
      Pattern.compile(
          "(?i)\\b(?:going away|end of (?:life|support)|ends?|ended|ending|shut(?:ting)? down|discontinu\\w+|retir\\w+|sunset\\w*|deprecat\\w+|still (?:available|supported|exist))\\b"
              + "|종료|없어지|중단|단종|서비스 끝");

  /// "It is blocked, right?" is denied by what says that it can.
  private static final Pattern BARRED =
      Pattern.compile("(?i)\\b(?:blocked|barred|forbidden|locked out)\\b|막혀|막힌|불가능");

  /// "Can we do that?" claims no duty.
  private static final Pattern ABLE =
      Pattern.compile("(?i)\\bcan (?:i|we|you|one)\\b|수\\s?있(?:나|어|음|는|을|습|죠|냐)");

  private static final Pattern DUTY =
      Pattern.compile("(?i)\\b(?:have to|must|need to|required to)\\b|야\\s?(?:하|되|돼|됨|함|할|해|한|합)");

  /// "Do we have to install an agent?" is a duty that only a fact knows of.
  private static final double WEIGHT_OF_DUTY = 2.4;

  /// "Ours to fix?" is affirmed by what says that you fix it.
  private static final Pattern OURS =
      Pattern.compile(
          "(?i)\\b(?:ours|mine|our (?:job|task|responsibility|problem|duty)|on us|up to us)\\b");

  private static final Pattern YOU_DO =
      Pattern.compile(
          "^You (?!can|may|could|do not|need not|have nothing|cannot)|\\bAWS does not\\b");

  private static final Set<Turn> OF_OTHERS =
      Set.of(Turn.WHO, Turn.MINE, Turn.PROVIDER, Turn.BOTH, Turn.RECOMMEND);

  /// A yes or no that is known is what was asked for, more than a definition is.
  private static final double TOLD = 1.4;

  /// "Which service is that?" is answered by its name.
  private static final double TOOL_ASKED = 1;

  private final Knowledge knowledge;
  private final FactFinder facts;
  private final Related related;
  private final InstantSource clock;

  FactWay(Knowledge knowledge, FactFinder facts, Related related, InstantSource clock) {
    this.facts = facts;
    this.clock = clock;
    this.knowledge = knowledge;
    this.related = related;
  }

  @Override
  public Optional<Draft> attempt(Question question, Voice voice) {
    Optional<FactFinder.Hit> fact = facts.find(question);
    boolean closer = fact.filter(found -> found.weight() >= CLOSER_THAN_END).isPresent();
    return closer
        ? fact.map(found -> draft(question, voice, found))
        : ended(question, voice).or(() -> fact.map(found -> draft(question, voice, found)));
  }

  /// An owner, a tool or a rule that is asked for says more than a fact about the service.
  private boolean asksNothingElse(Question question, FactFinder.Hit found) {
    if (PolicyWay.isOfPolicy(knowledge, question)) {
      return false;
    }
    boolean duty = DUTY.matcher(question.text()).find() && found.weight() >= WEIGHT_OF_DUTY;
    boolean able = ABLE.matcher(question.text()).find() || (duty && !question.has(Turn.PROVIDER));
    return Collections.disjoint(question.turns(), OF_OTHERS) || (able && !question.has(Turn.WHO));
  }

  /// "Is it going away?", of a service whose end is known.
  private Optional<Draft> ended(Question question, Voice voice) {
    boolean still = question.has(Turn.POLAR) && asksStill(question);
    if (question.has(Turn.WHO) || !(still || ENDING.matcher(question.text()).find())) {
      return Optional.empty();
    }
    return question.services().stream()
        .filter(service -> service.end().isPresent())
        .findFirst()
        .map(service ->
            draft(
                question,
                voice,
                new FactFinder.Hit(
                    service,
                    new Fact(
                        List.of(),
                        Optional.of(!asksStill(question) || lasts(question, service.end().get())),
                        service.end().get().evidence()),
                    END_ASKED)));
  }

  private static boolean asksStill(Question question) {
    return STILL.matcher(question.text()).find();
  }

  /// Whoever asks about a later time asks about the time after the end.
  private boolean lasts(Question question, Service.End end) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return today.isBefore(LocalDate.parse(end.date())) && !LATER.matcher(question.text()).find();
  }

  private Draft draft(Question question, Voice voice, FactFinder.Hit found) {
    Fact fact = found.fact();
    boolean ours =
        question.has(Turn.MINE)
            && !question.has(Turn.PROVIDER)
            && OURS.matcher(question.text()).find()
            && fact.evidence()
                .en()
                .filter(quote -> YOU_DO.matcher(quote.text()).find())
                .isPresent();
    boolean denied =
        (question.denies() || BARRED.matcher(question.text()).find()) && !fact.saysNot();
    Optional<Polarity> polarity =
        question.has(Turn.POLAR)
            ? fact.holds()
                .map(yes -> Polarity.of(ours || yes != denied))
                .or(() ->
                    fact.evidence()
                        .in(voice.language())
                        .flatMap(quote -> Assertions.polarity(question, quote)))
            : Optional.empty();
    List<Draft.Said> said = new ArrayList<>();
    polarity.ifPresent(literal -> said.add(Draft.Said.plain(voice.polarity(literal))));
    fact.evidence()
        .in(voice.language())
        .ifPresent(quote -> said.add(Draft.Said.by(quote.text(), fact.evidence())));
    boolean party = question.has(Turn.MINE) || question.has(Turn.PROVIDER);
    boolean says = fact.holds().isPresent() || !question.has(Turn.POLAR);
    double ownerAsked = question.has(Turn.WHO) ? 2 : party && !says ? 2 : party ? 0.4 : 0;
    boolean tool =
        question.has(Turn.RECOMMEND) && !question.has(Turn.POLAR) && !question.has(Turn.LIST);
    double told = polarity.isPresent() && asksNothingElse(question, found) ? TOLD : 0;
    return new Draft(
        found.weight() + 1 + told - ownerAsked - (tool ? TOOL_ASKED : 0),
        fact.holds().isPresent() && question.has(Turn.POLAR) ? Kind.POLICY : Kind.CONCEPT,
        Optional.empty(),
        polarity,
        new Subject(
            Optional.of(found.service().id()),
            question.areas().stream().findFirst().map(sighting -> sighting.area().id())),
        List.of(),
        said,
        related.about(voice, Optional.of(found.service())));
  }
}
