package dev.srm.app;

/// A value that is never printed: not in a message, not in a log, not by [#toString].
///
/// @param value never blank
public record Secret(String value) {
  public Secret {
    if (value.isBlank()) {
      throw new IllegalArgumentException("a secret is blank");
    }
  }

  @Override
  public String toString() {
    return "(secret)";
  }
}
