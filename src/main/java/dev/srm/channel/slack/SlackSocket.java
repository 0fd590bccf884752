package dev.srm.channel.slack;

import com.slack.api.Slack;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.apps.connections.AppsConnectionsOpenResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Socket Mode: Slack's requests come over a connection that SRM opens, so that nobody needs to
/// reach it. Opens the next connection when Slack closes one or falls silent.
///
/// Decision: on the JDK's WebSocket. Because: Bolt's own client handles requests one at a time,
/// fails at start when Slack is busy, and with one of its two libraries never reconnects. Rejected:
/// Tyrus, four megabytes for one connection.
final class SlackSocket implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SlackSocket.class);

  /// Pings are answered at once; a connection that says nothing for so long is gone.
  private static final Duration SILENCE_MAX = Duration.ofSeconds(12);

  /// Slack says some seconds before that it will close a connection, which carries the
  /// acknowledgements of what came over it.
  private static final Duration LAST_WORDS_MAX = Duration.ofSeconds(10);

  private static final Duration CONNECT_MAX = Duration.ofSeconds(10);
  private static final Duration PAUSE_MAX = Duration.ofSeconds(30);

  private final Slack slack;
  private final String appToken;
  private final SlackLimits limits;
  private final SocketRequests requests;
  private final Pause pause;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECT_MAX).build();
  private final Thread thread = Thread.ofVirtual().name("slack-socket").unstarted(this::run);
  private volatile String state = "not connected yet";

  SlackSocket(
      Slack slack, String appToken, SlackLimits limits, SocketRequests requests, Pause pause) {
    this.slack = slack;
    this.appToken = appToken;
    this.limits = limits;
    this.requests = requests;
    this.pause = pause;
  }

  void start() {
    thread.start();
  }

  /// @return what is wrong; empty while it is connected
  String trouble() {
    return state;
  }

  private void run() {
    Duration wait = limits.pause();
    while (!Thread.currentThread().isInterrupted()) {
      try {
        SocketLink link = new SocketLink(requests, SILENCE_MAX);
        connect(link);
        link.greeted(CONNECT_MAX);
        state = "";
        wait = limits.pause();
        LOG.info("Slack is connected over Socket Mode");
        link.ended();
        link.abort(LAST_WORDS_MAX);
        state = "the connection ended";
        pause.of(wait);
      } catch (InterruptedException e) {
        return;
      } catch (IOException | SlackApiException | TimeoutException | RuntimeException e) {
        state = "cannot connect: " + reason(e);
        LOG.warn("Slack's Socket Mode {}; again in {}", state, wait);
        if (!waited(wait)) {
          return;
        }
        Duration twice = wait.multipliedBy(2);
        wait = twice.compareTo(PAUSE_MAX) < 0 ? twice : PAUSE_MAX;
      }
    }
  }

  private void connect(SocketLink link)
      throws IOException, SlackApiException, InterruptedException, TimeoutException {
    AppsConnectionsOpenResponse opened =
        slack.methods(appToken).appsConnectionsOpen(request -> request);
    if (!opened.isOk() || opened.getUrl() == null) {
      throw new IOException(String.valueOf(opened.getError()));
    }
    try {
      WebSocket _ =
          http.newWebSocketBuilder()
              .connectTimeout(CONNECT_MAX)
              .buildAsync(URI.create(opened.getUrl()), link)
              .get(CONNECT_MAX.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException | CompletionException e) {
      throw new IOException("the address that Slack gave", e);
    }
  }

  /// Codes of Slack, or the kind of the failure: addresses hold tickets, which stay out of the log.
  private static String reason(Exception e) {
    String message = String.valueOf(e.getMessage());
    return message.matches("[a-z_]{1,40}") ? message : e.getClass().getSimpleName();
  }

  private boolean waited(Duration wait) {
    try {
      pause.of(wait);
      return true;
    } catch (InterruptedException e) {
      return false;
    }
  }

  @Override
  public void close() {
    thread.interrupt();
    requests.close();
    http.shutdownNow();
  }
}
