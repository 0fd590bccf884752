package dev.srm.channel.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import dev.srm.channel.Json;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Lets in what carries a token that Teams signed for this bot and for this very address. The
/// claims are read as they stand: an audience that is a list, or a time that is a text, is not what
/// Teams sends.
final class TokenGate implements Gate {
  private static final String SCHEME = "Bearer ";

  /// Characters of a token; those of Teams have about 1,200.
  private static final int TOKEN_MAX = 8_000;

  private final BotSettings settings;
  private final SigningKeys keys;
  private final Duration skew;
  private final InstantSource clock;

  TokenGate(BotSettings settings, SigningKeys keys, TeamsLimits limits, InstantSource clock) {
    this.settings = settings;
    this.keys = keys;
    this.skew = limits.tokenSkew();
    this.clock = clock;
  }

  @Override
  public boolean admits(Optional<String> authorization, Activity activity) {
    String header = authorization.orElse("");
    if (!header.startsWith(SCHEME) || header.length() > TOKEN_MAX) {
      return false;
    }
    try {
      JWSObject token = JWSObject.parse(header.substring(SCHEME.length()));
      Optional<ObjectNode> claims = Json.object(token.getPayload().toBytes());
      return claims.isPresent()
          && claimsHold(claims.get(), activity)
          && signatureHolds(token, activity.channel());
    } catch (ParseException | JOSEException | IllegalArgumentException e) {
      return false;
    }
  }

  /// Looked at before the signature, so that a token which is none of ours costs no key.
  private boolean claimsHold(ObjectNode claims, Activity activity) {
    Instant now = clock.instant();
    return is(claims, "iss", settings.issuer())
        && is(claims, "aud", settings.appId())
        && is(claims, "serviceurl", activity.service())
        && time(claims, "exp").filter(end -> now.isBefore(end.plus(skew))).isPresent()
        && time(claims, "nbf").filter(begin -> !begin.minus(skew).isAfter(now)).isPresent();
  }

  private static boolean is(ObjectNode claims, String name, String expected) {
    return Json.text(claims, name).filter(expected::equals).isPresent();
  }

  private static Optional<Instant> time(ObjectNode claims, String name) {
    JsonNode seconds = claims.path(name);
    return seconds.canConvertToLong() && seconds.isIntegralNumber()
        ? Optional.of(Instant.ofEpochSecond(Math.clamp(seconds.longValue(), 0, 1L << 40)))
        : Optional.empty();
  }

  private boolean signatureHolds(JWSObject token, String channel) throws JOSEException {
    String keyId = token.getHeader().getKeyID();
    if (!JWSAlgorithm.RS256.equals(token.getHeader().getAlgorithm()) || keyId == null) {
      return false;
    }
    Optional<SigningKeys.Key> key =
        keys.find(keyId).filter(found -> found.endorsements().contains(channel));
    return key.isPresent() && token.verify(new RSASSAVerifier(key.get().key()));
  }
}
