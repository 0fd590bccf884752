package dev.srm.answer;

import dev.srm.knowledge.Knowledge;
import dev.srm.knowledge.Service;
import dev.srm.question.CueFinder;
import dev.srm.question.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Decides which services a question is about, where one is a kind or a part of another.
final class Families {
  private final Knowledge knowledge;

  Families(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /// @return the services asked about: of a parent and its kind, the kind; each once
  List<Service> subjects(Question question) {
    List<Service> named = question.services();
    List<Service> subjects = new ArrayList<>();
    for (Service service : named) {
      Service chosen = selected(service, question.cues()).orElse(service);
      if (!subjects.contains(chosen)) {
        subjects.add(chosen);
      }
    }
    List<Service> kinds = List.copyOf(subjects);
    subjects.removeIf(service -> kinds.stream().anyMatch(kind -> isKindOf(kind, service)));
    // "ECS on EC2" names EC2 only to say which kind of ECS is meant.
    subjects.removeIf(
        service ->
            kinds.stream()
                .anyMatch(
                    kind ->
                        !kind.equals(service)
                            && kind.family().parent().isPresent()
                            && !named.contains(kind)
                            && selects(kind, service)));
    return List.copyOf(subjects);
  }

  private static boolean isKindOf(Service kind, Service service) {
    return kind.family().parent().filter(service.id()::equals).isPresent();
  }

  private static boolean selects(Service kind, Service other) {
    return kind.family().select().stream()
        .anyMatch(cue -> cue.text().equalsIgnoreCase(other.shortName()));
  }

  /// @return the kind of that service which the question's words pick
  private Optional<Service> selected(Service service, CueFinder cues) {
    Optional<Service> best = Optional.empty();
    double most = 0;
    for (Service member : knowledge.members(service)) {
      double weight = cues.best(member.family().select()).weight();
      if (weight > most) {
        most = weight;
        best = Optional.of(member);
      }
    }
    return best;
  }

  /// @return the kinds of a service that has no rows of its own; empty for any other
  List<Service> members(Service service) {
    return service.rows().isEmpty() ? knowledge.members(service) : List.of();
  }

  /// @return the kind that is meant when none is named
  Optional<Service> defaultMember(Service service) {
    return service.family().defaultMember().flatMap(knowledge::service);
  }
}
