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

/// Which service does that: the one whose "use it for" covers the problem.
final class RecommendationWay implements Way {
  private static final int TOOLS_MAX = 3;

  /// Below this share of the problem's words, a tool is a guess.
  private static final double COVERAGE_MIN = 0.45;

  private static final double COVERAGE_LEADING = 0.2;
  private static final double LEAD_MIN = 1.15;

  /// A problem told without asking for a tool must fit one tool well.
  private static final double LEAD_UNASKED = 1.3;

  private static final int WORDS_OF_A_NEED = 4;
  private static final double LEAD_MAX = 2;
  private static final double ALIEN_MAX = 0.45;

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
    boolean owner =
        question.has(Turn.WHO)
            || question.has(Turn.MINE)
            || question.has(Turn.PROVIDER)
            || question.has(Turn.DUTIES);
    boolean told = question.text().split(" ").length >= WORDS_OF_A_NEED;
    boolean need =
        told
            && !owner
            && !question.has(Turn.POLAR)
            && !question.has(Turn.COMPARE)
            && !question.has(Turn.CONCEPT);
    boolean advice = question.has(Turn.ADVICE) && !question.has(Turn.RECOMMEND);
    if (advice || (!asked && !need) || question.alien() > ALIEN_MAX) {
      return Optional.empty();
    }
    List<PassageSearch.Tool> tools = search.tools(question.text(), voice.language(), TOOLS_MAX);
    return tools.isEmpty() || !stands(tools, asked)
        ? Optional.empty()
        : knowledge
            .service(tools.getFirst().service())
            .map(service -> draft(question, voice, service, tools));
  }

  /// A tool is proposed when it covers the problem, or covers a part and leaves the next one far
  /// behind.
  private static boolean stands(List<PassageSearch.Tool> tools, boolean asked) {
    double coverage = tools.getFirst().coverage();
    double lead = lead(tools);
    return asked
        ? coverage >= COVERAGE_MIN || (coverage >= COVERAGE_LEADING && lead >= LEAD_MIN)
        : coverage >= COVERAGE_MIN && lead >= LEAD_UNASKED;
  }

  private static double lead(List<PassageSearch.Tool> tools) {
    return tools.size() < 2
        ? LEAD_MAX
        : Math.min(LEAD_MAX, tools.getFirst().score() / tools.get(1).score());
  }

  private Draft draft(
      Question question, Voice voice, Service service, List<PassageSearch.Tool> tools) {
    List<Draft.Said> said = new ArrayList<>();
    said.add(Draft.Said.plain(voice.use(service)));
    said.add(
        new Draft.Said(
            service.purpose().in(voice.language()), definitions.of(service).stream().toList()));
    double asked = question.has(Turn.RECOMMEND) ? 2 : 1;
    double ownerAsked = question.has(Turn.WHO) ? (question.has(Turn.RECOMMEND) ? 1 : 3) : 0;
    List<String> related = new ArrayList<>(List.of(voice.conceptQuestion(Voice.Named.of(service))));
    tools.stream()
        .skip(1)
        .filter(tool -> tool.score() > tools.getFirst().score() * 0.6)
        .flatMap(tool -> knowledge.service(tool.service()).stream())
        .forEach(other -> related.add(voice.conceptQuestion(Voice.Named.of(other))));
    return new Draft(
        tools.getFirst().coverage() * 2 + lead(tools) + asked - ownerAsked,
        Kind.RECOMMENDATION,
        Optional.empty(),
        Optional.empty(),
        new Subject(Optional.of(service.id()), Optional.empty()),
        List.of(),
        said,
        related);
  }
}
