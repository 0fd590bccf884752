package dev.srm.answer;

import dev.srm.answer.Answer.Kind;
import dev.srm.answer.Answer.Subject;
import dev.srm.knowledge.Knowledge;
import dev.srm.knowledge.Service;
import dev.srm.question.Question;
import dev.srm.question.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Which service does that: the one whose "use it for" covers the problem.
final class RecommendationWay implements Way {
  private static final int TOOLS_MAX = 3;

  /// A problem told in so many words is no question for a definition.
  private static final int WORDS_OF_A_PROBLEM = 4;

  private static final int WORDS_OF_A_NEED = 4;
  private static final double ALIEN_MAX = 0.45;
  private static final double ALIEN_FITTING = 0.7;
  private static final double SCORE_TOLD = 12;
  private static final double LEAD_TOLD = 1.25;
  private static final double ALIEN_TOLD = 0.3;
  private static final double OWNER_ASKED = 1.1;

  /// Of some 170 questions that were refused, those above had asked for a tool, and none of them
  /// was out of scope.
  private static final double SCORE_PLAUSIBLE = 15;

  private static final double ALIEN_PLAUSIBLE = 0.2;
  private static final double COVERAGE_PREFERRED = 0.6;

  /// Anything else that holds is said instead.
  private static final double LAST_RESORT = 1;

  private final Knowledge knowledge;
  private final PassageSearch search;
  private final Definitions definitions;

  RecommendationWay(Knowledge knowledge, PassageSearch search, Definitions definitions) {
    this.knowledge = knowledge;
    this.search = search;
    this.definitions = definitions;
  }

  @Override
  public Optional<Draft> attempt(Question question, Voice voice) {
    boolean asked =
        question.has(Turn.RECOMMEND) || (question.has(Turn.NEED) && !question.has(Turn.POLAR));
    boolean told = question.text().split(" ").length >= WORDS_OF_A_NEED - 1;
    boolean bare = question.contentWords() == 0 && question.areas().isEmpty();
    boolean whatIs =
        question.has(Turn.CONCEPT) && !asked && question.contentWords() < WORDS_OF_A_PROBLEM - 1;
    boolean lost = question.has(Turn.CULPRIT) && !looksForCulprit(question);
    boolean vague =
        !question.has(Turn.RECOMMEND)
            && question.contentWords() <= 1
            && question.areas().isEmpty()
            && question.mentions().isEmpty();
    boolean compares =
        question.has(Turn.COMPARE)
            && (question.services().size() > 1 || (!asked && areas(question)));
    if (compares || bare || whatIs || lost || vague || (!asked && !told)) {
      return Optional.empty();
    }
    List<PassageSearch.Tool> tools =
        others(
            question,
            search.tools(
                looksForCulprit(question) ? voice.culpritNeed() : question.text(),
                voice.language(),
                TOOLS_MAX + 1));
    if (tools.isEmpty()
        || (!asked
            && (isOfTheToolItself(question, tools.getFirst())
                || (isOfAService(question)
                    && !(question.has(Turn.OPEN) && ToolFit.isPlain(tools)))))) {
      return Optional.empty();
    }
    boolean strange = question.has(Turn.ADVICE) || question.alien() > ALIEN_FITTING;
    boolean fits =
        ToolFit.fits(tools)
            && (asked || !strange || ToolFit.isPlain(tools) || isCertain(question, tools));
    if (fits || (ToolFit.stands(tools) && isAskedFor(question, tools)) || isTold(question, tools)) {
      return draft(voice, tools, weight(question, tools));
    }
    return isPlausible(question, tools)
        ? draft(voice, preferred(question, voice, tools), LAST_RESORT)
        : Optional.empty();
  }

  private static boolean areas(Question question) {
    return question.areas().size() > 1;
  }

  /// A problem so told that silence would be worse than the tool that comes closest.
  private static boolean isPlausible(Question question, List<PassageSearch.Tool> tools) {
    return tools.getFirst().score() >= SCORE_PLAUSIBLE
        && question.contentWords() >= WORDS_OF_A_PROBLEM - 1
        && question.alien() <= ALIEN_PLAUSIBLE
        && !question.has(Turn.ADVICE)
        && !asksOwner(question);
  }

  /// Where tools are close, the one whose note speaks of the problem.
  private List<PassageSearch.Tool> preferred(
      Question question, Voice voice, List<PassageSearch.Tool> tools) {
    return search.passages(question.text(), voice.language(), Set.of(), 1).stream()
        .filter(hit -> hit.coverage() >= COVERAGE_PREFERRED)
        .flatMap(
            hit -> tools.stream().filter(tool -> hit.passage().services().contains(tool.service())))
        .findFirst()
        .map(first -> {
          List<PassageSearch.Tool> ordered = new ArrayList<>(List.of(first));
          tools.stream().filter(tool -> !tool.equals(first)).forEach(ordered::add);
          return ordered;
        })
        .orElse(tools);
  }

