package dev.srm.corpus;

import dev.srm.corpus.Parts.Placed;
import dev.srm.corpus.Problems.Place;
import dev.srm.knowledge.Row;
import dev.srm.knowledge.Service;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Puts single rows of an operator in the place of ours, each of which is told.
final class OwnRows {
  private final Folder folder;
  private final Problems problems;

  OwnRows(Folder folder, Problems problems) {
    this.folder = folder;
    this.problems = problems;
  }

  /// Tells where a whole service of the operator's gives an area to another owner than ours did.
  void compare(Service ours, Placed<Service> own) {
    over(ours.rows(), own.value().rows(), area -> own.place("area: " + area));
  }

  /// @param service id, or [Row#EVERY_SERVICE]
  /// @return the parts with these rows in the place of those for the same areas
  Parts lay(Parts parts, String file, String service, List<Row> own) {
    Function<String, Place> place = area -> folder.place(file, "area: " + area);
    if (service.equals(Row.EVERY_SERVICE)) {
      return parts.withUniversal(over(parts.universal(), own, place));
    }
    List<Placed<Service>> services = new ArrayList<>();
    boolean found = false;
    for (Placed<Service> placed : parts.services()) {
      Service one = placed.value();
      boolean meant = one.id().equals(service);
      found |= meant;
      services.add(
          meant
              ? new Placed<>(
                  with(one, over(one.rows(), own, place)), placed.folder(), placed.file())
              : placed);
    }
    if (!found) {
      List<String> ids = parts.serviceList().stream().map(Service::id).toList();
      problems.error(
          folder.place(file, "service:"),
          "there is no service \"" + service + "\".",
          Nearest.hint(service, ids, "Add its file under services/, or correct the id."));
    }
    return parts.withServices(services);
  }

  private List<Row> over(List<Row> ours, List<Row> own, Function<String, Place> place) {
    Map<String, Row> rows = new LinkedHashMap<>();
    ours.forEach(row -> rows.put(row.area(), row));
    for (Row row : own) {
      Row replaced = rows.put(row.area(), row);
      if (replaced != null && !replaced.owner().equals(row.owner())) {
        problems.warning(
            place.apply(row.area()),
            "the row gives \""
                + row.area()
                + "\" to \""
                + row.owner()
                + "\", the corpus of SRM to \""
                + replaced.owner()
                + "\".",
            "Nothing is to be done if that is meant; the row here holds.");
      }
    }
    return List.copyOf(rows.values());
  }

  private static Service with(Service service, List<Row> rows) {
    return new Service(
        service.id(),
        service.name(),
        service.shortName(),
        service.reading(),
        service.aliases(),
        service.profile(),
        service.purpose(),
        service.useFor(),
        service.page(),
        service.checked(),
        rows,
        service.variants(),
        service.facts(),
        service.family(),
        service.end());
  }
}
