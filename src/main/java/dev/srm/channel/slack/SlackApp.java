package dev.srm.channel.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.app_backend.slash_commands.response.SlashCommandResponse;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.middleware.builtin.SSLCheck;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import com.slack.api.methods.MethodsClient;
import com.slack.api.model.event.AppMentionEvent;
import dev.srm.channel.Endpoint;
import dev.srm.channel.Label;
import dev.srm.channel.Voice;
import dev.srm.chat.Desk;
import dev.srm.chat.Message;
import dev.srm.chat.SeenIds;
import dev.srm.question.Cleaner;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Bolt with our handlers: a command is answered in the response, a mention is acknowledged and
/// answered in its thread.
final class SlackApp implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SlackApp.class);

  /// `/srm`, and `/srm-test` for a second installation beside it.
  private static final Pattern COMMAND = Pattern.compile("/srm[\\w-]{0,28}");

  private final Desk desk;
  private final Supplier<Voice> voice;
  private final SlackThreads threads = new SlackThreads();
  private final App app;
  private final SlackRequestParser parser;
  private final SlackPoster poster;
  private final Mentions mentions;
  private final SlackWelcome welcome;

  SlackApp(
      SlackSettings settings,
      Desk desk,
      Supplier<Voice> voice,
      SlackLimits limits,
      SeenIds inbox,
      Pause pause) {
    this.desk = desk;
    this.voice = voice;
    AppConfig config = config(settings, limits, threads);
    this.app = new App(config, config.getSlack(), List.of(new SSLCheck(null)));
    app.command(COMMAND, this::command);
    app.event(AppMentionEvent.class, this::mention);
    app.start();
    this.parser = new SlackRequestParser(config);
    MethodsClient client = config.getSlack().methods(settings.botToken());
    this.poster = new SlackPoster(client, limits, pause);
    this.mentions = new Mentions(inbox, limits.mentionsMax(), limits.drain());
    this.welcome = new SlackWelcome(client, limits, pause);
  }

  private static AppConfig config(
      SlackSettings settings, SlackLimits limits, SlackThreads threads) {
    SlackConfig slack = new SlackConfig();
    slack.setMethodsEndpointUrlPrefix(settings.apiUrl());
    // Java's own proxy settings hold then, which know hosts to be left out; HTTPS_PROXY here does
    // not.
    slack.setProxyUrl(null);
    slack.getSCIM2Config().setStatsEnabled(false);
    slack.setStatsEnabled(false);
    slack.setExecutorServiceProvider(threads);
    slack.setHttpClientCallTimeoutMillis((int) limits.callTimeout().toMillis());
    return AppConfig.builder()
        .slack(Slack.getInstance(slack))
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
    } catch (Busy e) {
      return Endpoint.Response.bare(503);
    } catch (Exception e) {
      LOG.error("Could not handle a {} of Slack", parsed.getRequestType(), e);
      return Endpoint.Response.bare(500);
    }
  }

  private Response command(SlashCommandRequest request, SlashCommandContext context) {
    SlackBlocks.Rendered reply = reply(request.getPayload().getText());
    return context.ack(
        SlashCommandResponse.builder()
            .responseType("ephemeral")
            .text(reply.text())
            .blocks(reply.blocks())
            .build());
  }

  private Response mention(EventsApiPayload<AppMentionEvent> payload, EventContext context) {
    AppMentionEvent event = payload.getEvent();
    String channel = event.getChannel();
    String ts = event.getTs();
    if (channel == null || ts == null || isOfABot(event)) {
      return context.ack();
    }
    String thread = event.getThreadTs() == null ? ts : event.getThreadTs();
    String id = payload.getEventId() == null ? channel + ts : payload.getEventId();
    List<String> ids = List.of("slack:" + id, "slack:" + channel + ":" + ts);
    Mentions.Taken taken =
        mentions.take(ids, () -> poster.post(id, channel, thread, reply(event.getText())));
    return switch (taken) {
      case ACCEPTED, TWICE -> context.ack();
      case FULL -> throw new Busy();
    };
  }

  private boolean isOfABot(AppMentionEvent event) {
    return event.getBotId() != null
        || event.getBotProfile() != null
        || event.getSubtype() != null
        || welcome.isUs(event.getUser());
  }

  private SlackBlocks.Rendered reply(@Nullable String text) {
    try {
      Message message =
          new Message(
              Cleaner.clean(text == null ? "" : text),
              List.of(),
              Message.Surface.SLACK,
              Optional.empty());
      return new SlackBlocks(voice.get()).render(desk.reply(message));
    } catch (RuntimeException e) {
      String reference = UUID.randomUUID().toString().substring(0, 8);
      LOG.error("Could not answer in Slack, reference {}", reference, e);
      return SlackBlocks.plain(Label.failed(reference));
    }
  }

  /// Waits for what was acknowledged, then ends every thread and connection to Slack.
  @Override
  public void close() {
    welcome.close();
    mentions.close();
    app.stop();
    try {
      app.slack().close();
    } catch (Exception e) {
      LOG.warn("Slack's client did not close: {}", e.toString());
    }
    threads.close();
  }

  /// No room for the event: thrown because Bolt acknowledges an event whose handler returns
  /// anything.
  private static final class Busy extends RuntimeException {
    Busy() {
      super("no room for another mention", null, false, false);
    }
  }
}
