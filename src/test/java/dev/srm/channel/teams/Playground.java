package dev.srm.channel.teams;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.srm.channel.Json;
import dev.srm.channel.Node;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/// Microsoft's Agents Playground: a client of Teams on this machine, driven over the HTTP interface
/// of its own page, and recording what goes to and fro.
final class Playground implements AutoCloseable {
  private static final Duration START_MAX = Duration.ofMinutes(1);
  private static final Duration PAUSE = Duration.ofMillis(200);

  /// It chokes on an offer of HTTP/2.
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final Path folder;
  private final Process process;
  private final int port = freePort();
  private final JsonNode config;

  /// @param endpoint that the bot listens on
  Playground(String name, String endpoint, String... more) throws IOException {
    folder = Files.createDirectories(Node.HOME.resolve(name));
    deleteRecordings();
    Path cli = Node.HOME.resolve("node_modules/@microsoft/m365agentsplayground/cli.js");
    List<String> command = new ArrayList<>(List.of("node", cli.toString(), "start"));
    command.addAll(List.of("-e", endpoint, "-c", "msteams", "-p", Integer.toString(port)));
    command.addAll(List.of("--disable-telemetry", "--er"));
    command.addAll(List.of(more));
    ProcessBuilder builder = Node.process(folder, command).redirectErrorStream(true);
    builder.environment().put("TEAMSAPPTESTER_BROWSER", "none");
    process = builder.redirectOutput(folder.resolve("playground.log").toFile()).start();
    try {
      config = config();
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void deleteRecordings() throws IOException {
    for (Path recording : recordings()) {
      Files.delete(recording);
    }
  }

  private List<Path> recordings() throws IOException {
    Path recordings = folder.resolve("devTools");
    if (!Files.isDirectory(recordings)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(recordings)) {
      return files.filter(file -> file.getFileName().toString().startsWith("events")).toList();
    }
  }

  /// @return address of the page that people use
  String page() {
    return "http://localhost:" + port + "/";
  }

  private JsonNode config() throws IOException {
    long end = System.nanoTime() + START_MAX.toNanos();
    while (System.nanoTime() < end && process.isAlive()) {
      Optional<String> answer = call("/_internal/v1/config", Optional.empty());
      if (answer.isPresent()) {
        return Team.json(answer.get());
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    throw new IOException("the playground did not start; see " + folder);
  }

  /// Writes into the chat of two.
  void ask(String text) throws IOException {
    String chat = config.at("/config/personalChat/id").asText();
    ObjectNode message = Json.object().put("text", text).put("textFormat", "plain");
    message.putObject("from").put("id", "user-id-0");
    String path = "/_conversation/v1/conversations/" + chat + "/messages";
    if (call(path, Optional.of(Json.written(message))).isEmpty()) {
      throw new IOException("the playground took no message; see " + folder);
    }
  }

  /// @return the messages that the bot wrote, as they were recorded
  List<JsonNode> replies() throws IOException {
    return recorded().stream()
        .filter(event -> event.path("direction").asText().startsWith("User Application"))
        .map(event -> event.at("/request/body"))
        .filter(body -> body.path("type").asText().equals("message"))
        .toList();
  }

  /// Waits until so many came back in responses to activities.
  ///
  /// @return the messages that came back
  List<JsonNode> answeredInTheResponse(int count) throws IOException {
    long end = System.nanoTime() + START_MAX.toNanos();
    while (System.nanoTime() < end) {
      List<JsonNode> answered =
          recorded().stream()
              .map(event -> event.path("response").findPath("activities").path(0))
              .filter(body -> !body.isMissingNode())
              .toList();
      if (answered.size() >= count) {
        return answered;
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    throw new IOException("no answer was recorded; see " + folder);
  }

  private Optional<String> call(String path, Optional<String> body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .timeout(Duration.ofSeconds(20));
    body.ifPresent(text ->
        request
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(text)));
    try {
      HttpResponse<String> response =
          client.send(request.build(), HttpResponse.BodyHandlers.ofString(UTF_8));
      return response.statusCode() < 300 ? Optional.of(response.body()) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /// @return all that was recorded so far, in its order
  List<JsonNode> recorded() throws IOException {
    List<JsonNode> events = new ArrayList<>();
    for (Path recording : recordings()) {
      for (String document : Files.readString(recording).split("(?m)^---\\s*$")) {
        if (!document.isBlank()) {
          events.add(Team.json(document));
        }
      }
    }
    return events;
  }

  @Override
  public final void close() {
    process.destroy();
    client.close();
  }
}
