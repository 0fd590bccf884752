package dev.srm.answer;

import dev.srm.answer.Answer.Basis;
import dev.srm.knowledge.Area;
import dev.srm.knowledge.Knowledge;
import dev.srm.knowledge.Language;
import dev.srm.knowledge.Party;
import dev.srm.knowledge.Row;
import dev.srm.knowledge.Service;
import dev.srm.knowledge.Sides;
import dev.srm.knowledge.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The whole responsibility matrix: for each service, each of its variants and each area, the row
/// that answers. The order of look-up is that of every answer: variant, service, universal, service
/// model.
public final class Matrix {
  private final Knowledge knowledge;

  /// @param knowledge whose rows are listed
  public Matrix(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /// One line of the matrix.
  ///
  /// @param variant the mode of the service that the line is about; empty for the service as such
  public record Line(Service service, Optional<Variant> variant, Area area, Row row, Basis basis) {}

  /// What to list; an empty filter lets everything through.
  ///
  /// @param service id
  /// @param area id
  /// @param owner id of a party
  public record Filter(Optional<String> service, Optional<String> area, Optional<String> owner) {
    /// Everything.
    public static final Filter ALL =
        new Filter(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /// @return by service and area in the order of the corpus, a variant's lines after its service's;
  ///   empty for ids that the corpus does not know
  public List<Line> lines(Filter filter) {
    List<Line> lines = new ArrayList<>();
    for (Service service : knowledge.services()) {
      if (passes(filter.service(), service.id())) {
        lines(service, filter, lines);
      }
    }
    return lines;
  }

  /// @return the line as answers show rows, in that language
  public Answer.OwnershipRow shown(Line line, Language language) {
    Sides sides = line.row().in(language);
    String variant = line.variant().map(mode -> ", " + mode.name().in(language)).orElse("");
    Rows rows = new Rows(knowledge);
    return Voice.of(language)
        .sentences(
            new Answer.OwnershipRow(
                line.service().id(),
                line.service().shortName() + variant,
                line.area().id(),
                line.area().name().in(language),
                line.row().owner(),
                line.basis(),
                sides.provider(),
                sides.customer(),
                sides.conditions()),
            rows.with(Party.Role.PROVIDER),
            rows.with(Party.Role.CUSTOMER));
  }

  private void lines(Service service, Filter filter, List<Line> lines) {
    for (Area area : knowledge.areas()) {
      if (passes(filter.area(), area.id())) {
        line(service, area).ifPresent(line -> add(line, filter, lines));
      }
    }
    for (Variant variant : service.variants()) {
      for (Area area : knowledge.areas()) {
        if (passes(filter.area(), area.id())) {
          variant
              .row(area.id())
              .map(row -> new Line(service, Optional.of(variant), area, row, Basis.VARIANT))
              .ifPresent(line -> add(line, filter, lines));
        }
      }
    }
  }

  private Optional<Line> line(Service service, Area area) {
    Optional<Service> parent = service.family().parent().flatMap(knowledge::service);
    Basis own = parent.isPresent() ? Basis.VARIANT : Basis.SERVICE;
    return service
        .row(area.id())
        .map(row -> line(service, area, row, own))
        .or(() ->
            parent
                .flatMap(kin -> kin.row(area.id()))
                .map(row -> line(service, area, row, Basis.SERVICE)))
        .or(() ->
            knowledge.universalRow(area.id()).map(row -> line(service, area, row, Basis.UNIVERSAL)))
        .or(() ->
            knowledge
                .profile(service.profile())
                .flatMap(profile -> Optional.ofNullable(profile.rows().get(area.id())))
                .map(row -> line(service, area, row, Basis.PROFILE)));
  }

  private static Line line(Service service, Area area, Row row, Basis basis) {
    return new Line(service, Optional.empty(), area, row, basis);
  }

  private static void add(Line line, Filter filter, List<Line> lines) {
    if (passes(filter.owner(), line.row().owner())) {
      lines.add(line);
    }
  }

  private static boolean passes(Optional<String> wanted, String id) {
    return wanted.isEmpty() || wanted.get().equals(id);
  }
}
