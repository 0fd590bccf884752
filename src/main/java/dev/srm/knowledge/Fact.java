package dev.srm.knowledge;

import java.util.List;
import java.util.Optional;

/// Something that people ask of a service beyond ownership, answered by one quoted sentence.
///
/// @param holds literal answer to "does/can/is the service (cue)?"; empty when it is no yes/no matter
public record Fact(List<Cue> cues, Optional<Boolean> holds, Evidence evidence) {
  public Fact {
    cues = List.copyOf(cues);
  }
}
