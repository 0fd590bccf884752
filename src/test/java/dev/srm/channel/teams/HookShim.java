package dev.srm.channel.teams;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.srm.channel.Endpoint;
import dev.srm.channel.Json;
import dev.srm.channel.Mounted;
import java.net.http.HttpResponse;
import java.util.List;

/// Stands between a client of bots and our webhook: signs what comes, as Teams does, and wraps the
/// reply as that client wants it.
record HookShim(Mounted webhook, byte[] secret) implements Endpoint {
  @Override
  public Response handle(Request request) {
    JsonNode activity = request.body().length == 0 ? Json.object() : read(request.body());
    ObjectNode wrapped = Json.object();
    if (activity.path("type").asText().equals("message")) {
      HttpResponse<String> response =
          webhook.post(
              "/teams/webhook/security",
              request.body(),
              List.of("Authorization", "HMAC " + Team.mac(secret, request.body())));
      wrapped.putArray("activities").add(Team.json(response.body()));
    }
    return new Response(200, "application/json", Json.written(wrapped));
  }

  private static JsonNode read(byte[] body) {
    return Team.json(new String(body, UTF_8));
  }
}
