package dev.srm.knowledge;

import java.util.List;
import java.util.Optional;

/// A mode of a service that changes some of its rows.
public record Variant(String id, Bilingual name, List<Cue> cues, List<Row> rows) {
  public Variant {
    cues = List.copyOf(cues);
    rows = List.copyOf(rows);
  }

  /// @return the variant's own row for that area
  public Optional<Row> row(String area) {
    return rows.stream().filter(row -> row.area().equals(area)).findFirst();
  }
}
