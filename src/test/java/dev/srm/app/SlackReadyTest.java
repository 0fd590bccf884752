package dev.srm.app;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import dev.srm.answer.Answering;
import dev.srm.knowledge.Knowledge;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Where an operator looks first.
@Timeout(60)
class SlackReadyTest {
  @TempDir private Path folder;

  @Test
  void a_refused_token_of_socket_mode_is_shown_and_turns_no_traffic_away() throws Exception {
    WireMockServer slack = new WireMockServer(WireMockConfiguration.options().dynamicPort());
    slack.start();
    slack.stubFor(
        post(anyUrl()).willReturn(okJson("{\"ok\":false,\"error\":\"not_allowed_token_type\"}")));
    try {
      HttpResponse<String> response =
          ready(slack.baseUrl() + "/api/", "SLACK_APP_TOKEN", "xapp-of-the-test");
      String body = response.body();
      assertTrue(body.contains("cannot connect: not_allowed_token_type"), body);
      assertTrue(response.statusCode() == 200 && !body.contains("xapp-"), body);
    } finally {
      slack.stop();
    }
  }

  @Test
  void a_slack_out_of_reach_is_shown_and_turns_no_traffic_away() throws Exception {
    HttpResponse<String> response =
        ready("http://localhost:1/api/", "SLACK_SIGNING_SECRET", "secret-of-the-test");
    String body = response.body();
    assertTrue(body.contains("not reachable yet: ConnectException"), body);
    assertTrue(response.statusCode() == 200 && !body.contains("xoxb-"), body);
  }

  /// @return what is told once Slack was tried
  private HttpResponse<String> ready(String slack, String transport, String secret)
      throws Exception {
    Settings settings =
        Settings.from(
            Map.of(
                "PORT",
                "0",
                "SRM_DATA",
                folder.toString(),
                "SLACK_API_URL",
                slack,
                "SLACK_BOT_TOKEN",
                "xoxb-of-the-test",
                transport,
                secret));
    FakeEngine engine = new FakeEngine();
    Knowledge known = engine.corpus(Optional.empty()).knowledge().orElseThrow();
    Answering answering = engine.answering(known);
    try (Server server = Server.start(settings, () -> known, answering, Optional.empty());
        HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest ready = HttpRequest.newBuilder(URI.create(server.url() + "readyz")).build();
      HttpResponse<String> response;
      do {
        response = client.send(ready, HttpResponse.BodyHandlers.ofString());
      } while (response.body().matches("(?s).*not (connected|reached) yet.*"));
      return response;
    }
  }
}
