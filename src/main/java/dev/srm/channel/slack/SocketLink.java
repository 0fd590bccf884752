package dev.srm.channel.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.srm.channel.Json;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// One connection, from its opening to its end.
final class SocketLink implements WebSocket.Listener {
  /// Characters of one request; Slack's largest are a tenth of it.
  private static final int CHARS_MAX = 2_000_000;

  private static final int PINGS = 3;

  private final SocketRequests requests;
  private final Duration silenceMax;
  private final CountDownLatch greeted = new CountDownLatch(1);
  private final CountDownLatch ended = new CountDownLatch(1);
  private final AtomicBoolean heard = new AtomicBoolean();
  private final StringBuilder part = new StringBuilder();
  private volatile @Nullable WebSocket socket;
  private volatile boolean aborted;

  SocketLink(SocketRequests requests, Duration silenceMax) {
    this.requests = requests;
    this.silenceMax = silenceMax;
  }

  /// Waits until Slack said hello.
  void greeted(Duration max) throws InterruptedException, TimeoutException {
    if (!greeted.await(max.toMillis(), TimeUnit.MILLISECONDS)) {
      abort();
      throw new TimeoutException();
    }
  }

  /// Waits until it ended, until Slack said that it will, or until nothing was heard for too long,
  /// also no answer to a ping.
  void ended() throws InterruptedException {
    int silent = 0;
    while (silent < PINGS && !ended.await(silenceMax.toMillis() / PINGS, TimeUnit.MILLISECONDS)) {
      silent = heard.getAndSet(false) ? 0 : silent + 1;
      ping();
    }
  }

  /// Java's WebSocket does not always tell that the other side is gone; a ping that cannot be sent
  /// does.
  private void ping() {
    WebSocket open = socket;
    if (open != null) {
      var _ = open.sendPing(ByteBuffer.allocate(0)).whenComplete(this::sent);
    }
  }

  private void sent(@Nullable WebSocket open, @Nullable Throwable failure) {
    if (failure != null) {
      ended.countDown();
    }
  }

  /// Ends it after that time; what came over it may be acknowledged until then.
  void abort(Duration after) {
    CompletableFuture.delayedExecutor(after.toMillis(), TimeUnit.MILLISECONDS).execute(this::abort);
  }

  private void abort() {
    aborted = true;
    WebSocket open = socket;
    if (open != null) {
      open.abort();
    }
  }

  @Override
  public void onOpen(WebSocket opened) {
    socket = opened;
    if (aborted) {
      opened.abort();
    } else {
      opened.request(Long.MAX_VALUE);
    }
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
    heard.set(true);
    part.append(text);
    if (part.length() > CHARS_MAX) {
      ended.countDown();
      return null;
    }
    if (last) {
      String whole = part.toString();
      part.setLength(0);
      Json.object(whole.getBytes(StandardCharsets.UTF_8)).ifPresent(node -> take(node, from));
    }
    return null;
  }

  private void take(ObjectNode envelope, WebSocket from) {
    switch (envelope.path("type").asText()) {
      case "hello" -> greeted.countDown();
      case "disconnect" -> ended.countDown();
      default -> requests.take(envelope, ack -> send(ack, from));
    }
  }

  /// One after the other: the JDK takes no second message before the first is sent.
  private synchronized void send(ObjectNode ack, WebSocket to) {
    try {
      var _ = to.sendText(Json.written(ack), true).get(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      // Slack delivers again what was not acknowledged, over the next connection.
      ended.countDown();
    }
  }

  @Override
  public @Nullable CompletionStage<?> onPing(WebSocket from, ByteBuffer message) {
    heard.set(true);
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onPong(WebSocket from, ByteBuffer message) {
    heard.set(true);
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
    ended.countDown();
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable error) {
    ended.countDown();
  }
}
