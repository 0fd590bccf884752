package dev.srm.knowledge;

import java.util.List;

/// A task inside an area that has one owner, whoever owns the area as a whole: of RDS patching,
/// which is AWS's, choosing the maintenance window is the customer's.
public record Aspect(List<Cue> cues, String owner, Evidence evidence) {
  public Aspect {
    cues = List.copyOf(cues);
  }
}
