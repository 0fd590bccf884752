package dev.srm.answer;

import dev.srm.knowledge.Knowledge;
import dev.srm.knowledge.Service;
import dev.srm.question.Question;
import dev.srm.question.Turn;
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
      List<Service> chosen = selected(service, question);
      (chosen.isEmpty() ? List.of(service) : chosen)
          .stream().filter(one -> !subjects.contains(one)).forEach(subjects::add);
    }
    List<Service> kinds = List.copyOf(subjects);
    subjects.removeIf(service -> kinds.stream().anyMatch(kind -> isKindOf(kind, service)));
    // "ECS on EC2" names EC2 only to say which kind of ECS is meant.
    subjects.removeIf(service ->
        kinds.stream()
            .anyMatch(kind ->
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

  /// @return the kinds that the question's words pick: the best one, or in a comparison every one
  private List<Service> selected(Service service, Question question) {
    boolean compares = question.has(Turn.COMPARE);
    Optional<Service> parent = service.family().parent().flatMap(knowledge::service);
    List<Service> members = knowledge.members(compares ? parent.orElse(service) : service);
    double most = members.stream().mapToDouble(member -> weight(member, question)).max().orElse(0);
    if (most == 0) {
      return List.of();
    }
    return members.stream()
        .filter(member ->
            member.equals(service) || weight(member, question) > (compares ? 0 : most - 0.01))
        .limit(compares ? members.size() : 1)
        .toList();
  }

  private static double weight(Service member, Question question) {
    return question.affirmed().best(member.family().select()).weight();
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
