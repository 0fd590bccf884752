package dev.srm.store;

/// How much is kept of what people ask.
public enum Keeping {
  /// Nothing at all; votes neither.
  OFF,
  /// How it ended, without the question; persons as a keyed hash.
  OUTCOME,
  /// Everything.
  FULL
}
