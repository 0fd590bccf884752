package dev.srm.knowledge;

import java.util.List;

/// A kind of control in the model (inherited, shared, customer-specific) and the controls that are
/// of it.
public record ControlCategory(
    String id,
    Bilingual name,
    String owner,
    List<Cue> cues,
    Evidence evidence,
    List<Control> controls) {
  public ControlCategory {
    cues = List.copyOf(cues);
    controls = List.copyOf(controls);
  }

  /// One control of the category.
  public record Control(String id, List<Cue> cues, Evidence evidence) {
    public Control {
      cues = List.copyOf(cues);
    }
  }
}
