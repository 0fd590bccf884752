package dev.srm.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/// The DevTools protocol of one tab of a headless Chromium.
final class DevTools implements AutoCloseable {
  static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");
  static final int TIMEOUT_SECONDS = 30;

  private final Process process;
  private final Path profile;
  private final HttpClient client = HttpClient.newHttpClient();
  private final Map<Integer, CompletableFuture<JsonNode>> pending = new ConcurrentHashMap<>();
  private final List<String> complaints = new CopyOnWriteArrayList<>();
  private final AtomicInteger ids = new AtomicInteger();
  private final WebSocket socket;

  private DevTools(Process process, Path profile, String endpoint) throws Exception {
    this.process = process;
    this.profile = profile;
    URI root = URI.create(endpoint.replaceFirst("^ws:", "http:"));
    HttpRequest tab =
        HttpRequest.newBuilder(root.resolve("/json/new?about:blank"))
            .PUT(HttpRequest.BodyPublishers.noBody())
            .build();
    JsonNode opened = MAPPER.readTree(client.send(tab, BodyHandlers.ofString()).body());
    this.socket =
        client
            .newWebSocketBuilder()
            .buildAsync(URI.create(opened.path("webSocketDebuggerUrl").asText()), new Incoming())
            .get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    command("Page.enable", MAPPER.createObjectNode());
    command("Runtime.enable", MAPPER.createObjectNode());
    command("Log.enable", MAPPER.createObjectNode());
  }

  /// @throws AssertionError when no Chromium is installed
  static DevTools open() throws Exception {
    Path profile = Files.createTempDirectory("srm-chromium");
    Process process =
        new ProcessBuilder(
                program(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--hide-scrollbars",
                "--no-first-run",
                "--remote-debugging-port=0",
                "--remote-allow-origins=*",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectErrorStream(true)
            .start();
    return new DevTools(process, profile, endpoint(process));
  }

  private static String program() {
    String path = System.getenv().getOrDefault("PATH", "");
    return Stream.of(path.split(File.pathSeparator))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .map(Path::toString)
        .findFirst()
        .orElseThrow(() ->
            new AssertionError(
                "No Chromium found on the PATH. Install one (Debian: apt-get install chromium"
                    + " fonts-noto-cjk), or leave this test out with"
                    + " -Dit.test='!ConsoleBrowserIT'."));
  }

  private static String endpoint(Process process) throws IOException {
    BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
    StringBuilder said = new StringBuilder();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      if (line.startsWith("DevTools listening on ")) {
        Thread.ofVirtual().start(() -> output.lines().forEach(rest -> {}));
        return line.substring("DevTools listening on ".length());
      }
      said.append(line).append('\n');
    }
    throw new AssertionError("Chromium did not start:\n" + said);
  }

  private final class Incoming implements WebSocket.Listener {
    private final StringBuilder message = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
      message.append(text);
      if (last) {
        receive(message.toString());
        message.setLength(0);
      }
      from.request(1);
      return CompletableFuture.completedStage(null);
    }
  }

  private void receive(String message) {
    JsonNode node;
    try {
      node = MAPPER.readTree(message);
    } catch (IOException e) {
      throw new AssertionError(message, e);
    }
    CompletableFuture<JsonNode> waiting = pending.remove(node.path("id").asInt());
    if (waiting != null) {
      waiting.complete(node);
    } else if (node.path("method").asText().equals("Runtime.exceptionThrown")) {
      complaints.add(node.at("/params/exceptionDetails/exception/description").asText());
    } else if (node.path("method").asText().equals("Log.entryAdded")) {
      complaints.add(node.at("/params/entry/text").asText());
    }
  }

  /// @return the result of a command of the protocol
  JsonNode command(String method, ObjectNode parameters) throws Exception {
    int id = ids.incrementAndGet();
    CompletableFuture<JsonNode> reply = new CompletableFuture<>();
    pending.put(id, reply);
    ObjectNode message = MAPPER.createObjectNode().put("id", id).put("method", method);
    message.set("params", parameters);
    socket.sendText(message.toString(), true).get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    JsonNode node = reply.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    if (node.has("error")) {
      throw new AssertionError(method + ": " + node.path("error"));
    }
    return node.path("result");
  }

  /// @return errors of scripts and of the security policy since the last call
  List<String> complaints() {
    List<String> all = List.copyOf(complaints);
    complaints.clear();
    return all;
  }

  @Override
  public void close() throws IOException {
    socket.abort();
    client.close();
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    process.onExit().join();
    try (Stream<Path> files = Files.walk(profile)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
  }
}
