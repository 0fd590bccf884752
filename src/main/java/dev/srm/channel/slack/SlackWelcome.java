package dev.srm.channel.slack;

import com.google.gson.JsonParseException;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.auth.AuthTestResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks Slack once who we are, beside everything else: a wrong token is reported at start, and an
/// unreachable Slack stops nothing.
final class SlackWelcome implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SlackWelcome.class);

  /// Between two attempts at most.
  private static final Duration PAUSE_MAX = Duration.ofMinutes(1);

  private final MethodsClient client;
  private final Pause pause;
  private final AtomicReference<@Nullable String> user = new AtomicReference<>();
  private final Thread thread;

  SlackWelcome(MethodsClient client, SlackLimits limits, Pause pause) {
    this.client = client;
    this.pause = pause;
    this.thread = Thread.ofVirtual().name("slack-welcome").start(() -> ask(limits.pause()));
  }

  /// @return true for our own user, once Slack has told it
  boolean isUs(@Nullable String userId) {
    return userId != null && userId.equals(user.get());
  }

  private void ask(Duration first) {
    Duration wait = first;
    try {
      while (!answered()) {
        pause.of(wait);
        Duration twice = wait.multipliedBy(2);
        wait = twice.compareTo(PAUSE_MAX) < 0 ? twice : PAUSE_MAX;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean answered() {
    try {
      AuthTestResponse response = client.authTest(request -> request);
      if (response.isOk()) {
        user.set(response.getUserId());
        LOG.info("Slack knows us as {} in {}", response.getUser(), response.getTeam());
      } else {
        LOG.error("Slack refused SLACK_BOT_TOKEN: {}", response.getError());
      }
      return true;
    } catch (SlackApiException | IOException | JsonParseException e) {
      if (Thread.currentThread().isInterrupted()) {
        return true;
      }
      LOG.warn("Slack is not reachable yet: {}", e.getClass().getSimpleName());
      return false;
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
