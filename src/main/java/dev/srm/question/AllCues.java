package dev.srm.question;

import dev.srm.knowledge.Area;
import dev.srm.knowledge.Aspect;
import dev.srm.knowledge.ControlCategory;
import dev.srm.knowledge.Cue;
import dev.srm.knowledge.Knowledge;
import dev.srm.knowledge.Policy;
import dev.srm.knowledge.Row;
import dev.srm.knowledge.Service;
import dev.srm.knowledge.Topic;
import java.util.ArrayList;
import java.util.List;

/// Every cue of the corpus: their words are those that a question may be asked in.
final class AllCues {
  private AllCues() {}

  static List<Cue> of(Knowledge knowledge) {
    List<Cue> cues = new ArrayList<>();
    knowledge.phrasebook().turns().values().forEach(cues::addAll);
    for (Area area : knowledge.areas()) {
      cues.addAll(area.cues());
    }
    for (Topic topic : knowledge.topics()) {
      cues.addAll(topic.cues());
    }
    for (ControlCategory category : knowledge.categories()) {
      cues.addAll(category.cues());
      category.controls().forEach(control -> cues.addAll(control.cues()));
    }
    for (Policy policy : knowledge.policies()) {
      cues.addAll(policy.cues());
      cues.addAll(policy.opposite());
      policy.items().forEach(item -> cues.addAll(item.cues()));
    }
    knowledge.universal().forEach(row -> addCues(row, cues));
    for (Service service : knowledge.services()) {
      cues.addAll(service.family().select());
      cues.addAll(service.family().hints());
      service.rows().forEach(row -> addCues(row, cues));
      service.variants().forEach(variant -> cues.addAll(variant.cues()));
      service.facts().forEach(fact -> cues.addAll(fact.cues()));
    }
    return cues;
  }

  private static void addCues(Row row, List<Cue> cues) {
    for (Aspect aspect : row.aspects()) {
      cues.addAll(aspect.cues());
    }
  }
}
