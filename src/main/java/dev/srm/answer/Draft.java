package dev.srm.answer;

import dev.srm.answer.Answer.Kind;
import dev.srm.answer.Answer.OwnershipRow;
import dev.srm.answer.Answer.Polarity;
import dev.srm.answer.Answer.Subject;
import dev.srm.knowledge.Evidence;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A possible answer, before it is put into words and numbered.
///
/// @param weight how much of the question it rests on; the heaviest draft is said
/// @param said in order
/// @param related further questions, most useful first
record Draft(
    double weight,
    Kind kind,
    Optional<String> owner,
    Optional<Polarity> polarity,
    Subject subject,
    List<OwnershipRow> rows,
    List<Said> said,
    List<String> related) {
  Draft {
    rows = List.copyOf(rows);
    said = List.copyOf(said);
    related = List.copyOf(related);
  }

  /// @return the same, with the owner, area and rows of another draft on the same service
  Draft owned(Draft ownership) {
    return new Draft(
        weight,
        kind,
        ownership.owner(),
        polarity,
        new Subject(subject.service(), ownership.subject().area()),
        ownership.rows(),
        said,
        related);
  }

  /// @return this and then the other, with this one's subject
  Draft followedBy(Draft other) {
    return new Draft(
        weight,
        kind,
        owner,
        polarity,
        subject,
        Stream.concat(rows.stream(), other.rows().stream()).toList(),
        Stream.concat(said.stream(), other.said().stream()).toList(),
        Stream.concat(related.stream(), other.related().stream()).distinct().toList());
  }

  /// @return this with one sentence more
  Draft saying(Said more) {
    return new Draft(
        weight,
        kind,
        owner,
        polarity,
        subject,
        rows,
        Stream.concat(said.stream(), Stream.of(more)).toList(),
        related);
  }

  /// A sentence with what supports it.
  record Said(String sentence, List<Evidence> by) {
    Said {
      by = List.copyOf(by);
    }

    static Said plain(String sentence) {
      return new Said(sentence, List.of());
    }

    static Said by(String sentence, Evidence evidence) {
      return new Said(sentence, List.of(evidence));
    }
  }
}
