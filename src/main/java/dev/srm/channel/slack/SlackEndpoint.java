package dev.srm.channel.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.srm.channel.Endpoint;
import dev.srm.channel.Voice;
import dev.srm.chat.Desk;
import dev.srm.chat.RecentIds;
import dev.srm.chat.SeenIds;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// What Slack calls: `POST /slack/events` for the slash command and for mentions.
///
/// A request is verified by its bytes, then looked at, then handed to Bolt.
public final class SlackEndpoint implements Endpoint, AutoCloseable {
  private final SlackSignature signature;
  private final SlackApp app;

  /// Starts at once, and stays up while Slack is unreachable.
  ///
  /// @param voice asked for each reply, so that a changed corpus is spoken with at once
  public SlackEndpoint(
      SlackSettings settings, Desk desk, Supplier<Voice> voice, InstantSource clock) {
    this(settings, desk, voice, clock, SlackLimits.DEFAULT, recent(clock), Thread::sleep);
  }

  SlackEndpoint(
      SlackSettings settings,
      Desk desk,
      Supplier<Voice> voice,
      InstantSource clock,
      SlackLimits limits,
      SeenIds inbox,
      Pause pause) {
    this.signature = new SlackSignature(settings.signingSecret(), clock);
    this.app = new SlackApp(settings, desk, voice, limits, inbox, pause);
  }

  private static SeenIds recent(InstantSource clock) {
    return new RecentIds(SlackLimits.DEFAULT.idsMax(), SlackLimits.DEFAULT.idsKept(), clock);
  }

  /// @return 401 for what is not signed by Slack just now, 400 for what it never sends, 503 when
  ///   there is no room for another mention, so that Slack delivers it again
  @Override
  public Response handle(Request request) {
    if (!signature.holds(request)) {
      return Response.bare(401);
    }
    return SlackBody.isSound(request.body()) ? app.handle(request) : Response.bare(400);
  }

  /// Answers a command of its own, before the first person asks: loading what Bolt needs can take
  /// longer than Slack waits for a command.
  public void warmUp() {
    byte[] body = "command=%2Fsrm&text=who+is+responsible+for+data%3F".getBytes(UTF_8);
    Map<String, List<String>> headers =
        Map.of("content-type", List.of("application/x-www-form-urlencoded"));
    var _ = app.handle(new Request("/slack/events", Map.of(), headers, body, "localhost"));
  }

  /// Waits for the mentions that were acknowledged, then ends every thread and connection to Slack.
  @Override
  public void close() {
    app.close();
  }
}
