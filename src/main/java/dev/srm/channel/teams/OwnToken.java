package dev.srm.channel.teams;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.srm.channel.Json;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The token with which the bot speaks: got with the app's password, kept while it is good.
final class OwnToken {
  private final BotSettings settings;
  private final Calls calls;
  private final TeamsLimits limits;
  private final InstantSource clock;

  private String value = "";
  private Instant end = Instant.EPOCH;
  private volatile String trouble = "";

  OwnToken(BotSettings settings, Calls calls, TeamsLimits limits, InstantSource clock) {
    this.settings = settings;
    this.calls = calls;
    this.limits = limits;
    this.clock = clock;
  }

  /// @return a token that is good for a while
  /// @throws IOException when there is none to be had; its message holds no secret
  synchronized String value() throws IOException, InterruptedException {
    if (!clock.instant().isBefore(end.minus(limits.tokenLeft()))) {
      try {
        renew();
        trouble = "";
      } catch (IOException e) {
        trouble = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        throw e;
      }
    }
    return value;
  }

  /// @return why the last attempt to get one failed; empty when it did not, or was not made yet
  String trouble() {
    return trouble;
  }

  /// That token was refused: the next one is a new one.
  synchronized void refused(String token) {
    if (token.equals(value)) {
      end = Instant.EPOCH;
    }
  }

  private void renew() throws IOException, InterruptedException {
    Instant asked = clock.instant();
    Calls.Answered answered =
        calls.send(
            HttpRequest.newBuilder(settings.tokenUrl())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form())),
            limits.callTimeout());
    Optional<String> token = answered.body().flatMap(body -> Json.text(body, "access_token"));
    if (answered.status() != 200 || token.isEmpty()) {
      throw new IOException("no token from " + settings.loginUrl() + ": " + why(answered));
    }
    long seconds = answered.body().map(body -> body.path("expires_in").asLong()).orElse(0L);
    value = token.get();
    end = asked.plus(Duration.ofSeconds(Math.clamp(seconds, 0, Duration.ofDays(1).toSeconds())));
  }

  /// The code alone, e.g. `invalid_client`: the description repeats what was sent.
  private static String why(Calls.Answered answered) {
    String code = answered.body().flatMap(body -> Json.text(body, "error")).orElse("");
    return "HTTP " + answered.status() + (code.matches("[a-z_]{1,40}") ? " " + code : "");
  }

  private String form() {
    return Map.of(
            "grant_type", "client_credentials",
            "client_id", settings.appId(),
            "client_secret", settings.appPassword(),
            "scope", settings.scope())
        .entrySet()
        .stream()
        .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
        .collect(Collectors.joining("&"));
  }
}
