package dev.srm.answer;

import dev.srm.knowledge.Area;
import dev.srm.knowledge.Knowledge;
import dev.srm.knowledge.Row;
import dev.srm.knowledge.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Proposes further questions, each of which has an answer.
final class Related {
  private final Knowledge knowledge;

  Related(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /// @return the same area on a kindred service, the next area of the service, all duties on it
  List<String> after(Voice voice, Resolution answered) {
    List<String> questions = new ArrayList<>();
    Area area = answered.area();
    if (answered.service().isEmpty()) {
      firstWith(area.id(), "")
          .ifPresent(
              service -> questions.add(voice.question(area, Optional.of(Voice.Named.of(service)))));
      return questions;
    }
    Service service = answered.service().get();
    kin(service, area)
        .ifPresent(
            other -> questions.add(voice.question(area, Optional.of(Voice.Named.of(other)))));
    next(service, area)
        .ifPresent(
            other -> questions.add(voice.question(other, Optional.of(Voice.Named.of(service)))));
    questions.add(voice.dutiesQuestion(Voice.Named.of(service)));
    return questions;
  }

  /// @return questions on that service, or on the corpus at large
  List<String> about(Voice voice, Optional<Service> service) {
    List<String> questions = new ArrayList<>();
    service.ifPresent(known -> {
      known.rows().stream()
          .limit(2)
          .flatMap(row -> knowledge.area(row.area()).stream())
          .forEach(area -> questions.add(voice.question(area, Optional.of(Voice.Named.of(known)))));
      questions.add(
          known.rows().isEmpty()
              ? voice.conceptQuestion(Voice.Named.of(known))
              : voice.dutiesQuestion(Voice.Named.of(known)));
    });
    if (questions.isEmpty()) {
      for (Area area : knowledge.areas()) {
        richestWith(area.id())
            .ifPresent(
                known -> questions.add(voice.question(area, Optional.of(Voice.Named.of(known)))));
      }
    }
    return questions.stream().distinct().limit(3).toList();
  }

  private Optional<Service> kin(Service service, Area area) {
    Optional<String> parent = service.family().parent();
    Optional<Service> member =
        knowledge.services().stream()
            .filter(other -> !other.equals(service) && other.row(area.id()).isPresent())
            .filter(other ->
                other.family().parent().equals(Optional.of(service.id()))
                    || parent.equals(Optional.of(other.id()))
                    || (parent.isPresent() && other.family().parent().equals(parent)))
            .findFirst();
    return member.or(() -> firstWith(area.id(), service.id()));
  }

  private Optional<Service> firstWith(String area, String butNot) {
    Optional<String> owner =
        knowledge.service(butNot).flatMap(service -> service.row(area)).map(Row::owner);
    return knowledge.services().stream()
        .filter(service -> !service.id().equals(butNot))
        .filter(service ->
            service.row(area).filter(row -> !Optional.of(row.owner()).equals(owner)).isPresent())
        .max(java.util.Comparator.comparingInt(service -> service.rows().size()));
  }

  private Optional<Service> richestWith(String area) {
    return knowledge.services().stream()
        .filter(service -> service.row(area).isPresent())
        .max(java.util.Comparator.comparingInt(service -> service.rows().size()));
  }

  private Optional<Area> next(Service service, Area area) {
    List<Row> rows = service.rows();
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).area().equals(area.id())) {
        return knowledge
            .area(rows.get((i + 1) % rows.size()).area())
            .filter(other -> !other.equals(area));
      }
    }
    return rows.stream().findFirst().flatMap(row -> knowledge.area(row.area()));
  }
}
