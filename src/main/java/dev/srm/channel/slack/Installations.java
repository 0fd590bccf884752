package dev.srm.channel.slack;

import dev.srm.channel.Json;
import dev.srm.chat.Vault;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The workspaces that installed SRM, with their tokens: kept in the vault, and for a moment here.
final class Installations implements Tokens {
  private static final Logger LOG = LoggerFactory.getLogger(Installations.class);

  /// How long another process may still use the token of a workspace that removed SRM.
  static final Duration KEPT = Duration.ofMinutes(1);

  private static final int KEPT_MAX = 1_000;
  private static final String NAME = "slack:installation:";

  private final Optional<Vault> vault;
  private final Optional<String> otherwise;
  private final InstantSource clock;
  private final SequencedMap<String, Known> known = new LinkedHashMap<>();

  private record Known(Optional<String> token, Instant until) {}

  /// @param vault empty where nobody can install
  /// @param otherwise token of the one workspace that has it from the settings
  Installations(Optional<Vault> vault, Optional<String> otherwise, InstantSource clock) {
    this.vault = vault;
    this.otherwise = otherwise;
    this.clock = clock;
  }

  /// @throws dev.srm.chat.Unavailable when the vault does not answer
  @Override
  public Optional<String> of(String workspace) {
    return vault.isEmpty() || workspace.isEmpty()
        ? otherwise
        : kept(vault.get(), workspace).or(() -> otherwise);
  }

  private synchronized Optional<String> kept(Vault place, String workspace) {
    Known found = known.get(workspace);
    if (found != null && clock.instant().isBefore(found.until())) {
      return found.token();
    }
    Optional<String> token =
        place
            .get(NAME + workspace)
            .flatMap(secret -> Json.object(secret.getBytes(StandardCharsets.UTF_8)))
            .flatMap(node -> Json.text(node, "token"));
    known.remove(workspace);
    known.put(workspace, new Known(token, clock.instant().plus(KEPT)));
    while (known.size() > KEPT_MAX) {
      Map.Entry<String, Known> _ = known.pollFirstEntry();
    }
    return token;
  }

  /// @throws dev.srm.chat.Unavailable when the vault does not answer
  synchronized void add(String workspace, String token) {
    vault.ifPresent(
        place -> place.put(NAME + workspace, Json.written(Json.object().put("token", token))));
    known.remove(workspace);
    LOG.info("Installed in {}", workspace);
  }

  /// SRM was removed there, or its tokens were.
  synchronized void remove(String workspace) {
    boolean was = vault.map(place -> place.remove(NAME + workspace)).orElse(false);
    known.remove(workspace);
    LOG.info("Removed from {}{}", workspace, was ? "" : ", which had not installed SRM");
  }
}
