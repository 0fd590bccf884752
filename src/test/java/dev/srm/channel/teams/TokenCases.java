package dev.srm.channel.teams;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import dev.srm.channel.Json;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/// Tokens good and bad, with what a verifier has to say to each. The oracle of Microsoft is asked
/// the same.
final class TokenCases {
  static final String SERVICE = "https://smba.trafficmanager.net/kr/";
  static final Activity ACTIVITY =
      Activity.of(Json.object().put("channelId", "msteams").put("serviceUrl", SERVICE))
          .orElseThrow();

  private static final RSAKey UNKNOWN = key();

  private TokenCases() {}

  /// One token.
  ///
  /// @param stricter whether Microsoft's own library lets it in, and we do not
  record Case(
      String name, boolean admitted, boolean stricter, Function<Instant, String> authorization) {
    String authorization(Instant now) {
      return authorization.apply(now);
    }

    @Override
    public String toString() {
      return (admitted ? "in: " : "out: ") + name;
    }
  }

  private static RSAKey key() {
    try {
      return new RSAKeyGenerator(2048).keyID("unknown-key").generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  static RSAKey unknownKey() {
    return UNKNOWN;
  }

  static Stream<Case> all() {
    return Stream.of(
            List.of(
                in("valid", _ -> {}),
                in("expired a minute ago", add("exp", -60)),
                in("expired four minutes ago", add("exp", -240)),
                in("good in four minutes", add("nbf", 240)),
                in("further claims", claims -> claims.put("tid", "x")),
                in("not before long ago", add("nbf", -86_400)),
                out("expired 5:10 ago", add("exp", -310)),
                out("expired six minutes ago", add("exp", -360)),
                out("good in six minutes", add("nbf", 360)),
                out("other audience", claims -> claims.put("aud", "another")),
                out("audience in capitals", claims -> claims.put("aud", "APP")),
                out("audience as a list", claims -> claims.put("aud", List.of("another"))),
                out(
                    "audience as a list of one",
                    claims -> claims.put("aud", List.of(Microsoft.APP))),
                out("other issuer", claims -> claims.put("iss", "https://evil.example.com")),
                out(
                    "issuer of the directory",
                    claims -> claims.put("iss", "https://sts.windows.net/t/")),
                out("no issuer", claims -> claims.remove("iss")),
                out("other service", claims -> claims.put("serviceurl", "https://evil.example/")),
                out(
                    "service without its slash",
                    claims -> claims.put("serviceurl", "https://smba.trafficmanager.net/kr")),
                out("no service", claims -> claims.remove("serviceurl")),
                out("no audience", claims -> claims.remove("aud"))),
            signatures(),
            List.of(
                stricter("no expiry", claims -> claims.remove("exp")),
                stricter("no beginning", claims -> claims.remove("nbf")),
                new Case(
                    "RS512",
                    false,
                    true,
                    now ->
                        bearer(
                            withHeader(
                                now,
                                new JWSHeader.Builder(JWSAlgorithm.RS512)
                                    .keyID("teams-key")
                                    .build()))),
                new Case(
                    "key without endorsements",
                    false,
                    true,
                    now -> bearer(Microsoft.signed(Microsoft.BARE, claims(now))))))
        .flatMap(List::stream);
  }

  private static List<Case> signatures() {
    return List.of(
        signed("key of another channel", now -> Microsoft.signed(Microsoft.WEBCHAT, claims(now))),
        signed("unknown key", now -> Microsoft.signed(UNKNOWN, claims(now))),
        signed(
            "foreign key under a known id",
            now -> Microsoft.signed(Microsoft.FOREIGN, claims(now))),
        signed("no key id", now -> withHeader(now, new JWSHeader(JWSAlgorithm.RS256))),
        signed(
            "PS256",
            now ->
                withHeader(
                    now, new JWSHeader.Builder(JWSAlgorithm.PS256).keyID("teams-key").build())),
        signed("HS256 with the public key", TokenCases::macWithPublicKey),
        signed(
            "no algorithm",
            now ->
                base64("{\"alg\":\"none\",\"kid\":\"teams-key\"}")
                    + "."
                    + good(now).split("\\.")[1]
                    + "."),
        signed("signature cut off", now -> good(now).substring(0, good(now).lastIndexOf('.') + 1)),
        signed(
            "one letter of the claims changed",
            now -> {
              String[] parts = good(now).split("\\.");
              return parts[0]
                  + "."
                  + base64("{\"aud\":\"" + Microsoft.APP + "\"}")
                  + "."
                  + parts[2];
            }),
        signed("four parts", now -> good(now) + ".x"),
        signed("two parts", now -> good(now).substring(0, good(now).lastIndexOf('.'))),
        signed(
            "claims that are no object",
            now ->
                Microsoft.signed(
                    Microsoft.KEY,
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .keyID("teams-key")
                        .type(JOSEObjectType.JWT)
                        .build(),
                    new Payload("[]"))),
        signed("nothing", _ -> ""),
        raw("lower-case scheme", now -> "bearer " + good(now)),
        raw("no scheme", TokenCases::good),
        raw("Basic", _ -> "Basic dXNlcjpwYXNz"),
        raw("two tokens", now -> "Bearer " + good(now) + " " + good(now)),
        raw("endless", _ -> "Bearer " + "a".repeat(100_000)));
  }

  private static Map<String, Object> claims(Instant now) {
    return Microsoft.claims(now, SERVICE);
  }

  private static String good(Instant now) {
    return Microsoft.signed(Microsoft.KEY, claims(now));
  }

  private static String withHeader(Instant now, JWSHeader header) {
    return Microsoft.signed(Microsoft.KEY, header, new Payload(claims(now)));
  }

  private static String macWithPublicKey(Instant now) {
    try {
      JWSObject token =
          new JWSObject(
              new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("teams-key").build(),
              new Payload(claims(now)));
      token.sign(new MACSigner(Microsoft.KEY.toRSAPublicKey().getEncoded()));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
  }

  private static String bearer(String token) {
    return "Bearer " + token;
  }

  private static Case in(String name, Consumer<Map<String, Object>> change) {
    return new Case(name, true, false, changed(change));
  }

  private static Case out(String name, Consumer<Map<String, Object>> change) {
    return new Case(name, false, false, changed(change));
  }

  private static Case stricter(String name, Consumer<Map<String, Object>> change) {
    return new Case(name, false, true, changed(change));
  }

  private static Case signed(String name, Function<Instant, String> token) {
    return raw(name, now -> bearer(token.apply(now)));
  }

  private static Case raw(String name, Function<Instant, String> authorization) {
    return new Case(name, false, false, authorization);
  }

  private static Function<Instant, String> changed(Consumer<Map<String, Object>> change) {
    return now -> {
      Map<String, Object> claims = claims(now);
      claims.put("now", now.getEpochSecond());
      change.accept(claims);
      claims.remove("now");
      return Microsoft.bearer(claims);
    };
  }

  private static Consumer<Map<String, Object>> add(String name, long secondsFromNow) {
    return claims ->
        claims.put(name, ((Number) claims.getOrDefault("now", 0)).longValue() + secondsFromNow);
  }
}
