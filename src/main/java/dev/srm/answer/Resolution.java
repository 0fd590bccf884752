package dev.srm.answer;

import dev.srm.answer.Answer.Basis;
import dev.srm.knowledge.Area;
import dev.srm.knowledge.Aspect;
import dev.srm.knowledge.Evidence;
import dev.srm.knowledge.Row;
import dev.srm.knowledge.Service;
import java.util.Optional;

/// A row found for a question.
///
/// @param service the service asked about, if one was named
/// @param where what sentences call it; the variant's name where a variant answers
/// @param aspect the task inside the area that was asked about
/// @param decides whether the question asks who chooses or turns on, in a row that both own
/// @param weight how much of the question led here
record Resolution(
    Row row,
    Area area,
    Basis basis,
    Optional<Service> service,
    Optional<Voice.Named> where,
    Optional<Aspect> aspect,
    Optional<String> decides,
    double weight) {

  String owner() {
    return aspect.map(Aspect::owner).or(() -> decides).orElse(row.owner());
  }

  /// @return true when the owner said is not the row's own
  boolean isPart() {
    return !owner().equals(row.owner());
  }

  Evidence evidence() {
    return aspect.map(Aspect::evidence).orElse(row.evidence());
  }
}
