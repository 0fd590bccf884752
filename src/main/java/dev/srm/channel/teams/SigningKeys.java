package dev.srm.channel.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.srm.channel.Json;
import dev.srm.chat.Unavailable;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpRequest;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The keys with which Teams signs, as its metadata tells them. Read by us and not by the library,
/// which drops the endorsements: the channels that a key may speak for.
final class SigningKeys {
  private static final Logger LOG = LoggerFactory.getLogger(SigningKeys.class);

  /// Bits of a key at least; what RS256 asks for.
  private static final int BITS_MIN = 2048;

  private final URI metadata;
  private final Calls calls;
  private final TeamsLimits limits;
  private final InstantSource clock;

  private Map<String, Key> keys = Map.of();
  private Instant read = Instant.EPOCH;
  private Instant tried = Instant.EPOCH;
  private Exception trouble = new IOException("they were never read");

  SigningKeys(URI metadata, Calls calls, TeamsLimits limits, InstantSource clock) {
    this.metadata = metadata;
    this.calls = calls;
    this.limits = limits;
    this.clock = clock;
  }

  /// A key with the channels that it may speak for.
  record Key(RSAPublicKey key, Set<String> endorsements) {
    Key {
      endorsements = Set.copyOf(endorsements);
    }
  }

  /// @return the key with that id, if Teams has it
  /// @throws Unavailable when the keys could not be read and the last ones are too old
  synchronized Optional<Key> find(String id) {
    boolean wanted = !keys.containsKey(id) || olderThan(read, limits.keysFresh());
    if (wanted && olderThan(tried, keys.isEmpty() ? limits.keysRetry() : limits.keysPause())) {
      readAgain();
    }
    if (olderThan(read, limits.keysKept())) {
      throw new Unavailable("The keys of Teams are not to be had", trouble);
    }
    return Optional.ofNullable(keys.get(id));
  }

  private boolean olderThan(Instant then, Duration age) {
    return Duration.between(then, clock.instant()).compareTo(age) >= 0;
  }

  private void readAgain() {
    tried = clock.instant();
    try {
      URI place = address(Json.text(document(metadata), "jwks_uri").orElse(""));
      Map<String, Key> fresh = keys(document(place));
      if (fresh.isEmpty()) {
        throw new IOException(place + " holds no key");
      }
      keys = fresh;
      read = tried;
    } catch (IOException e) {
      trouble = e;
      LOG.warn("Could not read the keys of Teams: {}", e.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      trouble = e;
    }
  }

  private ObjectNode document(URI place) throws IOException, InterruptedException {
    Calls.Answered answered = calls.send(HttpRequest.newBuilder(place), limits.callTimeout());
    if (answered.status() != 200) {
      throw new IOException(place + " answered " + answered.status());
    }
    return answered.body().orElseThrow(() -> new IOException(place + " holds no JSON object"));
  }

  /// Never from an encrypted document to one that is not.
  private URI address(String url) throws IOException {
    try {
      URI uri = URI.create(url);
      if (metadata.getScheme().equals(uri.getScheme()) && uri.getHost() != null) {
        return uri;
      }
    } catch (IllegalArgumentException e) {
      throw new IOException(metadata + " names no place of its keys", e);
    }
    throw new IOException(metadata + " names no such place of its keys");
  }

  private static Map<String, Key> keys(ObjectNode document) {
    Map<String, Key> keys = new HashMap<>();
    for (JsonNode one : document.path("keys")) {
      Set<String> endorsements = new HashSet<>();
      one.path("endorsements").forEach(name -> endorsements.add(name.asText()));
      Optional<String> id = Json.text(one, "kid");
      Optional<RSAPublicKey> key = key(one);
      if (id.isPresent() && key.isPresent()) {
        keys.put(id.get(), new Key(key.get(), endorsements));
      }
    }
    return Map.copyOf(keys);
  }

  private static Optional<RSAPublicKey> key(JsonNode one) {
    try {
      BigInteger modulus = number(one, "n");
      if (!one.path("kty").asText().equals("RSA") || modulus.bitLength() < BITS_MIN) {
        return Optional.empty();
      }
      RSAPublicKeySpec spec = new RSAPublicKeySpec(modulus, number(one, "e"));
      return Optional.of((RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(spec));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static BigInteger number(JsonNode key, String name) {
    return new BigInteger(1, Base64.getUrlDecoder().decode(key.path(name).asText()));
  }
}
