package dev.srm.answer;

import dev.srm.answer.Answer.Basis;
import dev.srm.knowledge.Area;
import dev.srm.knowledge.Aspect;
import dev.srm.knowledge.Cue;
import dev.srm.knowledge.Knowledge;
import dev.srm.knowledge.Language;
import dev.srm.knowledge.Party;
import dev.srm.knowledge.Row;
import dev.srm.knowledge.Service;
import dev.srm.knowledge.Variant;
import dev.srm.question.CueFinder;
import dev.srm.question.Question;
import dev.srm.question.Turn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds the rows a question is about: variant before service before universal before service
/// model.
final class RowResolver {
  /// Words of an aspect count for less where the area itself was not spoken of.
  private static final double ASPECT_ALONE = 0.75;

  private static final double ASPECT_BESIDE = 0.45;
  private static final double DECIDED = 0.6;

  /// "Who upgrades it in the maintenance window?" does not ask who chooses the window.
  private static final double CHOICE_UNASKED = 0.75;

  private static final double WITH_ASPECT = 0.6;

  /// Whoever asks how it is divided means what is divided.
  private static final double WHOLE_ASKED = 1.2;

  private final Knowledge knowledge;

  RowResolver(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /// @return best first, one per area, empty when nothing in the question names an area
  List<Resolution> resolve(Question question, Optional<Service> service) {
    CueFinder cues =
        service
            .map(known ->
                question
                    .affirmed()
                    .beside(
                        question.mentions().stream()
                            .filter(mention -> mention.service().equals(known))
                            .toList()))
            .orElse(question.affirmed());
    Optional<Variant> variant = service.flatMap(known -> variant(known, question.affirmed()));
    List<Resolution> found = new ArrayList<>();
    for (Map.Entry<String, Found> row : rows(service, variant).entrySet()) {
      resolution(question, cues, service, variant, row.getValue()).ifPresent(found::add);
    }
    found.sort(Comparator.comparingDouble(resolution -> -resolution.weight()));
    return found;
  }

  /// @return the service's own row for that area, whatever the question says
  Optional<Resolution> of(Service service, String area) {
    return service
        .row(area)
        .flatMap(row ->
            knowledge
                .area(area)
                .map(known ->
                    new Resolution(
                        row,
                        known,
                        Basis.SERVICE,
                        Optional.of(service),
                        Optional.of(Voice.Named.of(service)),
                        Optional.empty(),
                        Optional.empty(),
                        0)));
  }

  /// @return the variant that the question names, the one with the most telling words
  Optional<Variant> variant(Service service, CueFinder cues) {
    return service.variants().stream()
        .filter(variant -> cues.has(variant.cues()))
        .max(Comparator.comparingDouble(variant -> cues.best(variant.cues()).weight()));
  }

  /// @param inherited whether it is a row of the kind of service that this one is a special case of
  private record Found(Row row, Basis basis, boolean inherited) {
    Found(Row row, Basis basis) {
      this(row, basis, false);
    }
  }

  private Map<String, Found> rows(Optional<Service> service, Optional<Variant> variant) {
    Map<String, Found> rows = new LinkedHashMap<>();
    variant.ifPresent(known ->
        known.rows().forEach(row -> rows.putIfAbsent(row.area(), new Found(row, Basis.VARIANT))));
    service.ifPresent(known -> {
      Optional<Service> parent = known.family().parent().flatMap(knowledge::service);
      Basis own = parent.isPresent() ? Basis.VARIANT : Basis.SERVICE;
      known.rows().forEach(row -> rows.putIfAbsent(row.area(), new Found(row, own)));
      parent.ifPresent(kin ->
          kin.rows()
              .forEach(row -> rows.putIfAbsent(row.area(), new Found(row, Basis.SERVICE, true))));
    });
    knowledge
        .universal()
        .forEach(row -> rows.putIfAbsent(row.area(), new Found(row, Basis.UNIVERSAL)));
    service
        .flatMap(known -> knowledge.profile(known.profile()))
        .ifPresent(profile ->
            profile
                .rows()
                .forEach((area, row) -> rows.putIfAbsent(area, new Found(row, Basis.PROFILE))));
    return rows;
  }

  private Optional<Resolution> resolution(
      Question question,
      CueFinder cues,
      Optional<Service> service,
      Optional<Variant> variant,
      Found found) {
    Row row = found.row();
    double areaWeight =
        question.areas().stream()
            .filter(sighting -> sighting.area().id().equals(row.area()))
            .mapToDouble(Question.Sighting::weight)
            .findFirst()
            .orElse(0);
    boolean shared =
        knowledge.party(row.owner()).map(party -> party.role() == Party.Role.SHARED).orElse(false);
    boolean whole = question.has(Turn.WHOLE) && shared && areaWeight > 0;
    Optional<Aspect> aspect = whole ? Optional.empty() : aspect(question, row, cues);
    double aspectWeight = aspect.map(known -> cues.best(known.cues()).weight()).orElse(0.0);
    double weight =
        areaWeight > 0
            ? areaWeight + aspectWeight * WITH_ASPECT + (whole ? WHOLE_ASKED : 0)
            : aspectWeight >= leastAlone(found.basis()) ? aspectWeight * alone(question, found) : 0;
    Optional<Area> area = knowledge.area(row.area());
    if (weight == 0 || area.isEmpty()) {
      return Optional.empty();
    }
    boolean decides = shared && !whole && aspect.isEmpty() && question.has(Turn.DECIDE);
    Optional<Voice.Named> where =
        service.map(known ->
            found.basis() == Basis.VARIANT && variant.isPresent()
                ? Voice.Named.of(
                    known, variant.get().name().in(question.language().orElse(Language.EN)))
                : Voice.Named.of(known));
    return Optional.of(
        new Resolution(
            row,
            area.get(),
            found.basis(),
            service,
            where,
            aspect,
            decides ? customer() : Optional.empty(),
            weight));
  }

  /// A general aspect is seldom meant where the question speaks of another area.
  private static double alone(Question question, Found found) {
    boolean general =
        found.inherited() || found.basis() == Basis.UNIVERSAL || found.basis() == Basis.PROFILE;
    return general && !question.areas().isEmpty() ? ASPECT_BESIDE : ASPECT_ALONE;
  }

  /// An aspect of the service's own row says more by itself than one that holds everywhere.
  private static double leastAlone(Basis basis) {
    return switch (basis) {
      case VARIANT, SERVICE -> 1.5;
      case UNIVERSAL, PROFILE -> 2.5;
    };
  }

  private Optional<String> customer() {
    return knowledge.parties().stream()
        .filter(party -> party.role() == Party.Role.CUSTOMER)
        .map(Party::id)
        .findFirst();
  }

  /// Whoever chooses or turns on is the customer, so of two aspects that fit, the customer's does.
  private Optional<Aspect> aspect(Question question, Row row, CueFinder cues) {
    Aspect best = null;
    double most = 0;
    Optional<String> customer = question.has(Turn.DECIDE) ? customer() : Optional.empty();
    List<Cue> areaCues = knowledge.area(row.area()).map(Area::cues).orElse(List.of());
    boolean asked = cues.isAsked(areaCues);
    for (Aspect aspect : row.aspects()) {
      List<Cue> all = aspect.cues();
      CueFinder.Found found = cues.best(all);
      if (!found.any()) {
        continue;
      }
      if (asked && !aspect.owner().equals(row.owner()) && !cues.isAsked(found)) {
        continue;
      }
      if (!question.has(Turn.DECIDE) && aspect.isChoice() && cues.beside(found).has(areaCues)) {
        continue;
      }
      double words = found.weight();
      boolean decided = customer.equals(Optional.of(aspect.owner()));
      boolean chosen = !question.has(Turn.DECIDE) && aspect.isChoice();
      double weight = decided ? words + DECIDED : chosen ? words * CHOICE_UNASKED : words;
      if (weight > most) {
        most = weight;
        best = aspect;
      }
    }
    return Optional.ofNullable(best);
  }
}
