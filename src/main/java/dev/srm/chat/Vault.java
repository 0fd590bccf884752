package dev.srm.chat;

import java.util.Optional;

/// Keeps secrets that come in while SRM runs, e.g. the token of a workspace that installed it. They
/// are encrypted before they are written.
public interface Vault {
  /// Puts a secret under a name, in the place of an earlier one.
  ///
  /// @param name unique, e.g. `slack:installation:T0123`; kept in clear
  void put(String name, String secret);

  /// @return the secret, empty when there is none
  Optional<String> get(String name);

  /// @return whether there was one
  boolean remove(String name);
}
