package dev.srm.answer;

import dev.srm.answer.Answer.Kind;
import dev.srm.answer.Answer.Polarity;
import dev.srm.answer.Answer.Subject;
import dev.srm.knowledge.Fact;
import dev.srm.knowledge.Knowledge;
import dev.srm.knowledge.Service;
import dev.srm.question.CueFinder;
import dev.srm.question.Question;
import dev.srm.question.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Does it, can it, is it: a fact of a named service, answered by the sentence that states it.
final class FactWay implements Way {
  private final Knowledge knowledge;
  private final Related related;

  FactWay(Knowledge knowledge, Related related) {
    this.knowledge = knowledge;
    this.related = related;
  }

  private record Scored(Service service, Fact fact, double weight) {}

  @Override
  public Optional<Draft> attempt(Question question, Voice voice) {
    Scored best = null;
    List<Question.Mention> mentions = question.mentions();
    for (int i = 0; i < mentions.size(); i++) {
      Service service = mentions.get(i).service();
      CueFinder cues = question.cues().beside(List.of(mentions.get(i)));
      for (Service kin : withParent(service)) {
        for (Fact fact : kin.facts()) {
          double weight = cues.best(fact.cues()).weight();
          if (weight > 0 && question.has(Turn.POLAR) && fact.holds().isPresent()) {
            weight += 0.4;
          }
          // Of several services named, the first is usually the one asked about.
          weight -= weight > 0 ? i * 0.2 : 0;
          if (best == null || weight > best.weight()) {
            best = new Scored(kin, fact, weight);
          }
        }
      }
    }
    return best == null || best.weight() <= 0
        ? Optional.empty()
        : Optional.of(draft(question, voice, best));
  }

  private List<Service> withParent(Service service) {
    List<Service> kin = new ArrayList<>(List.of(service));
    service.family().parent().flatMap(knowledge::service).ifPresent(kin::add);
    service.family().defaultMember().flatMap(knowledge::service).ifPresent(kin::add);
    return kin;
  }

  private Draft draft(Question question, Voice voice, Scored found) {
    Fact fact = found.fact();
    boolean denied = question.has(Turn.NOT) && !fact.saysNot();
    Optional<Polarity> polarity =
        question.has(Turn.POLAR)
            ? fact.holds().map(yes -> Polarity.of(yes != denied))
            : Optional.empty();
    List<Draft.Said> said = new ArrayList<>();
    polarity.ifPresent(literal -> said.add(Draft.Said.plain(voice.polarity(literal))));
    fact.evidence()
        .in(voice.language())
        .ifPresent(quote -> said.add(Draft.Said.by(quote.text(), fact.evidence())));
    boolean party = question.has(Turn.MINE) || question.has(Turn.PROVIDER);
    boolean says = fact.holds().isPresent() || !question.has(Turn.POLAR);
    double ownerAsked = question.has(Turn.WHO) ? 2 : party && !says ? 2 : party ? 0.4 : 0;
    return new Draft(
        found.weight() + 1 - ownerAsked,
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
