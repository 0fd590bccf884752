package dev.srm.knowledge;

import java.util.List;
import java.util.Optional;

/// An owner statement that holds whatever the service, and is finer or wider than an area.
///
/// @param row its sides and evidence; the row's area is the nearest area, or empty
public record Topic(String id, List<Cue> cues, Optional<String> area, Row row) {
  public Topic {
    cues = List.copyOf(cues);
  }
}
