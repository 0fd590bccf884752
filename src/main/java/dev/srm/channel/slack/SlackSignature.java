package dev.srm.channel.slack;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.srm.channel.Endpoint;
import dev.srm.channel.Hmac;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/// Tells whether a request comes from Slack, by its raw bytes and two headers.
final class SlackSignature {
  static final String TIMESTAMP = "x-slack-request-timestamp";
  static final String SIGNATURE = "x-slack-signature";

  /// Slack's own recommendation; both ways, so that a request cannot be kept for later either.
  static final Duration SKEW_MAX = Duration.ofMinutes(5);

  private static final String VERSION = "v0";
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");

  private final byte[] secret;
  private final InstantSource clock;

  SlackSignature(String secret, InstantSource clock) {
    this.secret = secret.getBytes(UTF_8);
    this.clock = clock;
  }

  /// @return true when both headers are there once, the time is now, and the signature is right
  boolean holds(Endpoint.Request request) {
    Optional<String> timestamp = request.header(TIMESTAMP).filter(this::isNow);
    Optional<String> signature = request.header(SIGNATURE);
    if (timestamp.isEmpty() || signature.isEmpty()) {
      return false;
    }
    byte[] signed = (VERSION + ":" + timestamp.get() + ":").getBytes(US_ASCII);
    String expected =
        VERSION + "=" + HexFormat.of().formatHex(Hmac.of(secret, signed, request.body()));
    return MessageDigest.isEqual(expected.getBytes(US_ASCII), signature.get().getBytes(UTF_8));
  }

  private boolean isNow(String timestamp) {
    if (!SECONDS.matcher(timestamp).matches()) {
      return false;
    }
    long seconds = Long.parseLong(timestamp);
    return Math.abs(clock.instant().getEpochSecond() - seconds) <= SKEW_MAX.toSeconds();
  }
}
