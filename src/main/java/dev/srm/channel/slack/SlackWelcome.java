package dev.srm.channel.slack;

import com.slack.api.methods.response.auth.AuthTestResponse;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks Slack once who we are, beside everything else: a wrong token or an unreachable Slack is
/// reported at start, and stops nothing.
final class SlackWelcome implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SlackWelcome.class);

  /// Between two attempts at most.
  private static final Duration PAUSE_MAX = Duration.ofMinutes(1);

  private final SlackApi api;
  private final Pause pause;
  private final Thread thread;

  SlackWelcome(SlackApi api, SlackLimits limits, Pause pause) {
    this.api = api;
    this.pause = pause;
    api.trouble("not reached yet");
    this.thread = Thread.ofVirtual().name("slack-welcome").start(() -> ask(limits.pause()));
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

  private boolean answered() throws InterruptedException {
    return switch (api.call("", client -> client.authTest(request -> request))) {
      case ApiResult.Done<AuthTestResponse>(AuthTestResponse response) -> {
        LOG.info("Slack knows us as {} in {}", response.getUser(), response.getTeam());
        yield true;
      }
      case ApiResult.Refused<AuthTestResponse>(String code) -> {
        api.trouble("Slack refused auth.test: " + code);
        LOG.error("Slack refused SLACK_BOT_TOKEN: {}", code);
        yield true;
      }
      case ApiResult.Busy<AuthTestResponse> busy -> {
        boolean stopped = Thread.currentThread().isInterrupted();
        if (!stopped) {
          api.trouble("not reachable yet: " + busy.why());
          LOG.warn("Slack is not reachable yet: {}", busy.why());
        }
        yield stopped;
      }
    };
  }

  /// Waits until Slack has answered.
  ///
  /// @return false when it took longer than that
  boolean settled(Duration max) throws InterruptedException {
    return thread.join(max);
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
