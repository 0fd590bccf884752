package dev.srm.channel.slack;

import com.google.gson.JsonParseException;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Posts replies, and comes again where Slack may mean "not now". What it logs are codes and ids,
/// never a token or what anybody wrote.
final class SlackPoster {
  private static final Logger LOG = LoggerFactory.getLogger(SlackPoster.class);

  /// Codes of a refusal that a later attempt can turn round.
  private static final Set<String> PASSING =
      Set.of(
          "internal_error", "fatal_error", "request_timeout", "service_unavailable", "ratelimited");

  /// Codes of a refusal that is about the blocks, so that the text alone may still be taken.
  private static final Set<String> BLOCKS =
      Set.of("invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long");

  private final MethodsClient client;
  private final SlackLimits limits;
  private final Pause pause;
  private final Semaphore calls;

  SlackPoster(MethodsClient client, SlackLimits limits, Pause pause) {
    this.client = client;
    this.limits = limits;
    this.pause = pause;
    this.calls = new Semaphore(limits.postsMax());
  }

  /// How one attempt ended.
  private sealed interface Outcome {
    record Posted() implements Outcome {}

    /// @param after what Slack asked for; empty where it left that to us
    record Again(String why, Optional<Duration> after) implements Outcome {}

    record Refused(String why) implements Outcome {}
  }

  /// @param event id that stands in the log
  /// @return whether it was posted
  boolean post(String event, String channel, String thread, SlackBlocks.Rendered reply)
      throws InterruptedException {
    ChatPostMessageRequest request =
        ChatPostMessageRequest.builder()
            .channel(channel)
            .threadTs(thread)
            .text(reply.text())
            .blocks(reply.blocks())
            .unfurlLinks(false)
            .unfurlMedia(false)
            .build();
    Duration wait = limits.pause();
    for (int attempt = 1; attempt <= limits.attemptsMax(); attempt++) {
      switch (attempt(request)) {
        case Outcome.Posted _ -> {
          return true;
        }
        case Outcome.Refused(String why) when BLOCKS.contains(why) && hasBlocks(request) -> {
          LOG.warn("Slack refused the blocks of the reply to {}: {}; sending text", event, why);
          request.setBlocks(null);
        }
        case Outcome.Refused(String why) -> {
          LOG.error("Slack refused the reply to {}: {}", event, why);
          return false;
        }
        case Outcome.Again(String why, Optional<Duration> after) -> {
          Duration asked = after.orElse(wait);
          if (attempt == limits.attemptsMax() || asked.compareTo(limits.retryAfterMax()) > 0) {
            LOG.error("Gave up the reply to {} after {} attempts: {}", event, attempt, why);
            return false;
          }
          LOG.info("Slack could not take the reply to {} ({}); again in {}", event, why, asked);
          pause.of(asked);
          wait = wait.multipliedBy(2);
        }
      }
    }
    return false;
  }

  private static boolean hasBlocks(ChatPostMessageRequest request) {
    return request.getBlocks() != null;
  }

  private Outcome attempt(ChatPostMessageRequest request) throws InterruptedException {
    calls.acquire();
    try {
      ChatPostMessageResponse response = client.chatPostMessage(request);
      if (response.isOk()) {
        return new Outcome.Posted();
      }
      String error = String.valueOf(response.getError());
      return PASSING.contains(error)
          ? new Outcome.Again(error, Optional.empty())
          : new Outcome.Refused(error);
    } catch (SlackApiException e) {
      return failed(e);
    } catch (IOException | JsonParseException e) {
      return new Outcome.Again(e.getClass().getSimpleName(), Optional.empty());
    } finally {
      calls.release();
    }
  }

  private static Outcome failed(SlackApiException e) {
    int status = e.getResponse().code();
    String why = "HTTP " + status;
    if (status == 429) {
      return new Outcome.Again(why, retryAfter(e.getResponse().header("Retry-After")));
    }
    return status >= 500 ? new Outcome.Again(why, Optional.empty()) : new Outcome.Refused(why);
  }

  private static Optional<Duration> retryAfter(@Nullable String seconds) {
    return seconds != null && seconds.matches("[0-9]{1,6}")
        ? Optional.of(Duration.ofSeconds(Long.parseLong(seconds)))
        : Optional.empty();
  }
}
