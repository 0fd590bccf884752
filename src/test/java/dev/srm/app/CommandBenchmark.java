package dev.srm.app;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.slack.api.app_backend.SlackSignature;
import io.javalin.Javalin;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// A signed slash command over HTTP beside a bare Javalin route that returns as many bytes: `mvn
/// -Pbenchmark test-compile exec:exec@commands`. Printed, never asserted.
///
/// Both are asked in turn by the same client, which is bare sockets, so that little of what is
/// measured is the client's.
public final class CommandBenchmark {
  private static final int SENDERS = 4;
  private static final int REQUESTS = Integer.getInteger("srm.benchmark.requests", 2_000);
  private static final int ROUNDS = 5;
  private static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
  private static final String BODY =
      "command=%2Fsrm&team_id=T0001&user_id=U0001&user_name=u&text=who+patches+RDS%3F";

  private CommandBenchmark() {}

  /// The bare server stands for Slack as well.
  public static void main(String[] args) throws Exception {
    Javalin bare =
        Javalin.create(config -> {
          config.startup.showJavalinBanner = false;
          config.routes.post("/api/{method}", context -> context.json(Map.of("ok", true)));
          config.routes.post(
              "/bare/{bytes}",
              context -> {
                byte[] unused = context.bodyAsBytes();
                context.result(new byte[Integer.parseInt(context.pathParam("bytes"))]);
                context.contentType("application/json; charset=utf-8");
                if (unused.length == 0) {
                  context.status(400);
                }
              });
        });
    bare.start("127.0.0.1", 0);
    try (Running srm = new Wiring().serve(settings(bare.port()))) {
      int port = URI.create(srm.url()).getPort();
      measure(new Target(port, "/slack/events"), bare.port());
    } finally {
      bare.stop();
    }
  }

  private static Settings settings(int slackPort) throws IOException {
    return Settings.from(
        Map.of(
            "PORT",
            "0",
            "SRM_DATA",
            Files.createTempDirectory("srm-benchmark").toString(),
            "SLACK_SIGNING_SECRET",
            SECRET,
            "SLACK_BOT_TOKEN",
            "xoxb-of-the-benchmark",
            "SLACK_API_URL",
            "http://127.0.0.1:" + slackPort + "/api/"));
  }

  private static void measure(Target command, int barePort) throws Exception {
    int bytes;
    try (Connection one = new Connection(command)) {
      bytes = one.post();
    }
    Target route = new Target(barePort, "/bare/" + bytes);
    List<long[]> commands = new ArrayList<>();
    List<long[]> routes = new ArrayList<>();
    for (int round = 0; round <= ROUNDS; round++) {
      long[] ofRoute = load(route);
      long[] ofCommand = load(command);
      if (round > 0) {
        routes.add(ofRoute);
        commands.add(ofCommand);
      }
    }
    System.out.printf(
        Locale.ROOT, "%d bytes, %d senders, %d rounds of %d%n", bytes, SENDERS, ROUNDS, REQUESTS);
    System.out.println("what                       p50 ms   p99 ms");
    long[] bare = sorted(routes);
    long[] signed = sorted(commands);
    print("bare Javalin route", bare);
    print("signed slash command", signed);
    System.out.printf(
        Locale.ROOT,
        "%-24s %7.2fx %7.2fx%n",
        "ratio",
        (double) at(signed, 50) / at(bare, 50),
        (double) at(signed, 99) / at(bare, 99));
  }

  private static long[] load(Target target) throws Exception {
    try (ExecutorService senders = Executors.newFixedThreadPool(SENDERS)) {
      List<Future<long[]>> sent = new ArrayList<>();
      for (int i = 0; i < SENDERS; i++) {
        sent.add(senders.submit(() -> send(target, REQUESTS / SENDERS)));
      }
      List<long[]> nanos = new ArrayList<>();
      for (Future<long[]> one : sent) {
        nanos.add(one.get());
      }
      return sorted(nanos);
    }
  }

  private static long[] send(Target target, int requests) throws IOException {
    long[] nanos = new long[requests];
    try (Connection connection = new Connection(target)) {
      for (int i = 0; i < requests; i++) {
        long started = System.nanoTime();
        int _ = connection.post();
        nanos[i] = System.nanoTime() - started;
      }
    }
    return nanos;
  }

  private static long[] sorted(List<long[]> nanos) {
    return nanos.stream().flatMapToLong(Arrays::stream).sorted().toArray();
  }

  private static long at(long[] sorted, int percent) {
    return sorted[sorted.length * percent / 100];
  }

  private static void print(String what, long[] sorted) {
    System.out.printf(
        Locale.ROOT, "%-24s %8.3f %8.3f%n", what, at(sorted, 50) / 1e6, at(sorted, 99) / 1e6);
  }

  private record Target(int port, String path) {
    byte[] request() {
      String time = Long.toString(Instant.now().getEpochSecond());
      String signature = new SlackSignature.Generator(SECRET).generate(time, BODY);
      return String.join(
              "\r\n",
              "POST " + path + " HTTP/1.1",
              "Host: 127.0.0.1",
              "Content-Type: application/x-www-form-urlencoded",
              "Content-Length: " + BODY.length(),
              "X-Slack-Request-Timestamp: " + time,
              "X-Slack-Signature: " + signature,
              "",
              BODY)
          .getBytes(US_ASCII);
    }
  }

  /// One connection that is kept, as a platform keeps it.
  private static final class Connection implements AutoCloseable {
    private static final String LENGTH = "content-length:";

    private final Socket socket;
    private final DataInputStream in;
    private final byte[] request;

    Connection(Target target) throws IOException {
      socket = new Socket(InetAddress.getLoopbackAddress(), target.port());
      socket.setTcpNoDelay(true);
      in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
      request = target.request();
    }

    /// @return bytes of the answer's body
    int post() throws IOException {
      socket.getOutputStream().write(request);
      if (!line().contains(" 200 ")) {
        throw new IOException("the answer was no 200");
      }
      int length = 0;
      for (String line = line(); !line.isEmpty(); line = line()) {
        if (line.toLowerCase(Locale.ROOT).startsWith(LENGTH)) {
          length = Integer.parseInt(line.substring(LENGTH.length()).strip());
        }
      }
      in.readFully(new byte[length]);
      return length;
    }

    private String line() throws IOException {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      for (int one = in.readByte(); one != '\n'; one = in.readByte()) {
        if (one != '\r') {
          line.write(one);
        }
      }
      return line.toString(UTF_8);
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
