package dev.srm.web;

import java.util.List;

/// Tells whether the program can answer, part by part.
@FunctionalInterface
public interface Readiness {
  /// @return every part at this moment; the server is ready when all that are needed are
  List<Component> components();

  /// A part that answers depend on.
  ///
  /// @param name e.g. `corpus`
  /// @param reason what is the matter, or in a few words how it stands; shown to anybody who asks,
  ///   so without secrets
  /// @param needed false for a part without which most goes on: then it is shown, and no traffic is
  ///   turned away
  record Component(String name, boolean ready, String reason, boolean needed) {
    /// A part without which nothing goes on.
    public Component(String name, boolean ready, String reason) {
      this(name, ready, reason, true);
    }
  }
}
