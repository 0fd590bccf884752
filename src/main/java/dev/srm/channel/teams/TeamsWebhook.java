package dev.srm.channel.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.srm.channel.Endpoint;
import dev.srm.channel.Hmac;
import dev.srm.channel.Json;
import dev.srm.channel.Label;
import dev.srm.channel.Voice;
import dev.srm.chat.Desk;
import dev.srm.chat.Message;
import dev.srm.chat.RecentIds;
import dev.srm.chat.SeenIds;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What an outgoing webhook of Teams calls: `POST /teams/webhook/{hook}`, answered in the response.
public final class TeamsWebhook implements Endpoint {
  /// Of the path, in a request's parameters.
  public static final String HOOK = "hook";

  private static final Logger LOG = LoggerFactory.getLogger(TeamsWebhook.class);
  private static final String JSON = "application/json; charset=utf-8";

  private final HookSignature signature;
  private final Desk desk;
  private final Supplier<Voice> voice;
  private final TeamsLimits limits;
  private final InstantSource clock;
  private final SeenIds seen;

  /// @param voice asked for each reply, so that a changed corpus is spoken with at once
  public TeamsWebhook(
      TeamsSettings settings,
      Desk desk,
      Supplier<Voice> voice,
      TeamsLimits limits,
      InstantSource clock) {
    this.signature = new HookSignature(settings);
    this.desk = desk;
    this.voice = voice;
    this.limits = limits;
    this.clock = clock;
    this.seen = new RecentIds(limits.replaysMax(), limits.replayKept(), clock);
  }

  /// @return 401 for what no secret of the hook signed just now or what came before, 400 for what
  ///   is no activity, else the reply
  @Override
  public Response handle(Request request) {
    String hook = request.parameters().getOrDefault(HOOK, "");
    if (!signature.holds(hook, request.header("authorization"), request.body())) {
      return Response.bare(401);
    }
    Optional<Activity> activity = Json.object(request.body()).flatMap(Activity::of);
    if (activity.isEmpty()) {
      return Response.bare(400);
    }
    if (!isNow(activity.get()) || !seen.take(key(hook, activity.get(), request))) {
      return Response.bare(401);
    }
    return activity.get().isMessage()
        ? new Response(200, JSON, Json.written(reply(hook, activity.get(), request)))
        : Response.bare(200);
  }

  private boolean isNow(Activity activity) {
    Instant now = clock.instant();
    return activity
        .sent()
        .map(sent -> Duration.between(sent, now).abs().compareTo(limits.hookSkew()) <= 0)
        .orElse(true);
  }

  /// An activity without an id is known again by its signature.
  private static String key(String hook, Activity activity, Request request) {
    String id =
        activity
            .id()
            .map(one -> activity.conversation() + ":" + one)
            .orElseGet(() -> fingerprint(request.body()));
    return "teams:" + hook + ":" + id;
  }

  private static String fingerprint(byte[] body) {
    return Base64.getEncoder().encodeToString(Hmac.of(new byte[] {1}, body));
  }

  /// A webhook's own conversations: nothing says that they are those of the bot.
  private ObjectNode reply(String hook, Activity activity, Request request) {
    try {
      String thread = activity.conversation().isEmpty() ? "" : hook + ":" + activity.conversation();
      Message message =
          new Message(
              key(hook, activity, request),
              activity.text(),
              List.of(),
              Message.Surface.TEAMS,
              thread.isEmpty() ? "" : "teams:" + thread,
              activity.person(),
              activity.locale());
      return new TeamsCards(voice.get(), Form.WEBHOOK)
          .message(desk.reply(message), answer -> desk.team(answer).map(TeamReach::new));
    } catch (RuntimeException e) {
      String reference = UUID.randomUUID().toString().substring(0, 8);
      LOG.error("Could not answer in Teams, reference {}", reference, e);
      return TeamsCards.plain(Label.failed(reference));
    }
  }
}