  private static boolean looksForCulprit(Question question) {
    boolean here =
        question.has(Turn.RECOMMEND)
            || !question.mentions().isEmpty()
            || !question.areas().isEmpty();
    return question.has(Turn.CULPRIT) && here;
  }

  /// Whoever looks for the one who deleted something in a service does not look for that service.
  private static List<PassageSearch.Tool> others(
      Question question, List<PassageSearch.Tool> tools) {
    return question.has(Turn.CULPRIT)
        ? tools.stream()
            .filter(tool ->
                question.mentions().stream()
                    .noneMatch(mention -> mention.service().id().equals(tool.service())))
            .toList()
        : tools;
  }

  /// Whoever names the service wants to know something about it.
  private static boolean isOfTheToolItself(Question question, PassageSearch.Tool tool) {
    return !question.isHinted()
        && question.mentions().stream()
            .map(mention -> mention.service())
            .anyMatch(service ->
                service.id().equals(tool.service())
                    || service.family().parent().equals(Optional.of(tool.service()))
                    || (question.has(Turn.CONCEPT)
                        && question.contentWords() < WORDS_OF_A_PROBLEM));
  }

  /// "What can it scan?" of a service that is named asks for no other.
  private static boolean isOfAService(Question question) {
    return !question.isHinted()
        && !question.mentions().isEmpty()
        && !question.has(Turn.NEED)
        && (question.has(Turn.OPEN) || question.has(Turn.POLAR))
        && question.contentWords() < WORDS_OF_A_PROBLEM;
  }

  /// A need told in a sentence, with nothing asked for: better a tool than silence, if it leads.
  private static boolean isTold(Question question, List<PassageSearch.Tool> tools) {
    return tools.getFirst().score() >= SCORE_TOLD
        && ToolFit.lead(tools) >= LEAD_TOLD
        && question.contentWords() >= WORDS_OF_A_PROBLEM
        && question.alien() <= ALIEN_TOLD
        && !question.has(Turn.ADVICE)
        && !(question.has(Turn.POLAR) && !question.isPhrase())
        && !asksOwner(question);
  }

  private static boolean isAskedFor(Question question, List<PassageSearch.Tool> tools) {
    boolean advice = question.has(Turn.ADVICE) && !question.has(Turn.RECOMMEND);
    boolean whatIs =
        question.has(Turn.CONCEPT)
            && !question.has(Turn.RECOMMEND)
            && question.contentWords() < WORDS_OF_A_PROBLEM;
    boolean loose =
        !question.has(Turn.RECOMMEND)
            && !question.has(Turn.NEED)
            && question.mentions().isEmpty()
            && question.areas().isEmpty()
            && !ToolFit.covers(tools);
    return question.asksThing()
        && !loose
        && !advice
        && !whatIs
        && (!question.has(Turn.LIST)
            || (question.has(Turn.RECOMMEND) && question.mentions().isEmpty()))
        && question.alien() <= ALIEN_MAX;
  }

  private static boolean isCertain(Question question, List<PassageSearch.Tool> tools) {
    return ToolFit.isWhole(tools) && !question.has(Turn.WHO) && !question.has(Turn.POLAR);
  }

  /// Whoever asks for an owner gets a tool only where no owner is known.
  private static boolean asksOwner(Question question) {
    boolean party =
        question.has(Turn.MINE)
            || question.has(Turn.PROVIDER)
            || question.has(Turn.BOTH)
            || question.has(Turn.DUTIES);
    return question.has(Turn.WHO) || (party && !question.asksThing());
  }

  private static double weight(Question question, List<PassageSearch.Tool> tools) {
    double asked =
        question.has(Turn.RECOMMEND) ? 2 : question.has(Turn.NEED) || ToolFit.fits(tools) ? 1.5 : 1;
    double weight = tools.getFirst().coverage() * 2 + ToolFit.lead(tools) + asked;
    return asksOwner(question) && !isCertain(question, tools)
        ? Math.min(weight, OWNER_ASKED)
        : weight;
  }

  private Optional<Draft> draft(Voice voice, List<PassageSearch.Tool> tools, double weight) {
    return knowledge
        .service(tools.getFirst().service())
        .map(service -> draft(voice, service, tools, weight));
  }

  private Draft draft(Voice voice, Service service, List<PassageSearch.Tool> tools, double weight) {
    List<Draft.Said> said = new ArrayList<>();
    said.add(Draft.Said.plain(voice.use(service)));
    said.add(
        new Draft.Said(
            service.purpose().in(voice.language()), definitions.of(service).stream().toList()));
    List<String> related = new ArrayList<>(List.of(voice.conceptQuestion(Voice.Named.of(service))));
    tools.stream()
        .skip(1)
        .filter(tool -> tool.score() > tools.getFirst().score() * 0.6)
        .flatMap(tool -> knowledge.service(tool.service()).stream())
        .forEach(other -> related.add(voice.conceptQuestion(Voice.Named.of(other))));
    return new Draft(
        weight,
        Kind.RECOMMENDATION,
        Optional.empty(),
        Optional.empty(),
        new Subject(Optional.of(service.id()), Optional.empty()),
        List.of(),
        said,
        related);
  }
}
