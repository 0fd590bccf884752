package dev.srm.app;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `srm rehearse`, which the launcher runs for `prepare-start`: serves, answers and stops, so that
/// the virtual machine, which looks on, can keep what a start and an answer need.
@Command(
    name = "rehearse",
    hidden = true,
    description = "Serves, answers and stops, for the launcher to make its start cache.",
    mixinStandardHelpOptions = true)
final class RehearseCommand implements Callable<Integer> {
  private static final List<String> QUESTIONS =
      List.of("who patches the operating system?", "운영체제 패치는 누가 하나요?");

  /// Nothing listens there.
  private static final String NOWHERE = "http://localhost:1/api/";

  private final Engine engine;

  @Parameters(arity = "1", paramLabel = "FOLDER", description = "An empty folder for its files.")
  private Path folder = Path.of("");

  @Spec private CommandSpec spec = CommandSpec.create();

  RehearseCommand(Engine engine) {
    this.engine = engine;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    for (String question : QUESTIONS) {
      int _ = spec.root().commandLine().execute("ask", question);
    }
    engine
        .corpus(Optional.empty())
        .knowledge()
        .ifPresent(knowledge -> WarmUp.run(knowledge, engine.answering(knowledge)));
    try (Running running = engine.serve(settings());
        HttpClient client = HttpClient.newHttpClient()) {
      URI url = URI.create(running.url());
      for (String question : QUESTIONS) {
        send(
            client,
            HttpRequest.newBuilder(url.resolve("api/v1/ask"))
                .POST(BodyPublishers.ofString("{\"question\":\"" + question + "\"}")));
      }
      for (String page : List.of("", "readyz", "metrics")) {
        send(client, HttpRequest.newBuilder(url.resolve(page)));
      }
    }
    return Main.Exit.ANSWERED;
  }

  private static void send(HttpClient client, HttpRequest.Builder request)
      throws IOException, InterruptedException {
    var _ = client.send(request.build(), BodyHandlers.discarding());
  }

  /// With the chat platforms on, whose libraries are most of what there is to load.
  private Settings settings() {
    return Settings.from(
        Map.of(
            "PORT", "0",
            "SRM_DATA", folder.toString(),
            "SLACK_SIGNING_SECRET", "rehearsal",
            "SLACK_BOT_TOKEN", "xoxb-rehearsal",
            "SLACK_API_URL", NOWHERE,
            "TEAMS_WEBHOOKS", "rehearsal=cmVoZWFyc2FscmVoZWFyc2FscmVoZWFyc2FscmVoZWFyc2Fs"));
  }
}
