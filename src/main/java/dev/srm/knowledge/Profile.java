package dev.srm.knowledge;

import java.util.Map;

/// A service model, with the owner of each area where a service has no row of its own.
///
/// @param about one sentence that defines it
/// @param rows by area; each row's service is `*`
public record Profile(String id, Bilingual name, Bilingual about, Map<String, Row> rows) {
  public Profile {
    rows = Map.copyOf(rows);
  }
}
