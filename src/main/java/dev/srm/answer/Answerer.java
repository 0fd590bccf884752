package dev.srm.answer;

import dev.srm.answer.Answer.Kind;
import dev.srm.knowledge.Knowledge;
import dev.srm.knowledge.Language;
import dev.srm.knowledge.Party;
import dev.srm.knowledge.Service;
import dev.srm.question.Cleaner;
import dev.srm.question.Conversation;
import dev.srm.question.Question;
import dev.srm.question.QuestionReader;
import dev.srm.question.Turn;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Answers every question: reads it, lets each way of answering try, says the heaviest draft, or
/// refuses.
public final class Answerer implements Answering {
  /// A draft that rests on less than this is a guess.
  private static final double WEIGHT_MIN = 1;

  /// In a question so full of unknown words, one known word proves nothing.
  private static final double ALIEN_MAX = 0.4;

  private static final double ALIEN_MAX_NAMED = 0.55;

  private static final double WEIGHT_MIN_ALIEN = 4;

  /// Only a price answers what something costs.
  private static final Pattern AMOUNT =
      Pattern.compile(
          "(?i)\\b(?:how much(?![^?]{0,30}\\b(?:left|responsib\\w+|duties|security|our share)\\b)|what (?:does|do|will|would) .{3,40}(?:charge|cost)|hourly price|price of|cost per|per gb)\\b|얼마(?!까지|나\\s)|요금 (?:폭탄|계산|줄)");

  private static final Pattern PRICE = Pattern.compile("(?i)\\bUSD\\b|\\$|달러|\\d원");

  private static final double WEIGHT_SURE = 3;

  private final Knowledge knowledge;
  private final QuestionReader reader;
  private final List<Way> structured;
  private final List<Way> searching;
  private final Refusals refusals;

  /// @param knowledge what is known
  /// @param search over the same knowledge's passages; asked only where rows do not answer
  /// @param clock tells which services have ended
  public Answerer(Knowledge knowledge, PassageSearch search, InstantSource clock) {
    this.knowledge = knowledge;
    reader = new QuestionReader(knowledge);
    Related related = new Related(knowledge);
    RowResolver resolver = new RowResolver(knowledge);
    Families families = new Families(knowledge);
    Rows rows = new Rows(knowledge);
    Definitions definitions = new Definitions(knowledge);
    FactFinder facts = new FactFinder(knowledge);
    refusals = new Refusals(related);
    structured =
        List.of(
            new OwnershipWay(
                knowledge,
                resolver,
                families,
                rows,
                related,
                new EvidenceRows(knowledge, search),
                facts),
            new PolicyWay(knowledge, families, related),
            new FactWay(knowledge, facts, related, clock),
            new CategoryWay(knowledge, rows),
            new DutiesWay(knowledge, families, rows, related),
            new ComparisonWay(knowledge, resolver, families, rows, related, definitions));
    searching =
        List.of(
            new RecommendationWay(knowledge, search, definitions),
            new CapabilityWay(search, definitions, related),
            new ConceptWay(search, definitions, related));
  }

  @Override
  public Answer answer(Request request) {
    Conversation thread = reader.after(request.context(), this::tool);
    List<Answer> answers = new ArrayList<>();
    for (String part : Splitter.parts(Cleaner.clean(request.question()))) {
      answers.add(one(part, thread.read(part, request.language())));
    }
    List<Answer> useful = answers.stream().filter(answer -> answer.kind() != Kind.REFUSAL).toList();
    List<Answer> said = useful.isEmpty() ? answers.subList(0, 1) : useful;
    Answer first = said.getFirst().with(said.subList(1, said.size()));
    return first.stamped(request.id(), 0);
  }

  private Optional<Service> tool(String asked, Question question) {
    Answer answer = one(asked, question);
    return answer.kind() == Kind.RECOMMENDATION
        ? answer.subject().service().flatMap(knowledge::service)
        : Optional.empty();
  }

  private Answer one(String asked, Question question) {
    Voice voice = Voice.of(question.language().orElse(Language.EN));
    if (question.language().isEmpty() || question.isElsewhere()) {
      return refusals.refuse(question, voice);
    }
    List<Draft> drafts = new ArrayList<>(drafts(structured, question, voice));
    if (drafts.stream().noneMatch(draft -> isSure(question, draft))) {
      drafts.addAll(drafts(searching, question, voice));
    }
    return drafts.stream()
        .max(Comparator.comparingDouble(Draft::weight))
        .map(best -> withOwner(question, best, drafts))
        .map(best -> new Composer(voice.language()).compose(asked, best))
        .orElseGet(() -> refusals.refuse(question, voice));
  }

