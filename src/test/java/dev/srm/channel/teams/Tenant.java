package dev.srm.channel.teams;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.srm.answer.Answer;
import dev.srm.answer.Answering;
import dev.srm.answer.Request;
import dev.srm.channel.Answers;
import dev.srm.channel.Endpoint;
import dev.srm.channel.Golden;
import dev.srm.channel.Json;
import dev.srm.chat.Desk;
import dev.srm.chat.Lease;
import dev.srm.chat.MemoryInbox;
import dev.srm.chat.Message;
import dev.srm.chat.Outcome;
import dev.srm.knowledge.Knowledge;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// An organisation that talks to the bot, and the courier that has its messages answered.
final class Tenant implements AutoCloseable {
  static final String CONVERSATION =
      "19:253b1f341670408fb6fe51050b6e5ceb@thread.tacv2;messageid=1795312800435";

  final Microsoft microsoft = new Microsoft();
  final List<Request> asked = new ArrayList<>();
  final Remembered remembered = new Remembered();
  Instant now = Instant.parse("2026-11-22T02:00:00Z");
  final MemoryInbox inbox = new MemoryInbox(() -> now);
  final TeamsBot bot;

  Tenant() {
    this(TeamsLimits.DEFAULT);
  }

  Tenant(TeamsLimits limits) {
    this(limits, Optional.empty(), Golden.KNOWLEDGE);
  }

  Tenant(Answering answering, Knowledge knowledge) {
    this(TeamsLimits.DEFAULT, Optional.of(answering), knowledge);
  }

  /// @param answering without it [Answers]
  private Tenant(TeamsLimits limits, Optional<Answering> answering, Knowledge knowledge) {
    Calls calls = new Calls(limits);
    BotSettings settings = microsoft.settings();
    SigningKeys keys = new SigningKeys(settings.openIdUrl(), calls, limits, () -> now);
    bot =
        TeamsBot.of(
            settings,
            new TokenGate(settings, keys, limits, () -> now),
            url -> url.equals(microsoft.service()),
            calls,
            inbox,
            inbox,
            new Desk(answering.orElse(this::answer), () -> knowledge, remembered.memory(() -> now)),
            () -> Answers.VOICE,
            limits,
            () -> now);
  }

  private Answer answer(Request request) {
    asked.add(request);
    if (request.question().contains("explode")) {
      throw new IllegalStateException("secret of the house");
    }
    return Answers.answer(request);
  }

  /// An activity of a channel as Teams sends it, to be changed at will.
  ObjectNode activity(String text) {
    ObjectNode json = Json.object(Answers.resource("teams/question-en.json")).orElseThrow();
    json.put("serviceUrl", microsoft.service()).put("text", text);
    json.withObject("recipient").put("id", "28:" + Microsoft.APP).put("name", "SRM");
    return json;
  }

  /// The same in a chat of two.
  ObjectNode personal(String text) {
    ObjectNode json = activity(text);
    json.withObject("conversation").put("id", "a:personal").put("conversationType", "personal");
    return json;
  }

  /// Signed by Teams.
  Endpoint.Response send(ObjectNode activity) {
    return send(Json.written(activity).getBytes(UTF_8), bearer(activity));
  }

  String bearer(JsonNode activity) {
    return Microsoft.bearer(Microsoft.claims(now, activity.path("serviceUrl").asText()));
  }

  Endpoint.Response send(byte[] body, String... authorization) {
    Map<String, List<String>> headers =
        authorization.length == 0 ? Map.of() : Map.of("Authorization", List.of(authorization));
    return bot.endpoint()
        .handle(new Endpoint.Request("/teams/messages", Map.of(), headers, body, "127.0.0.1"));
  }

  /// Has all that waits answered, as the courier does.
  List<Outcome> answer() {
    List<Outcome> outcomes = new ArrayList<>();
    for (Lease lease :
        inbox.lease("worker", Set.of(Message.Surface.TEAMS), 100, Duration.ofMinutes(1))) {
      outcomes.add(answer(lease));
    }
    return outcomes;
  }

  private Outcome answer(Lease lease) {
    try {
      Outcome outcome = bot.answers().handle(lease);
      switch (outcome) {
        case Outcome.Delivered(String reply) -> inbox.done(lease, reply);
        case Outcome.Later(Duration after, String reason, boolean doubtful) ->
            inbox.again(lease, now.plus(after), doubtful, reason);
        case Outcome.Hopeless(String reason) -> inbox.failed(lease, reason);
      }
      return outcome;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /// @return what was written into conversations, oldest first
  List<JsonNode> written() {
    return microsoft.calls("/connector/v3/conversations.*").stream()
        .map(event -> Team.json(event.getRequest().getBodyAsString()))
        .filter(message -> !message.path("type").asText().equals("typing"))
        .toList();
  }

  @Override
  public void close() {
    bot.close();
    microsoft.close();
  }
}
