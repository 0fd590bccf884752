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

  /// Of 1,448 golden questions that ask for no owner, those whose best tool scores this much and
  /// leads this far ask for a tool in 130 of 150 cases; most of the others are policies, which
  /// weigh more.
  private static final double SCORE_FITTING = 16;

  private static final double LEAD_FITTING = 1.3;

  private static final double SCORE_LEADING = 13;

  /// A short problem scores little; then it has to be covered.
  private static final double COVERAGE_FITTING = 0.75;

  private static final double LEAD_COVERING = 1.6;

  /// The more phrases there are, the more any long text scores on one of them.
  private static final double COVERAGE_LEAST = 0.3;

  /// A problem told in so many words is no question for a definition.
  private static final int WORDS_OF_A_PROBLEM = 4;

  private static final double COVERAGE_CERTAIN = 0.9;
  private static final double SCORE_CERTAIN = 20;
  private static final double COVERAGE_PLAIN = 0.55;
  private static final double LEAD_ALONE = 1.9;

  /// Asked for a tool in so many words, less of the problem has to be recognised.
  private static final double SCORE_ASKED = 10;

  private static final double LEAD_ASKED = 1.05;
  private static final double COVERAGE_ASKED = 0.45;

  private static final int WORDS_OF_A_NEED = 4;
  private static final double LEAD_MAX = 2;
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
    boolean compares = question.has(Turn.COMPARE) && question.services().size() > 1;
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
                || (isOfAService(question) && !(question.has(Turn.OPEN) && isPlain(tools)))))) {
      return Optional.empty();
    }
    boolean strange = question.has(Turn.ADVICE) || question.alien() > ALIEN_FITTING;
    boolean fits =
        fits(tools) && (asked || !strange || isPlain(tools) || isCertain(question, tools));
    if (fits || (stands(tools) && isAskedFor(question, tools)) || isTold(question, tools)) {
      return draft(voice, tools, weight(question, tools));
    }
    return isPlausible(question, tools)
        ? draft(voice, preferred(question, voice, tools), LAST_RESORT)
        : Optional.empty();
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

  /// What is recognised so well, and as no other tool is, was asked for in whatever form.
  private static boolean fits(List<PassageSearch.Tool> tools) {
    PassageSearch.Tool best = tools.getFirst();
    boolean covers = best.coverage() >= COVERAGE_LEAST;
    return (covers && best.score() >= SCORE_FITTING && lead(tools) >= LEAD_FITTING)
        || (covers && best.score() >= SCORE_LEADING && lead(tools) >= LEAD_COVERING)
        || (best.coverage() >= COVERAGE_FITTING && lead(tools) >= LEAD_COVERING);
  }

  /// A problem told as a whole, though in words of a price or a duty.
  private static boolean isCertain(Question question, List<PassageSearch.Tool> tools) {
    return tools.getFirst().coverage() >= COVERAGE_CERTAIN
        && tools.getFirst().score() >= SCORE_CERTAIN
        && lead(tools) >= LEAD_COVERING
        && !question.has(Turn.WHO)
        && !question.has(Turn.POLAR);
  }

  /// "How can I capture that traffic?" asks for the tool that captures it, although in words of a
  /// how-to.
  private static boolean isPlain(List<PassageSearch.Tool> tools) {
    PassageSearch.Tool best = tools.getFirst();
    boolean covered = best.coverage() >= COVERAGE_PLAIN && lead(tools) >= LEAD_COVERING;
    boolean alone = best.coverage() >= COVERAGE_LEAST && lead(tools) >= LEAD_ALONE;
    return best.score() >= SCORE_FITTING && (covered || alone);
  }

  private static boolean stands(List<PassageSearch.Tool> tools) {
    return tools.getFirst().coverage() >= COVERAGE_ASKED
        || (tools.getFirst().score() >= SCORE_ASKED && lead(tools) >= LEAD_ASKED);
  }

  /// A need told in a sentence, with nothing asked for: better a tool than silence, if it leads.
  private static boolean isTold(Question question, List<PassageSearch.Tool> tools) {
    return tools.getFirst().score() >= SCORE_TOLD
        && lead(tools) >= LEAD_TOLD
        && question.contentWords() >= WORDS_OF_A_PROBLEM
        && question.alien() <= ALIEN_TOLD
        && !question.has(Turn.ADVICE)
        && !question.has(Turn.POLAR)
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
            && tools.getFirst().coverage() < COVERAGE_ASKED;
    return question.asksThing()
        && !loose
        && !advice
        && !whatIs
        && (!question.has(Turn.LIST)
            || (question.has(Turn.RECOMMEND) && question.mentions().isEmpty()))
        && question.alien() <= ALIEN_MAX;
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

  private static double lead(List<PassageSearch.Tool> tools) {
    return tools.size() < 2
        ? LEAD_MAX
        : Math.min(LEAD_MAX, tools.getFirst().score() / tools.get(1).score());
  }

  private static double weight(Question question, List<PassageSearch.Tool> tools) {
    double asked =
        question.has(Turn.RECOMMEND) ? 2 : question.has(Turn.NEED) || fits(tools) ? 1.5 : 1;
    double weight = tools.getFirst().coverage() * 2 + lead(tools) + asked;
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
