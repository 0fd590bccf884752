package dev.srm.channel.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.gson.JsonParseException;
import com.slack.api.Slack;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.webhook.WebhookResponse;
import dev.srm.channel.Json;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Calls Slack, and tells what passes from what does not. What it logs are codes and names of
/// methods, never a token or what anybody wrote.
final class SlackApi {
  private static final Logger LOG = LoggerFactory.getLogger(SlackApi.class);

  /// Codes of a refusal that a later attempt can turn round.
  private static final Set<String> PASSING =
      Set.of(
          "internal_error", "fatal_error", "request_timeout", "service_unavailable", "ratelimited");

  /// Codes of a token that is no good any more.
  private static final Set<String> TOKEN =
      Set.of("invalid_auth", "account_inactive", "token_revoked", "token_expired", "not_authed");

  private final Slack slack;
  private final Tokens tokens;
  private final Semaphore calls;
  private final AtomicReference<String> trouble = new AtomicReference<>("");

  /// @param callsMax at one time
  SlackApi(Slack slack, Tokens tokens, int callsMax) {
    this.slack = slack;
    this.tokens = tokens;
    this.calls = new Semaphore(callsMax);
  }

  /// One call.
  @FunctionalInterface
  interface Call<T> {
    T on(MethodsClient client) throws IOException, SlackApiException;
  }

  /// @param workspace whose token is used
  <T extends SlackApiTextResponse> ApiResult<T> call(String workspace, Call<T> call)
      throws InterruptedException {
    Optional<String> token = tokens.of(workspace);
    if (token.isEmpty()) {
      return new ApiResult.Refused<>("not_installed");
    }
    calls.acquire();
    try {
      T response = call.on(slack.methods(token.get()));
      return response.isOk() ? done(response) : refused(String.valueOf(response.getError()));
    } catch (SlackApiException e) {
      return failed(e);
    } catch (IOException | JsonParseException e) {
      return new ApiResult.Busy<>(e.getClass().getSimpleName(), Duration.ZERO, true);
    } finally {
      calls.release();
    }
  }

  private <T> ApiResult<T> done(T response) {
    trouble.set("");
    return new ApiResult.Done<>(response);
  }

  private <T> ApiResult<T> refused(String code) {
    if (TOKEN.contains(code)) {
      trouble.set("Slack refused the token: " + code);
    }
    return PASSING.contains(code)
        ? new ApiResult.Busy<>(code, Duration.ZERO, true)
        : new ApiResult.Refused<>(code);
  }

  private static <T> ApiResult<T> failed(SlackApiException e) {
    int status = e.getResponse().code();
    String why = "HTTP " + status;
    if (status == 429) {
      return new ApiResult.Busy<>(why, retryAfter(e.getResponse().header("Retry-After")), false);
    }
    return status >= 500
        ? new ApiResult.Busy<>(why, Duration.ZERO, true)
        : new ApiResult.Refused<>(why);
  }

  private static Duration retryAfter(@Nullable String seconds) {
    return seconds != null && seconds.matches("[0-9]{1,6}")
        ? Duration.ofSeconds(Long.parseLong(seconds))
        : Duration.ZERO;
  }

  /// The same where nothing depends on it: no more than a line in the log tells of a failure.
  ///
  /// @param what method of the Web API
  <T extends SlackApiTextResponse> Optional<T> attempt(
      String workspace, String what, Call<T> call) {
    try {
      return switch (call(workspace, call)) {
        case ApiResult.Done<T>(T response) -> Optional.of(response);
        case ApiResult.Busy<T> busy -> missed(what, busy.why());
        case ApiResult.Refused<T>(String code) -> missed(what, code);
      };
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private static <T> Optional<T> missed(String what, String why) {
    LOG.info("Slack did not do {}: {}", what, why);
    return Optional.empty();
  }

  /// Sends a message by the address that came with a command or a click.
  ///
  /// @return the status; 0 when Slack was not reached
  int respond(String url, ObjectNode message) {
    try {
      WebhookResponse response = slack.send(url, Json.written(message));
      return response.getCode() == null ? 0 : response.getCode();
    } catch (IOException e) {
      return 0;
    }
  }

  /// @param what is wrong, until Slack does what it is asked
  void trouble(String what) {
    trouble.set(what);
  }

  /// @return what is wrong with our token or with reaching Slack; empty when nothing is
  String trouble() {
    return trouble.get();
  }
}
