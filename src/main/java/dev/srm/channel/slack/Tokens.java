package dev.srm.channel.slack;

import java.util.Optional;

/// With what SRM speaks in which workspace.
@FunctionalInterface
interface Tokens {
  /// @param workspace id of a workspace, or of an organisation that installed SRM for all of its
  ///   own
  /// @return empty where SRM is not installed
  Optional<String> of(String workspace);
}