  private List<Draft> drafts(List<Way> ways, Question question, Voice voice) {
    return ways.stream()
        .flatMap(way -> way.attempt(question, voice).stream())
        .filter(draft -> holds(question, draft))
        .toList();
  }

  /// The index is not asked where a row already answers a question that asks for an owner.
  private static boolean isSure(Question question, Draft draft) {
    boolean party =
        question.has(Turn.WHO)
            || question.has(Turn.MINE)
            || question.has(Turn.PROVIDER)
            || question.has(Turn.BOTH);
    boolean other =
        question.has(Turn.RECOMMEND)
            || question.has(Turn.NEED)
            || question.has(Turn.CONCEPT)
            || question.has(Turn.LIST);
    return draft.weight() >= WEIGHT_SURE && (party || question.has(Turn.POLAR)) && !other;
  }

  private boolean holds(Question question, Draft draft) {
    boolean rests = draft.said().stream().anyMatch(said -> !said.by().isEmpty());
    double most = question.mentions().isEmpty() ? ALIEN_MAX : ALIEN_MAX_NAMED;
    boolean alien = question.alien() > most && question.contentWords() > 1;
    double least = alien ? WEIGHT_MIN_ALIEN : WEIGHT_MIN;
    boolean advice =
        question.has(Turn.ADVICE)
            && draft.kind() == Kind.OWNERSHIP
            && !question.has(Turn.WHO)
            && !question.has(Turn.PROVIDER)
            && !question.has(Turn.MINE);
    return rests
        && !(asksAmount(question) && draft.said().stream().noneMatch(Answerer::tellsPrice))
        && draft.weight() >= least
        && !advice
        && (question.unknownName().isEmpty() || holdsEverywhere(draft));
  }

  private static boolean asksAmount(Question question) {
    return question.has(Turn.ADVICE) && AMOUNT.matcher(question.text()).find();
  }

  private static boolean tellsPrice(Draft.Said said) {
    return PRICE.matcher(said.sentence()).find();
  }

  /// What the provider does under every service, it does under one that is not in the corpus.
  private boolean holdsEverywhere(Draft draft) {
    boolean provider =
        draft
            .owner()
            .flatMap(knowledge::party)
            .filter(party -> party.role() == Party.Role.PROVIDER)
            .isPresent();
    return provider && draft.rows().stream().allMatch(row -> row.basis() == Answer.Basis.UNIVERSAL);
  }

  /// A fact may answer "does AWS do that?" in better words than the row; the row still says who
  /// owns it, unless the two would contradict each other.
  private Draft withOwner(Question question, Draft best, List<Draft> drafts) {
    boolean asksParty =
        question.has(Turn.WHO)
            || question.has(Turn.MINE)
            || question.has(Turn.PROVIDER)
            || question.has(Turn.GIVEN);
    boolean fact = best.kind() == Kind.POLICY || best.kind() == Kind.CONCEPT;
    if (!fact || best.owner().isPresent() || !(asksParty || best.polarity().isPresent())) {
      return best;
    }
    return drafts.stream()
        .filter(draft -> draft.kind() == Kind.OWNERSHIP && draft.owner().isPresent())
        .filter(draft -> asksParty || (question.areas().size() == 1 && isOfArea(draft, best)))
        .filter(Answerer::isOfWholeRow)
        .filter(draft -> isKin(draft.subject().service(), best.subject().service()))
        .filter(draft ->
            best.polarity().isEmpty()
                || draft.polarity().isEmpty()
                || draft.polarity().equals(best.polarity()))
        .findFirst()
        .map(best::owned)
        .orElse(best);
  }

  /// "Does it fix what it finds?" claims no side, but whose that is stands in the row of its area.
  private static boolean isOfArea(Draft ownership, Draft fact) {
    return fact.subject().area().isPresent()
        && fact.subject().area().equals(ownership.subject().area())
        && ownership.rows().stream().allMatch(row -> row.basis() != Answer.Basis.UNIVERSAL);
  }

  /// Of a row that holds everywhere, a part may be another's than the row.
  private static boolean isOfWholeRow(Draft draft) {
    return draft.rows().isEmpty()
        || draft.rows().stream()
            .findFirst()
            .filter(row ->
                row.basis() == Answer.Basis.SERVICE
                    || row.basis() == Answer.Basis.VARIANT
                    || draft.owner().equals(Optional.of(row.owner())))
            .isPresent();
  }

  private boolean isKin(Optional<String> member, Optional<String> other) {
    return member.equals(other)
        || member
            .flatMap(knowledge::service)
            .flatMap(service -> service.family().parent())
            .filter(parent -> other.equals(Optional.of(parent)))
            .isPresent();
  }
}
