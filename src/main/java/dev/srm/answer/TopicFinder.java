package dev.srm.answer;

import dev.srm.answer.Answer.Basis;
import dev.srm.knowledge.Area;
import dev.srm.knowledge.Bilingual;
import dev.srm.knowledge.Knowledge;
import dev.srm.knowledge.Topic;
import dev.srm.question.Question;
import java.util.List;
import java.util.Optional;

/// Finds the owner statement that a question without a service is about.
final class TopicFinder {
  /// Stands in where a topic belongs to no area.
  private static final Area NO_AREA =
      new Area("", new Bilingual("", ""), new Bilingual("", ""), List.of(), List.of());

  private final Knowledge knowledge;

  TopicFinder(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  record Hit(Topic topic, double weight, Resolution resolution) {}

  /// @return the topic whose words say most; of equals, the first in the corpus
  Optional<Hit> find(Question question) {
    Topic best = null;
    double most = 0;
    for (Topic topic : knowledge.topics()) {
      double weight = question.cues().best(topic.cues()).weight();
      if (weight > most) {
        most = weight;
        best = topic;
      }
    }
    if (best == null) {
      return Optional.empty();
    }
    Area area = best.area().flatMap(knowledge::area).orElse(NO_AREA);
    Resolution resolution =
        new Resolution(
            best.row(),
            area,
            Basis.UNIVERSAL,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            most);
    return Optional.of(new Hit(best, most, resolution));
  }
}
