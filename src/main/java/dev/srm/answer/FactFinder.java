package dev.srm.answer;

import dev.srm.knowledge.Fact;
import dev.srm.knowledge.Knowledge;
import dev.srm.knowledge.Service;
import dev.srm.question.CueFinder;
import dev.srm.question.Question;
import dev.srm.question.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds the fact of a named service that a question is about.
final class FactFinder {
  private static final double OTHER_UNNAMED = 1.5;

  /// What a fact that says yes or no gains where that is asked for.
  private static final double SAYS = 0.4;

  /// Of several services named, the first is usually the one asked about.
  private static final double LATER_NAMED = 0.2;

  private final Knowledge knowledge;

  FactFinder(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /// @param service whose fact it is: the named one, or one of its family
  record Hit(Service service, Fact fact, double weight) {}

  /// @return the fact whose words say most; of equals, the first in the corpus
  Optional<Hit> find(Question question) {
    List<Question.Mention> mentions = question.mentions();
    Hit best = null;
    for (int i = 0; i < mentions.size(); i++) {
      CueFinder cues = question.cues().beside(List.of(mentions.get(i)));
      for (Service kin : withParent(mentions.get(i).service())) {
        for (Fact fact : kin.facts()) {
          double words = cues.best(fact.cues()).weight();
          if (words > 0) {
            double weight = words + bonus(question, fact) - i * LATER_NAMED;
            best = best == null || weight > best.weight() ? new Hit(kin, fact, weight) : best;
          }
        }
      }
    }
    return Optional.ofNullable(best).filter(found -> found.weight() > 0);
  }

  private static double bonus(Question question, Fact fact) {
    double says = question.has(Turn.POLAR) && fact.holds().isPresent() ? SAYS : 0;
    return namesAll(question, fact) ? says : says - OTHER_UNNAMED;
  }

  /// "Does it work on that other one?" is not answered by what does not speak of the other.
  private static boolean namesAll(Question question, Fact fact) {
    return !question.has(Turn.POLAR)
        || question.services().size() < 2
        || question.services().stream()
                .filter(service ->
                    fact.evidence()
                        .en()
                        .filter(quote -> quote.text().contains(service.shortName()))
                        .isPresent())
                .count()
            > 1;
  }

  private List<Service> withParent(Service service) {
    List<Service> kin = new ArrayList<>(List.of(service));
    service.family().parent().flatMap(knowledge::service).ifPresent(kin::add);
    service.family().defaultMember().flatMap(knowledge::service).ifPresent(kin::add);
    return kin;
  }
}
