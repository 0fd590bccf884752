package dev.srm.answer;

import dev.srm.answer.Answer.Kind;
import dev.srm.answer.Answer.Polarity;
import dev.srm.answer.Answer.Subject;
import dev.srm.knowledge.Evidence;
import dev.srm.knowledge.Knowledge;
import dev.srm.knowledge.Policy;
import dev.srm.knowledge.Service;
import dev.srm.question.CueFinder;
import dev.srm.question.Question;
import dev.srm.question.Turn;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// May I, must it, is it on by default: a predicate of the corpus looked up for what the question
/// names.
final class PolicyWay implements Way {
  /// "Is it so if we set nothing?" asks the same as "is it so?".
  private static final Pattern DOING_NOTHING =
      Pattern.compile(
          "(?i)\\bwithout (?:doing|setting|enabling|turning|configuring)\\b|안\\s?(?:해도|켜도|건드려도|만져도)(?!\\s?(?:되|돼|됨|괜찮|될))");

  /// "What is that anyway?" is better answered by its definition.
  private static final double WHAT_IS_ASKED = 2.1;

  /// "Which tool checks for that?" asks for no rule.
  private static final double TOOL_ASKED = 1.5;

  /// "Do we have to tell before a test?" asks for the rule, not for who tests.
  private static final double UNNAMED = 2;

  private static final Set<Turn> ASKING =
      Set.of(Turn.WHO, Turn.MINE, Turn.PROVIDER, Turn.BOTH, Turn.OPEN, Turn.CONCEPT, Turn.NOT);

  private final Knowledge knowledge;
  private final Families families;
  private final Related related;

  PolicyWay(Knowledge knowledge, Families families, Related related) {
    this.knowledge = knowledge;
    this.families = families;
    this.related = related;
  }

  @Override
  public Optional<Draft> attempt(Question question, Voice voice) {
    Optional<Draft> best = Optional.empty();
    for (Policy policy : knowledge.policies()) {
      Optional<Draft> draft = attempt(policy, question, voice);
      if (draft.isPresent()
          && best.map(other -> draft.get().weight() > other.weight()).orElse(true)) {
        best = draft;
      }
    }
    return best;
  }

  private Optional<Draft> attempt(Policy policy, Question question, Voice voice) {
    CueFinder.Found recognised = question.cues().best(policy.cues());
    if (!recognised.any()) {
      return Optional.empty();
    }
    double ownerAsked = question.has(Turn.WHO) && !question.has(Turn.POLAR) ? 2.5 : 0;
    double whatIs = isDefinition(question) ? WHAT_IS_ASKED : 0;
    boolean tool =
        (question.has(Turn.RECOMMEND) || isTold(question))
            && !question.has(Turn.POLAR)
            && !question.has(Turn.LIST);
    double weight = recognised.weight() + 1.5 - ownerAsked - whatIs;
    List<Service> subjects = families.subjects(question);
    Optional<Scored> item = item(policy, question, subjects);
    if (item.isPresent()) {
      Policy.Verdict verdict = item.get().item().verdict();
      return Optional.of(
          draft(
              question,
              voice,
              policy,
              verdict.holds(),
              verdict.evidence(),
              item.get().item().service(),
              weight + item.get().weight() - (tool ? TOOL_ASKED : 0)));
    }
    boolean asksList = question.has(Turn.LIST) || question.has(Turn.OPEN);
    if (asksList && policy.list().isPresent()) {
      return Optional.of(
          draft(
              question,
              voice,
              policy,
              Optional.empty(),
              policy.list().get(),
              Optional.empty(),
              weight + (question.has(Turn.LIST) ? 1 : 0)));
    }
    boolean namesOther = !subjects.isEmpty() || question.unknownName().isPresent();
    if (policy.unnamed().isPresent() && question.has(Turn.POLAR) && !namesOther) {
      Policy.Verdict verdict = policy.unnamed().get();
      return Optional.of(
          draft(
              question,
              voice,
              policy,
              verdict.holds(),
              verdict.evidence(),
              Optional.empty(),
              weight + UNNAMED));
    }
    if (policy.otherwise().isPresent()
        && question.has(Turn.POLAR)
        && (namesOther || !policyIsAboutServices(policy))) {
      Policy.Verdict verdict = policy.otherwise().get();
      return Optional.of(
          draft(
              question,
              voice,
              policy,
              verdict.holds(),
              verdict.evidence(),
              subjects.stream().findFirst().map(Service::id),
              weight + 0.3));
    }
    return policy
        .list()
        .map(list ->
            draft(question, voice, policy, Optional.empty(), list, Optional.empty(), weight - 1));
  }

  private static boolean isDefinition(Question question) {
    return question.has(Turn.CONCEPT) && !question.has(Turn.POLAR) && !question.has(Turn.LIST);
  }

  /// "Collect evidence and map it to frameworks": a need is told, and nothing asked.
  private static boolean isTold(Question question) {
    return Collections.disjoint(question.turns(), ASKING);
  }

  /// @return whether it speaks of a rule of the corpus
  static boolean isOfPolicy(Knowledge knowledge, Question question) {
    return knowledge.policies().stream().anyMatch(known -> question.cues().has(known.cues()));
  }

  private static boolean policyIsAboutServices(Policy policy) {
    return policy.items().stream().anyMatch(item -> item.service().isPresent());
  }

  private record Scored(Policy.Item item, double weight) {}

  private static Optional<Scored> item(Policy policy, Question question, List<Service> subjects) {
    Scored best = null;
    for (Policy.Item item : policy.items()) {
      boolean named =
          item.service().isPresent()
              && subjects.stream().anyMatch(service -> isOrKindOf(service, item.service().get()));
      if (item.service().isPresent() && !named) {
        continue;
      }
      double words = item.cues().isEmpty() ? 0 : question.affirmed().best(item.cues()).weight();
      if (!item.cues().isEmpty() && words == 0) {
        continue;
      }
      // An act that is forbidden on every service outweighs the service it is planned on.
      double weight = words + (named ? 1 : 0);
      if (best == null || weight > best.weight()) {
        best = new Scored(item, weight);
      }
    }
    return Optional.ofNullable(best);
  }

  private static boolean isOrKindOf(Service service, String id) {
    return service.id().equals(id) || service.family().parent().equals(Optional.of(id));
  }

  /// "Do I need approval?" asks the opposite of "may I without approval?"; with a "not" it asks the
  /// same.
  private static boolean turned(Policy policy, Question question) {
    boolean opposite =
        question.affirmed().has(policy.opposite())
            && !DOING_NOTHING.matcher(question.text()).find();
    return opposite && !(policy.isNegative() && question.has(Turn.NOT));
  }

  private Draft draft(
      Question question,
      Voice voice,
      Policy policy,
      Optional<Boolean> holds,
      Evidence evidence,
      Optional<String> service,
      double weight) {
    boolean turned = turned(policy, question);
    Optional<Polarity> polarity =
        question.has(Turn.POLAR) ? holds.map(yes -> Polarity.of(yes != turned)) : Optional.empty();
    List<Draft.Said> said = new ArrayList<>();
    polarity.ifPresent(literal -> said.add(Draft.Said.plain(voice.polarity(literal))));
    evidence
        .in(voice.language())
        .ifPresent(quote -> said.add(Draft.Said.by(quote.text(), evidence)));
    return new Draft(
        weight,
        Kind.POLICY,
        Optional.empty(),
        polarity,
        new Subject(service, Optional.empty()),
        List.of(),
        said,
        related.about(voice, service.flatMap(knowledge::service)));
  }
}
