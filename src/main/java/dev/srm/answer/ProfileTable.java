package dev.srm.answer;

import dev.srm.answer.Answer.Basis;
import dev.srm.answer.Answer.Kind;
import dev.srm.answer.Answer.OwnershipRow;
import dev.srm.answer.Answer.Polarity;
import dev.srm.answer.Answer.Subject;
import dev.srm.knowledge.Area;
import dev.srm.knowledge.Knowledge;
import dev.srm.knowledge.Party;
import dev.srm.knowledge.Profile;
import dev.srm.knowledge.Row;
import dev.srm.question.Question;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Answers a question that names no service, where the owner depends on the kind of service: a
/// short table by service model, with an owner only where most models agree.
final class ProfileTable {
  /// Of seven service models, this many must agree before their owner is said first.
  private static final double MOST = 0.8;

  private final Knowledge knowledge;
  private final Rows rows;

  ProfileTable(Knowledge knowledge, Rows rows) {
    this.knowledge = knowledge;
    this.rows = rows;
  }

  Optional<Draft> draft(Question question, Voice voice, Question.Sighting sighting, double weight) {
    Area area = sighting.area();
    Map<Row, List<Profile>> byRow = new LinkedHashMap<>();
    int all = 0;
    for (Profile profile : knowledge.profiles()) {
      Row row = profile.rows().get(area.id());
      if (row != null) {
        all++;
        byRow.computeIfAbsent(row, key -> new ArrayList<>()).add(profile);
      }
    }
    if (byRow.isEmpty()) {
      return Optional.empty();
    }
    int total = all;
    Optional<Party> owner =
        byRow.entrySet().stream()
            .filter(entry -> entry.getValue().size() >= total * MOST)
            .map(entry -> rows.party(entry.getKey().owner()))
            .findFirst();
    Optional<Polarity> polarity =
        owner.isPresent()
            ? Claims.polarity(question, owner.get())
            : Claims.ofOneSide(question) ? Optional.of(Polarity.NO) : Optional.empty();
    List<Draft.Said> said = new ArrayList<>();
    polarity.ifPresent(literal -> said.add(Draft.Said.plain(voice.polarity(literal))));
    said.add(
        Draft.Said.plain(
            owner
                .map(party -> voice.owner(party, Optional.of(area), Optional.empty()))
                .orElseGet(() -> voice.depends(area))));
    List<OwnershipRow> shown = new ArrayList<>();
    boolean everywhere = byRow.size() == 1;
    if (everywhere) {
      said.addAll(rows.sides(byRow.keySet().iterator().next(), voice));
    }
    byRow.forEach((row, profiles) -> {
      String names =
          String.join(
              ", ", profiles.stream().map(profile -> profile.name().in(voice.language())).toList());
      said.add(
          Draft.Said.by(
              everywhere
                  ? voice.everywhere()
                  : voice.ownerOn(new Voice.Named(names, names), rows.party(row.owner()), area),
              row.evidence()));
      Resolution resolution =
          new Resolution(
              row,
              area,
              Basis.PROFILE,
              Optional.empty(),
              Optional.of(new Voice.Named(names, names)),
              Optional.empty(),
              Optional.empty(),
              weight);
      shown.add(rows.shown(resolution, voice));
    });
    return Optional.of(
        new Draft(
            weight,
            Kind.OWNERSHIP,
            owner.map(Party::id),
            polarity,
            new Subject(Optional.empty(), Optional.of(area.id())),
            shown,
            said,
            List.of()));
  }
}
