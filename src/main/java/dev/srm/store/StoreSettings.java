package dev.srm.store;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// Where and how much is kept.
///
/// @param url `jdbc:postgresql://...`, with user and password in it; empty for a file under `data`
/// @param data folder of the file; made if need be
/// @param kept how long questions, votes and failed messages are kept
/// @param key from which the keys are derived that seal secrets and hash persons. Without it no
///   secret can be kept, and the key of the hashes lies in the database itself
public record StoreSettings(
    Optional<String> url, Path data, Keeping keeping, Duration kept, Optional<String> key) {
  /// Without the URL, which may hold a password, and without the key.
  @Override
  public String toString() {
    return "StoreSettings[" + (url.isPresent() ? "PostgreSQL" : data) + ", " + keeping + "]";
  }
}
