package dev.srm.channel.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.middleware.builtin.SSLCheck;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import dev.srm.channel.Endpoint;
import dev.srm.chat.Unavailable;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Bolt with our handlers, the same for both transports.
final class SlackApp {
  private static final Logger LOG = LoggerFactory.getLogger(SlackApp.class);

  private final App app;
  private final SlackRequestParser parser;

  /// @param gone told which workspace SRM was removed from
  SlackApp(Slack slack, SlackThreads threads, Office office, Pause pause, Consumer<String> gone) {
    AppConfig config = config(slack, threads, office.settings());
    this.app = new App(config, slack, List.of(new SSLCheck(null)));
    SlackHome home = new SlackHome(office);
    new SlackCommands(office).register(app);
    new SlackEvents(office, home, gone).register(app);
    new SlackActions(office, home, new Responses(office, pause)).register(app);
    new SlackWindows(office).register(app);
    app.start();
    this.parser = new SlackRequestParser(config);
  }

  /// Bolt must neither look for secrets in the environment nor ask Slack anything: requests are
  /// verified and tokens are chosen before and after it.
  private static AppConfig config(Slack slack, SlackThreads threads, SlackSettings settings) {
    return AppConfig.builder()
        .slack(slack)
        .executorServiceProvider(threads)
        .singleTeamBotToken(settings.botToken())
        .signingSecret(settings.signingSecret())
        .clientId(null)
        .clientSecret(null)
        .allEventsApiAutoAckEnabled(true)
        .build();
  }

  /// @param request verified, of a body that [SlackBody] finds sound
  Endpoint.Response handle(Endpoint.Request request) {
    Request<?> parsed;
    try {
      parsed = parsed(request);
    } catch (RuntimeException e) {
      LOG.warn("Slack sent a body that cannot be read: {}", e.getClass().getSimpleName());
      return Endpoint.Response.bare(400);
    }
    return parsed == null ? Endpoint.Response.bare(400) : run(parsed);
  }

  private @Nullable Request<?> parsed(Endpoint.Request request) {
    return parser.parse(
        SlackRequestParser.HttpRequest.builder()
            .requestUri(request.path())
            .queryString(Map.of())
            .requestBody(new String(request.body(), UTF_8))
            .headers(new RequestHeaders(request.headers()))
            .remoteAddress(request.remoteAddress())
            .build());
  }

  private Endpoint.Response run(Request<?> parsed) {
    try {
      Response response = app.run(parsed);
      String body = response.getBody();
      return body == null
          ? Endpoint.Response.bare(response.getStatusCode())
          : new Endpoint.Response(response.getStatusCode(), response.getContentType(), body);
    } catch (Unavailable e) {
      LOG.warn("Told Slack to come again: {}", e.getMessage());
      return Endpoint.Response.bare(503);
    } catch (Exception e) {
      LOG.error("Could not handle a {} of Slack", parsed.getRequestType(), e);
      return Endpoint.Response.bare(500);
    }
  }

  void stop() {
    app.stop();
  }
}
