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
    boolean asked = question.has(Turn.RECOMMEND);
    boolean statement = !question.has(Turn.POLAR) && !question.has(Turn.OPEN) && !question.has(Turn.WHO);
    if (!asked && !statement) {
      return Optional.empty();
    }
    List<PassageSearch.Tool> tools = search.tools(question.text(), voice.language(), TOOLS_MAX);
    if (tools.isEmpty() || tools.getFirst().coverage() < (asked ? COVERAGE_MIN : 0.7)) {
      return Optional.empty();
    }
    Optional<Service> best = knowledge.service(tools.getFirst().service());
    return best.map(service -> draft(question, voice, service, tools));
  }

  private Draft draft(Question question, Voice voice, Service service, List<PassageSearch.Tool> tools) {
    List<Draft.Said> said = new ArrayList<>();
    said.add(Draft.Said.plain(voice.use(service)));
    said.add(new Draft.Said(service.purpose().in(voice.language()), definitions.of(service).stream().toList()));
    double asked = question.has(Turn.RECOMMEND) ? 2 : 0;
    double ownerAsked = question.has(Turn.WHO) && !question.has(Turn.RECOMMEND) ? 3 : 0;
    List<String> related = new ArrayList<>(List.of(voice.conceptQuestion(Voice.Named.of(service))));
    tools.stream()
        .skip(1)
        .filter(tool -> tool.score() > tools.getFirst().score() * 0.6)
        .flatMap(tool -> knowledge.service(tool.service()).stream())
        .forEach(other -> related.add(voice.conceptQuestion(Voice.Named.of(other))));
    return new Draft(
        tools.getFirst().coverage() * 3 + asked - ownerAsked,
        Kind.RECOMMENDATION,
        Optional.empty(),
        Optional.empty(),
        new Subject(Optional.of(service.id()), Optional.empty()),
        List.of(),
        said,
        related);
  }
}
