package dev.srm.channel.teams;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.srm.channel.Clip;
import dev.srm.channel.Endpoint;
import dev.srm.channel.Json;
import dev.srm.chat.Desk;
import dev.srm.chat.Incoming;
import dev.srm.chat.Intake;
import dev.srm.chat.Message;
import dev.srm.chat.Unavailable;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What Teams calls for the bot: `POST /teams/messages`. A message is kept and acknowledged at
/// once; [BotAnswers] answers it. What needs no words is done inside the request.
final class BotEndpoint implements Endpoint {
  private static final Logger LOG = LoggerFactory.getLogger(BotEndpoint.class);
  private static final String TEAMS = "msteams";
  private static final String JSON = "application/json; charset=utf-8";
  private static final Response DONE = Response.bare(200);

  /// Leads from a reply to the message that it answered, as [dev.srm.chat.Inbox#answeredWith].
  @FunctionalInterface
  interface Replies {
    Optional<String> answeredWith(String reply);
  }

  private final Gate gate;
  private final ServiceHosts hosts;
  private final Optional<String> tenant;
  private final Intake intake;
  private final Replies replies;
  private final Desk desk;
  private final TeamsLimits limits;
  private final InstantSource clock;

  BotEndpoint(
      Gate gate,
      ServiceHosts hosts,
      Optional<String> tenant,
      Intake intake,
      Replies replies,
      Desk desk,
      TeamsLimits limits,
      InstantSource clock) {
    this.gate = gate;
    this.hosts = hosts;
    this.tenant = tenant;
    this.intake = intake;
    this.replies = replies;
    this.desk = desk;
    this.limits = limits;
    this.clock = clock;
  }

  /// @return 400 for what is no activity, 401 for what Teams did not sign for this bot, 403 for
  ///   other tenants and foreign services, 501 for an invoke that nobody knows, 503 when it cannot
  ///   be kept, so that Teams sends it again
  @Override
  public Response handle(Request request) {
    Optional<String> authorization = request.header("authorization");
    if (authorization.isEmpty()) {
      return Response.bare(401);
    }
    Optional<Activity> activity = Json.object(request.body()).flatMap(Activity::of);
    if (activity.isEmpty()) {
      return Response.bare(400);
    }
    try {
      return gate.admits(authorization, activity.get())
          ? handle(activity.get())
          : Response.bare(401);
    } catch (Unavailable e) {
      LOG.warn("A message of Teams was refused, to come again: {}", e.getMessage());
      return Response.bare(503);
    } catch (RuntimeException e) {
      String reference = UUID.randomUUID().toString().substring(0, 8);
      LOG.error("Could not take a {} of Teams, reference {}", type(activity.get()), reference, e);
      return Response.bare(500);
    }
  }

  /// Only what is fit for a log.
  private static String type(Activity activity) {
    return activity.type().matches("[A-Za-z]{1,40}") ? activity.type() : "strange activity";
  }

  private Response handle(Activity activity) {
    boolean ours =
        activity.channel().equals(TEAMS)
            && hosts.allow(activity.service())
            && tenant.map(activity.tenant()::equalsIgnoreCase).orElse(true);
    if (!ours) {
      return Response.bare(403);
    }
    return switch (activity.type()) {
      case "message" -> message(activity);
      case "invoke" -> invoke(activity);
      case "conversationUpdate" ->
          activity.joined().contains(activity.bot()) ? welcome(activity) : DONE;
      case "installationUpdate" -> activity.action().startsWith("add") ? welcome(activity) : DONE;
      default -> DONE;
    };
  }

  private Response message(Activity activity) {
    if (activity.from().id().equals(activity.bot())) {
      return DONE;
    }
    if (activity.id().isEmpty() || activity.conversation().isEmpty()) {
      return Response.bare(400);
    }
    Optional<Button> button = Button.pressed(activity.value());
    Kept.Purpose purpose = button.map(Button::purpose).orElse(Kept.Purpose.ANSWER);
    String text = button.map(Button::question).orElse(activity.text());
    return keep(
        activity,
        "teams:" + activity.conversation() + ":" + activity.id().get(),
        Kept.of(activity, purpose, text));
  }

  /// Teams tells of an installation in up to three ways; the conversation is welcomed once.
  private Response welcome(Activity activity) {
    if (activity.conversation().isEmpty()) {
      return Response.bare(400);
    }
    return keep(
        activity,
        "teams:welcome:" + activity.conversation(),
        Kept.of(activity, Kept.Purpose.WELCOME, ""));
  }

  private Response keep(Activity activity, String id, Kept kept) {
    intake.take(
        new Incoming(
            id,
            List.of(),
            Message.Surface.TEAMS,
            "teams:" + activity.conversation(),
            activity.person(),
            kept.written(),
            clock.instant()));
    return DONE;
  }

  private Response invoke(Activity activity) {
    JsonNode value = activity.value();
    boolean vote =
        activity.name().equals("message/submitAction")
            && Json.text(value, "actionName").equals(Optional.of("feedback"));
    if (!vote) {
      return Response.bare(501);
    }
    JsonNode given = value.path("actionValue");
    Optional<Boolean> helpful = Json.text(given, "reaction").flatMap(BotEndpoint::helpful);
    String person = activity.person();
    if (helpful.isEmpty() || person.isEmpty()) {
      return Response.bare(400);
    }
    answer(activity, person)
        .ifPresent(answer -> desk.vote(answer, person, helpful.get(), comment(given)));
    // Anything but an empty object is shown to the person as a failure.
    return new Response(200, JSON, "{}");
  }

  private static Optional<Boolean> helpful(String reaction) {
    return switch (reaction) {
      case "like" -> Optional.of(true);
      case "dislike" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  /// A client that does not say which answer is meant means the person's last one.
  private Optional<String> answer(Activity activity, String person) {
    return activity.replyTo().isPresent()
        ? replies.answeredWith(BotAnswers.reply(activity.conversation(), activity.replyTo().get()))
        : desk.recent(person, 1).stream().map(asked -> asked.answer()).findFirst();
  }

  /// The comment is JSON inside a text: `{"feedbackText":"..."}`.
  private String comment(JsonNode given) {
    String feedback = Json.text(given, "feedback").orElse("");
    String comment =
        Json.object(feedback.getBytes(UTF_8))
            .flatMap((ObjectNode json) -> Json.text(json, "feedbackText"))
            .orElse(feedback);
    return Clip.plain(comment, limits.commentMax());
  }
}
