package dev.srm.channel.teams;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.srm.answer.Answer;
import dev.srm.answer.Request;
import dev.srm.channel.Answers;
import dev.srm.channel.Mounted;
import dev.srm.chat.Desk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A team with two webhooks, one of which is changing its secret: signs and sends what Teams sends.
final class Team implements AutoCloseable {
  static final byte[] OLD = "the old secret of this hook, 32+ bytes".getBytes(UTF_8);
  static final byte[] NEW = "the new secret of this hook, 32+ bytes".getBytes(UTF_8);
  static final byte[] OTHER = "the secret of another hook, 32+ bytes.".getBytes(UTF_8);

  final List<Request> asked = new ArrayList<>();
  Instant now = Instant.parse("2026-11-22T02:00:00Z");
  private final TeamsWebhook webhook =
      new TeamsWebhook(
          new TeamsSettings(
              Map.of(
                  "security", List.of(base64(OLD), base64(NEW)), "cloud", List.of(base64(OTHER)))),
          new Desk(this::answer),
          () -> Answers.VOICE,
          TeamsLimits.DEFAULT,
          () -> now);
  private final Mounted teams = new Mounted(webhook, TeamsWebhook.HOOK);

  private Answer answer(Request request) {
    asked.add(request);
    if (request.question().contains("explode")) {
      throw new IllegalStateException("secret of the house");
    }
    return Answers.answer(request);
  }

  @Override
  public void close() {
    teams.close();
  }

  HttpResponse<String> send(byte[] body) {
    return send("security", body, "HMAC " + mac(OLD, body));
  }

  HttpResponse<String> send(String hook, byte[] body, String... authorization) {
    List<String> headers = new ArrayList<>();
    for (String one : authorization) {
      headers.addAll(List.of("Authorization", one));
    }
    return teams.post("/teams/webhook/" + hook, body, headers);
  }

  /// Signed as Teams does it, with nothing of ours.
  static String mac(byte[] secret, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      return base64(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
