package dev.srm.answer;

import dev.srm.answer.Answer.OwnershipRow;
import dev.srm.knowledge.Knowledge;
import dev.srm.knowledge.Party;
import dev.srm.knowledge.Row;
import dev.srm.knowledge.Sides;
import java.util.ArrayList;
import java.util.List;

/// Turns rows of the corpus into rows as they are shown, and names the parties.
final class Rows {
  private final Knowledge knowledge;

  Rows(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  OwnershipRow shown(Resolution resolution, Voice voice) {
    Row row = resolution.row();
    Sides sides = row.in(voice.language());
    OwnershipRow bare =
        new OwnershipRow(
            resolution.service().map(service -> service.id()).orElse(Row.EVERY_SERVICE),
            resolution.where().map(Voice.Named::text).orElse(""),
            row.area(),
            resolution.area().name().in(voice.language()),
            row.owner(),
            resolution.basis(),
            sides.provider(),
            sides.customer(),
            sides.conditions());
    return voice.sentences(bare, with(Party.Role.PROVIDER), with(Party.Role.CUSTOMER));
  }

  List<OwnershipRow> shown(List<Resolution> resolutions, Voice voice) {
    return resolutions.stream().map(resolution -> shown(resolution, voice)).toList();
  }

  Party party(String id) {
    return knowledge
        .party(id)
        .orElseThrow(
            () -> new IllegalStateException("the owner \"" + id + "\" is no party of the corpus"));
  }

  /// @return the first party of that role
  Party with(Party.Role role) {
    return knowledge.parties().stream()
        .filter(party -> party.role() == role)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("the corpus has no party of role " + role));
  }

  /// @return what each side does, the provider first; a side without a task is left out
  List<Draft.Said> sides(Row row, Voice voice) {
    Sides sides = row.in(voice.language());
    List<Draft.Said> said = new ArrayList<>();
    if (!sides.provider().isEmpty()) {
      said.add(
          Draft.Said.by(voice.side(with(Party.Role.PROVIDER), sides.provider()), row.evidence()));
    }
    if (!sides.customer().isEmpty()) {
      said.add(
          Draft.Said.by(voice.side(with(Party.Role.CUSTOMER), sides.customer()), row.evidence()));
    }
    return said;
  }
}
