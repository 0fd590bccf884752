package dev.srm.knowledge;

import java.util.List;
import java.util.Optional;

/// Something that people ask of a service beyond ownership, answered by one quoted sentence.
///
/// @param holds literal answer to "does/can/is the service (cue)?"; empty when it is no yes/no
///   matter
public record Fact(List<Cue> cues, Optional<Boolean> holds, Evidence evidence) {
  private static final java.util.regex.Pattern NOT =
      java.util.regex.Pattern.compile("\\b(?:not|without|no)\\b|n_t|없|안_|않|못");

  public Fact {
    cues = List.copyOf(cues);
  }

  /// @return whether the cues themselves hold a "not", so that a denying question asks just this
  public boolean saysNot() {
    return cues.stream().anyMatch(cue -> NOT.matcher(cue.text()).find());
  }
}
