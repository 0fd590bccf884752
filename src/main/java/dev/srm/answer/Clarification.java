package dev.srm.answer;

import dev.srm.answer.Answer.Kind;
import dev.srm.answer.Answer.Subject;
import dev.srm.knowledge.Area;
import dev.srm.knowledge.Service;
import java.util.List;
import java.util.Optional;

/// One question back, where the owner depends on a kind that was not named and no kind is a safe
/// guess.
final class Clarification {
  private final Rows rows;

  Clarification(Rows rows) {
    this.rows = rows;
  }

  Draft draft(Voice voice, Service parent, List<Resolution> choices, double weight) {
    Area area = choices.getFirst().area();
    List<Voice.Named> names = choices.stream().flatMap(choice -> choice.where().stream()).toList();
    List<Draft.Said> said =
        new java.util.ArrayList<>(
            List.of(
                Draft.Said.plain(
                    voice.choose(
                        Voice.Named.of(parent), names.stream().map(Voice.Named::text).toList()))));
    for (Resolution choice : choices) {
      choice
          .where()
          .ifPresent(where ->
              said.add(
                  Draft.Said.by(
                      voice.ownerOn(where, rows.party(choice.owner()), choice.area()),
                      choice.evidence())));
    }
    return new Draft(
        weight,
        Kind.CLARIFICATION,
        Optional.empty(),
        Optional.empty(),
        new Subject(Optional.of(parent.id()), Optional.of(area.id())),
        rows.shown(choices, voice),
        said,
        names.stream().map(name -> voice.question(area, Optional.of(name))).toList());
  }
}
