package dev.srm.app;

import com.slack.api.app_backend.SlackSignature;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// `srm serve` as a process of its own, with Slack turned on.
final class Served implements AutoCloseable {
  private static final Path LAUNCHER = Path.of(System.getProperty("srm.launcher", "target/srm"));
  private static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
  private static final SlackSignature.Generator SIGNER = new SlackSignature.Generator(SECRET);

  private final Process process;
  private final List<String> said = new ArrayList<>();
  private final String url;
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(20)).build();

  private Served(Map<String, String> environment) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(LAUNCHER.toString(), "serve").redirectErrorStream(true);
    builder.environment().put("PORT", "0");
    builder.environment().put("SLACK_SIGNING_SECRET", SECRET);
    builder.environment().put("SLACK_BOT_TOKEN", "xoxb-of-the-test");
    builder.environment().putAll(environment);
    process = builder.start();
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    url = ready(lines);
    Thread _ = Thread.ofVirtual().start(() -> listen(lines));
  }

  /// @return once it is ready
  static Served start(Map<String, String> environment) {
    try {
      return new Served(environment);
    } catch (IOException e) {
      throw new UncheckedIOException("srm does not start", e);
    }
  }

  private String ready(BufferedReader lines) throws IOException {
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      remember(line);
      if (line.startsWith("Ready on ")) {
        return line.split(" ")[2];
      }
    }
    throw new AssertionError(said());
  }

  private void listen(BufferedReader lines) {
    try {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        remember(line);
      }
    } catch (IOException e) {
      remember("(killed)");
    }
  }

  private synchronized void remember(String line) {
    said.add(line);
  }

  /// @return all that it printed
  synchronized String said() {
    return String.join("\n", said);
  }

  /// Hands in an event as Slack does, signed.
  ///
  /// @return the status; 0 when it cannot be reached
  int event(String body) throws InterruptedException {
    return post("slack/events", "application/json", body);
  }

  /// Hands in a slash command as Slack does, signed.
  int command(String text) throws InterruptedException {
    return post("slack/events", "application/x-www-form-urlencoded", "command=%2Fsrm&text=" + text);
  }

  private int post(String path, String type, String body) throws InterruptedException {
    String time = Long.toString(Instant.now().getEpochSecond());
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url + path))
            .timeout(Duration.ofSeconds(20))
            .header("Content-Type", type)
            .header("X-Slack-Request-Timestamp", time)
            .header("X-Slack-Signature", SIGNER.generate(time, body))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      return 0;
    }
  }

  HttpResponse<String> get(String path) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create(url + path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  HttpResponse<String> ask(String question) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create(url + "api/v1/ask"))
            .POST(HttpRequest.BodyPublishers.ofString("{\"question\":\"" + question + "\"}"))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  /// As `kill -9` does.
  void kill() throws InterruptedException {
    int _ = process.destroyForcibly().waitFor();
  }

  /// As SIGTERM does.
  ///
  /// @return the exit code
  int stop() throws InterruptedException {
    process.destroy();
    return process.waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
    client.close();
  }
}
