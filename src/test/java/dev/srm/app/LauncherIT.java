package dev.srm.app;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// What `mvn package` leaves: `target/srm` with `target/srm.jar`, asked as people ask it. The
/// `java` on its PATH is too old, and there is no JAVA_HOME.
@DisabledOnOs(OS.WINDOWS)
class LauncherIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path LAUNCHER = Path.of(System.getProperty("srm.launcher", "target/srm"));
  private static final long PROCESS_SECONDS_MAX = 120;

  @TempDir private Path folder = Path.of("");
  private Path oldJava = Path.of("");

  /// A Java 17 as far as anybody can tell without running it; running it fails.
  @BeforeEach
  void an_old_java_on_the_path() throws IOException {
    oldJava = Files.createDirectories(folder.resolve("jdk-17/bin"));
    Files.writeString(
        folder.resolve("jdk-17/release"), "IMPLEMENTOR=\"X\"\nJAVA_VERSION=\"17.0.15\"\n");
    Path java = Files.writeString(oldJava.resolve("java"), "#!/bin/sh\nexit 99\n");
    assertTrue(java.toFile().setExecutable(true));
  }

  private record Result(int code, String out, String err) {}

  private ProcessBuilder process(Path launcher, String... args) {
    List<String> command = new ArrayList<>(List.of(launcher.toAbsolutePath().toString()));
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder
        .environment()
        .keySet()
        .removeIf(name -> name.matches("JAVA_HOME|JDK_JAVA_OPTIONS|LC_.*|LANG"));
    builder
        .environment()
        .put("PATH", oldJava + File.pathSeparator + "/usr/bin" + File.pathSeparator + "/bin");
    return builder;
  }

  private Result srm(String... args) throws Exception {
    return run(process(LAUNCHER, args), "");
  }

  private Result run(ProcessBuilder builder, String input) throws Exception {
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().close();
    assertTrue(process.waitFor(PROCESS_SECONDS_MAX, TimeUnit.SECONDS), "srm does not end");
    return new Result(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  @Test
  void a_korean_question_is_answered_in_korean_with_sources_though_the_locale_is_plain_c()
      throws Exception {
    Result result = srm("ask", "RDS OS 패치는 누가 하나요?");
    assertEquals("", result.err());
    assertEquals(0, result.code());
    assertTrue(result.out().startsWith("AWS"), result.out());
    assertTrue(result.out().contains("notes/ko/rds.md:"), result.out());
    assertFalse(result.out().contains("\u001b"), result.out());
  }

  @Test
  void a_follow_up_is_about_what_was_asked_before() throws Exception {
    Result result = srm("ask", "--format", "json", "--context", "RDS OS 패치는 누가 하나요?", "EC2는?");
    assertEquals("customer", JSON.readTree(result.out()).get("owner").asText());
  }

  @Test
  void every_quote_stands_at_its_line() throws Exception {
    JsonNode answer = JSON.readTree(srm("ask", "--format", "json", "who patches RDS?").out());
    assertEquals("aws", answer.get("owner").asText());
    for (JsonNode citation : answer.get("citations")) {
      List<String> note = Files.readAllLines(Path.of("corpus", citation.get("note").asText()));
      String line = note.get(citation.get("line").asInt() - 1);
      assertTrue(line.contains(citation.get("quote").asText()), line);
    }
    assertTrue(answer.get("citations").size() > 0);
  }

  @Test
  void a_question_of_another_topic_is_refused_with_1() throws Exception {
    Result result = srm("ask", "--format", "json", "how do I bake sourdough bread?");
    assertEquals(1, result.code(), result.out() + result.err());
    assertTrue(JSON.readTree(result.out()).get("owner").isNull());
  }

  @Test
  void a_batch_keeps_its_order() throws Exception {
    Result result =
        run(
            process(LAUNCHER, "ask", "--batch", "-"),
            "{\"question\":\"who patches RDS?\",\"id\":\"a\"}\n{\n{\"question\":\"EC2 OS 패치는 누가 하나요?\",\"id\":\"c\"}\n");
    List<String> lines = result.out().lines().toList();
    assertEquals(3, lines.size(), result.out() + result.err());
    assertEquals("a", JSON.readTree(lines.get(0)).get("id").asText());
    assertEquals(2, JSON.readTree(lines.get(1)).get("error").get("line").asInt());
    assertEquals("customer", JSON.readTree(lines.get(2)).get("owner").asText());
  }

  @Test
  void the_built_in_corpus_has_no_error() throws Exception {
    Result result = srm("check");
    assertEquals(0, result.code(), result.out());
  }

  @Test
  void the_launcher_works_through_a_symbolic_link() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("srm-link"), LAUNCHER.toAbsolutePath());
    Result result = run(process(link, "--version"), "");
    assertEquals(0, result.code(), result.err());
    assertTrue(result.out().matches("srm \\d+\\.\\d+\\.\\d+\\s+"), result.out());
  }

  @Test
  void a_prepared_folder_can_be_moved() throws Exception {
    Path first = Files.createDirectory(folder.resolve("first"));
    for (String name : List.of("srm", "srm.jar")) {
      Files.copy(LAUNCHER.resolveSibling(name), first.resolve(name), COPY_ATTRIBUTES);
    }
    Result prepared = run(process(first.resolve("srm"), "prepare-start"), "");
    assertEquals(new Result(0, "", ""), prepared);
    assertTrue(Files.exists(first.resolve("srm.aot")));
    Path second = Files.move(first, folder.resolve("second"));
    Result result = run(process(second.resolve("srm"), "ask", "who patches RDS?"), "");
    assertEquals("", result.err());
    assertTrue(result.out().startsWith("AWS"), result.out());
  }

  @Test
  void a_start_cache_that_is_none_is_passed_over_in_silence() throws Exception {
    for (String name : List.of("srm", "srm.jar")) {
      Files.copy(LAUNCHER.resolveSibling(name), folder.resolve(name), COPY_ATTRIBUTES);
    }
    Files.writeString(folder.resolve("srm.aot"), "of another Java");
    Result result = run(process(folder.resolve("srm"), "--version"), "");
    assertEquals("", result.err());
    assertTrue(result.out().matches("srm \\d+\\.\\d+\\.\\d+\\s+"), result.out());
  }

  @Test
  void without_a_java_that_is_new_enough_it_says_what_to_install() throws Exception {
    Path launcher = folder.resolve("srm");
    Files.writeString(launcher, Files.readString(LAUNCHER).replace("needed=25", "needed=999"));
    Files.createFile(folder.resolve("srm.jar"));
    assertTrue(launcher.toFile().setExecutable(true));
    Result result = run(process(launcher, "--version"), "");
    assertEquals(2, result.code());
    assertTrue(result.err().startsWith("srm: no Java 999 or newer was found."), result.err());
    assertTrue(result.err().contains("Install one"), result.err());
  }

  @Test
  void the_jar_holds_one_list_of_codecs_with_every_entry() throws IOException {
    try (JarFile jar = new JarFile(LAUNCHER.resolveSibling("srm.jar").toFile())) {
      var codecs = jar.getEntry("META-INF/services/org.apache.lucene.codecs.Codec");
      assertNotNull(codecs);
      String names = new String(jar.getInputStream(codecs).readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(names.contains("org.apache.lucene.codecs.lucene"), names);
      assertNotNull(jar.getEntry("META-INF/services/org.apache.lucene.analysis.TokenizerFactory"));
      assertTrue(jar.stream().anyMatch(entry -> entry.getName().startsWith("index/segments_")));
    }
  }

  @Test
  void serve_answers_over_http_and_stops_when_told() throws Exception {
    ProcessBuilder builder = process(LAUNCHER, "serve").redirectErrorStream(true);
    builder.environment().put("PORT", "0");
    Process server = builder.start();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))) {
      List<String> said = new ArrayList<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        said.add(line);
        if (line.startsWith("Ready on ")) {
          break;
        }
      }
      assertTrue(
          said.stream().anyMatch(line -> line.matches("Slack over HTTP +off +set SLACK_.*")),
          said.toString());
      URI ask = URI.create(said.getLast().split(" ")[2] + "api/v1/ask");
      HttpResponse<String> response = post(ask, "{\"question\":\"who patches RDS?\"}");
      assertEquals(200, response.statusCode());
      assertEquals("aws", JSON.readTree(response.body()).get("owner").asText());
      server.destroy();
      assertTrue(server.waitFor(PROCESS_SECONDS_MAX, TimeUnit.SECONDS), "serve does not stop");
    } finally {
      server.destroyForcibly();
    }
  }

  private static HttpResponse<String> post(URI uri, String body) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(uri).POST(HttpRequest.BodyPublishers.ofString(body)).build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }
}
