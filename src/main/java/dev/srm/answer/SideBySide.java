package dev.srm.answer;

import dev.srm.answer.Answer.Kind;
import dev.srm.answer.Answer.Subject;
import dev.srm.knowledge.Party;
import dev.srm.knowledge.Sides;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The same area on several services: the owner of each, and the owner of all where they agree.
final class SideBySide {
  private final Rows rows;

  SideBySide(Rows rows) {
    this.rows = rows;
  }

  Draft draft(Voice voice, List<Resolution> found, Kind kind, double weight, Related related) {
    List<Draft.Said> said = new ArrayList<>();
    for (Resolution resolution : found) {
      Party owner = rows.party(resolution.owner());
      resolution
          .where()
          .ifPresent(where -> {
            said.add(Draft.Said.plain(voice.ownerOn(where, owner, resolution.area())));
            Sides sides = resolution.row().in(voice.language());
            String what = owner.role() == Party.Role.PROVIDER ? sides.provider() : sides.customer();
            Party actor =
                owner.role() == Party.Role.PROVIDER ? owner : rows.with(Party.Role.CUSTOMER);
            if (!what.isEmpty()) {
              said.add(Draft.Said.by(voice.side(actor, what), resolution.evidence()));
            }
          });
    }
    boolean agree = found.stream().map(Resolution::owner).distinct().count() == 1;
    return new Draft(
        weight,
        kind,
        agree ? Optional.of(found.getFirst().owner()) : Optional.empty(),
        Optional.empty(),
        new Subject(
            found.getFirst().service().map(service -> service.id()),
            Optional.of(found.getFirst().area().id())),
        rows.shown(found, voice),
        said,
        related.after(voice, found.getFirst()));
  }
}
