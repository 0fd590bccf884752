package dev.srm.channel.teams;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.srm.channel.Json;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Optional;

/// Writes into conversations of Teams. To write is not idempotent there: where it is not known
/// whether a message arrived, it is not sent again.
final class Connector {
  private static final int UNAUTHORIZED = 401;
  private static final int TOO_MANY = 429;

  /// Teams asks to come again after these two, and has written nothing.
  private static final int PRECONDITION_FAILED = 412;

  private static final int UNAVAILABLE = 503;

  private final ServiceHosts hosts;
  private final OwnToken token;
  private final Calls calls;
  private final TeamsLimits limits;

  Connector(ServiceHosts hosts, OwnToken token, Calls calls, TeamsLimits limits) {
    this.hosts = hosts;
    this.token = token;
    this.calls = calls;
    this.limits = limits;
  }

  /// How one message fared.
  sealed interface Sent {
    /// @param id of the message, possibly empty
    record Written(String id) implements Sent {}

    /// Nothing was written; it may be tried again.
    record NotNow(Duration after, String why) implements Sent {}

    /// Teams does not like this message; another one it may.
    record NotThis(String why) implements Sent {}

    /// Nothing can be written there.
    record Never(String why) implements Sent {}

    /// It may have been written, or not.
    record Unknown(String why) implements Sent {}
  }

  /// @param service address that came with the conversation
  /// @param path below `v3/conversations`, encoded, with a slash before it; empty for a new
  ///   conversation
  Sent write(String service, String path, ObjectNode activity) throws InterruptedException {
    if (!hosts.allow(service)) {
      return new Sent.Never("the service's host is not among TEAMS_SERVICE_HOSTS");
    }
    String bearer;
    try {
      bearer = token.value();
    } catch (IOException e) {
      return new Sent.NotNow(Duration.ZERO, said(e));
    }
    try {
      return sent(
          calls.send(request(service, path, activity, bearer), limits.callTimeout()), bearer);
    } catch (ConnectException | HttpConnectTimeoutException e) {
      return new Sent.NotNow(Duration.ZERO, said(e));
    } catch (IOException e) {
      return new Sent.Unknown(said(e));
    }
  }

  /// Shows that somebody types, if that can be done quickly; nothing hangs on it.
  void type(Kept kept) throws InterruptedException {
    if (!hosts.allow(kept.service())) {
      return;
    }
    try {
      ObjectNode typing = kept.addressed(Json.object().put("type", "typing"));
      calls.send(
          request(kept.service(), activities(kept.conversation()), typing, token.value()),
          limits.typingTimeout());
    } catch (IOException e) {
      // The answer follows at once, or tells what is wrong.
    }
  }

  /// @return the path of a conversation's activities
  static String activities(String conversation) {
    return "/" + URLEncoder.encode(conversation, UTF_8).replace("+", "%20") + "/activities";
  }

  private static HttpRequest.Builder request(
      String service, String path, ObjectNode activity, String bearer) {
    String base = service.endsWith("/") ? service : service + "/";
    return HttpRequest.newBuilder(URI.create(base + "v3/conversations" + path))
        .header("Authorization", "Bearer " + bearer)
        .header("Content-Type", "application/json; charset=utf-8")
        .POST(HttpRequest.BodyPublishers.ofString(Json.written(activity)));
  }

  private Sent sent(Calls.Answered answered, String bearer) {
    int status = answered.status();
    String why = "HTTP " + status + code(answered);
    if (status >= 200 && status < 300) {
      return new Sent.Written(answered.body().flatMap(body -> Json.text(body, "id")).orElse(""));
    }
    return switch (status) {
      case UNAUTHORIZED -> {
        token.refused(bearer);
        yield new Sent.NotNow(Duration.ZERO, why);
      }
      case TOO_MANY, PRECONDITION_FAILED, UNAVAILABLE ->
          new Sent.NotNow(answered.retryAfter().orElse(Duration.ZERO), why);
      case 400, 413, 415, 422 -> new Sent.NotThis(why);
      case 408 -> new Sent.Unknown(why);
      default -> status >= 500 ? new Sent.Unknown(why) : new Sent.Never(why);
    };
  }

  /// The code of the refusal, e.g. `BotNotInConversationRoster`, never its text.
  private static String code(Calls.Answered answered) {
    Optional<String> code = answered.body().flatMap(body -> Json.text(body.path("error"), "code"));
    return code.filter(one -> one.matches("[A-Za-z]{1,60}")).map(one -> " " + one).orElse("");
  }

  private static String said(IOException e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
