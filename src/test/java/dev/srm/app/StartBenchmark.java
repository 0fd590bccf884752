package dev.srm.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;

/// From start to the first correct answer, beside a bare virtual machine that opens the same index:
/// `mvn -Pbenchmark process-classes test-compile exec:exec@start`. What `mvn package` left, with
/// its start cache, is measured too where it is there. Printed, never asserted.
public final class StartBenchmark {
  private static final int ROUNDS = Integer.getInteger("srm.benchmark.rounds", 5);
  private static final Path INDEX = Path.of("target/classes/index");
  private static final Path LAUNCHER = Path.of("target/srm");
  private static final String QUESTION = "who patches RDS?";
  private static final String OWNER = "AWS is responsible";

  private StartBenchmark() {}

  private interface Start {
    /// Returns with the first correct answer.
    void run() throws Exception;
  }

  /// @param args none; for the bare virtual machine, the folder of the index
  public static void main(String[] args) throws Exception {
    if (args.length > 0) {
      try (DirectoryReader reader = DirectoryReader.open(FSDirectory.open(Path.of(args[0])))) {
        System.out.println(reader.numDocs());
      }
      return;
    }
    Map<String, long[]> nanos = new LinkedHashMap<>();
    Map<String, Start> starts = starts();
    for (int round = 0; round <= ROUNDS; round++) {
      for (Map.Entry<String, Start> start : starts.entrySet()) {
        long started = System.nanoTime();
        start.getValue().run();
        long took = System.nanoTime() - started;
        if (round > 0) {
          nanos.computeIfAbsent(start.getKey(), _ -> new long[ROUNDS])[round - 1] = took;
        }
      }
    }
    print(nanos);
  }

  private static Map<String, Start> starts() {
    List<String> classes =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"));
    List<String> srm = with(classes, Main.class.getName());
    Map<String, Start> starts = new LinkedHashMap<>();
    starts.put(
        "bare virtual machine",
        () -> said(with(classes, StartBenchmark.class.getName(), INDEX.toString()), ""));
    starts.put("srm ask, classes", () -> said(with(srm, "ask", QUESTION), OWNER));
    starts.put("srm serve, classes", () -> served(with(srm, "serve")));
    if (Files.isExecutable(LAUNCHER)) {
      List<String> launcher = List.of(LAUNCHER.toString());
      starts.put("srm ask, packaged", () -> said(with(launcher, "ask", QUESTION), OWNER));
      starts.put("srm serve, packaged", () -> served(with(launcher, "serve")));
    }
    return starts;
  }

  private static List<String> with(List<String> command, String... more) {
    List<String> all = new ArrayList<>(command);
    all.addAll(List.of(more));
    return all;
  }

  private static void said(List<String> command, String expected) throws Exception {
    Process process = process(command);
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    check(process.waitFor() == 0 && said.contains(expected), said);
  }

  private static void served(List<String> command) throws Exception {
    Process process = process(command);
    try (BufferedReader lines = process.inputReader();
        HttpClient client = HttpClient.newHttpClient()) {
      String line = lines.readLine();
      while (line != null && !line.startsWith("Ready on ")) {
        line = lines.readLine();
      }
      check(line != null, "srm serve ended");
      HttpRequest ask =
          HttpRequest.newBuilder(URI.create(String.valueOf(line).split(" ")[2] + "api/v1/ask"))
              .POST(BodyPublishers.ofString("{\"question\":\"" + QUESTION + "\"}"))
              .build();
      String answer = client.send(ask, BodyHandlers.ofString()).body();
      check(answer.contains(OWNER), answer);
    } finally {
      int _ = process.destroyForcibly().waitFor();
    }
  }

  private static Process process(List<String> command) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("PORT", "0");
    builder.environment().put("SRM_DATA", Files.createTempDirectory("srm-benchmark").toString());
    return builder.start();
  }

  private static void check(boolean holds, String said) {
    if (!holds) {
      throw new IllegalStateException("no correct answer: " + said);
    }
  }

  private static void print(Map<String, long[]> nanos) {
    System.out.println("start to first answer     median s    ratio");
    double bare = median(nanos.values().iterator().next());
    nanos.forEach((what, took) ->
        System.out.printf(
            Locale.ROOT, "%-24s %9.2f %7.1fx%n", what, median(took), median(took) / bare));
  }

  private static double median(long[] nanos) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2] / 1e9;
  }
}
