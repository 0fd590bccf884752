package dev.srm.answer;

import dev.srm.answer.Answer.Kind;
import dev.srm.answer.Answer.Polarity;
import dev.srm.answer.Answer.Subject;
import dev.srm.knowledge.Service;
import dev.srm.question.Question;
import dev.srm.question.Turn;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Can X do that: yes, where that is what X is used for, more than any other service.
final class CapabilityWay implements Way {
  private static final int TOOLS_MAX = 3;

  /// Of the question's words, so many must stand in one use of the service.
  private static final double COVERAGE_MIN = 0.6;

  private static final double LEAD_MIN = 1.2;

  /// Less than a fact, which knows what the service does not do.
  private static final double WEIGHT = 1.3;

  private static final Set<Turn> OTHERWISE =
      Set.of(
          Turn.WHO,
          Turn.MINE,
          Turn.PROVIDER,
          Turn.BOTH,
          Turn.DUTIES,
          Turn.GIVEN,
          Turn.NOT,
          Turn.ONLY,
          Turn.OPEN,
          Turn.ADVICE,
          Turn.COMPARE,
          Turn.RECOMMEND);

  private final PassageSearch search;
  private final Definitions definitions;
  private final Related related;

  CapabilityWay(PassageSearch search, Definitions definitions, Related related) {
    this.search = search;
    this.definitions = definitions;
    this.related = related;
  }

  @Override
  public Optional<Draft> attempt(Question question, Voice voice) {
    boolean asks =
        question.has(Turn.POLAR)
            && !question.isPhrase()
            && !question.isHinted()
            && Collections.disjoint(question.turns(), OTHERWISE);
    if (!asks || question.services().isEmpty()) {
      return Optional.empty();
    }
    Service service = question.services().getFirst();
    List<PassageSearch.Tool> tools = search.tools(question.text(), voice.language(), TOOLS_MAX);
    boolean fits =
        !tools.isEmpty()
            && tools.getFirst().service().equals(service.id())
            && tools.getFirst().coverage() >= COVERAGE_MIN
            && ToolFit.lead(tools) >= LEAD_MIN;
    return fits ? Optional.of(draft(voice, service, tools.getFirst())) : Optional.empty();
  }

  private Draft draft(Voice voice, Service service, PassageSearch.Tool tool) {
    return new Draft(
        WEIGHT + tool.coverage(),
        Kind.CONCEPT,
        Optional.empty(),
        Optional.of(Polarity.YES),
        new Subject(Optional.of(service.id()), Optional.empty()),
        List.of(),
        List.of(
            Draft.Said.plain(voice.polarity(Polarity.YES)),
            new Draft.Said(
                service.purpose().in(voice.language()), definitions.of(service).stream().toList())),
        related.about(voice, Optional.of(service)));
  }
}
