package dev.srm.channel.slack;

import dev.srm.channel.Endpoint;
import java.time.InstantSource;

/// What Slack calls: `POST /slack/events` for commands, events and all that is pressed or typed.
///
/// A request is verified by its bytes, then looked at, then handed to Bolt.
final class SlackEndpoint implements Endpoint {
  private final SlackSignature signature;
  private final SlackApp app;

  SlackEndpoint(String signingSecret, InstantSource clock, SlackApp app) {
    this.signature = new SlackSignature(signingSecret, clock);
    this.app = app;
  }

  /// @return 401 for what is not signed by Slack just now, 400 for what it never sends, 503 when an
  ///   event cannot be kept, so that Slack delivers it again
  @Override
  public Response handle(Request request) {
    if (!signature.holds(request)) {
      return Response.bare(401);
    }
    return SlackBody.isSound(request.body()) ? app.handle(request) : Response.bare(400);
  }
}
