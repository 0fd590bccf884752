package dev.srm.web;

import java.util.List;

/// Tells whether the program can answer, part by part.
@FunctionalInterface
public interface Readiness {
  /// @return every part at this moment; the server is ready when all of them are
  List<Component> components();

  /// A part that answers depend on.
  ///
  /// @param name e.g. `corpus`
  /// @param reason what is the matter, or in a few words how it stands; shown to anybody who asks,
  ///   so without secrets
  record Component(String name, boolean ready, String reason) {}
}
