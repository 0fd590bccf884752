package dev.srm.channel.teams;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.srm.answer.Answer;
import dev.srm.channel.Json;
import dev.srm.channel.Label;
import dev.srm.channel.Voice;
import dev.srm.chat.Desk;
import dev.srm.chat.Incoming;
import dev.srm.chat.Intake;
import dev.srm.chat.Outcome;
import dev.srm.chat.Reply;
import dev.srm.knowledge.Language;
import java.net.URLEncoder;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hands a question with its answer to the team that is responsible: a new thread in the team's
/// channel. Who asked is told by a message of its own, so that no trouble with telling lets the
/// team get the question twice.
final class TeamWork {
  private static final Logger LOG = LoggerFactory.getLogger(TeamWork.class);
  private static final String LINK = "https://teams.microsoft.com/l/message/";
  private static final String ROOT = ";messageid=";

  /// Code points.
  private static final int ASKS_MAX = 200;

  private static final int QUESTION_MAX = 400;

  private final Connector connector;
  private final Desk desk;
  private final Supplier<Voice> voice;
  private final Intake intake;
  private final InstantSource clock;

  /// @param intake where the word to who asked is handed in
  TeamWork(
      Connector connector, Desk desk, Supplier<Voice> voice, Intake intake, InstantSource clock) {
    this.connector = connector;
    this.desk = desk;
    this.voice = voice;
    this.intake = intake;
    this.clock = clock;
  }

  /// @param answer to what is passed on
  Outcome passOn(Incoming incoming, Kept kept, Answer answer) throws InterruptedException {
    Language language = answer.language();
    Optional<TeamReach> reach = desk.team(answer).map(TeamReach::new);
    Optional<String> channel = reach.flatMap(TeamReach::channel);
    if (reach.isEmpty() || channel.isEmpty()) {
      return tell(incoming, kept, Label.TEAM_UNREACHABLE.in(language));
    }
    String team = reach.get().name(language);
    ObjectNode opening = opening(kept, channel.get(), answer, team);
    return switch (connector.write(kept.service(), "", opening)) {
      case Connector.Sent.Written _ ->
          tell(incoming, kept, Label.TEAM_ASKED.in(language).formatted(team));
      case Connector.Sent.NotNow(var after, String why) -> new Outcome.Later(after, why);
      case Connector.Sent.NotThis(String why) -> notAsked(incoming, kept, language, why);
      case Connector.Sent.Never(String why) -> notAsked(incoming, kept, language, why);
      case Connector.Sent.Unknown(String why) -> {
        LOG.warn("Nobody knows whether the team got question {}: {}", incoming.id(), why);
        yield tell(incoming, kept, Label.TEAM_UNSURE.in(language).formatted(team));
      }
    };
  }

  private Outcome notAsked(Incoming incoming, Kept kept, Language language, String why) {
    LOG.warn("The team could not be asked question {}: {}", incoming.id(), why);
    return tell(incoming, kept, Label.TEAM_UNREACHABLE.in(language));
  }

  private Outcome tell(Incoming incoming, Kept kept, String text) {
    String id = incoming.id() + ":told";
    boolean _ =
        intake.take(
            new Incoming(
                id,
                List.of(),
                incoming.surface(),
                incoming.thread(),
                incoming.person(),
                kept.notice(text).written(),
                clock.instant()));
    return new Outcome.Delivered(id);
  }

  /// A new thread in the team's channel.
  private ObjectNode opening(Kept kept, String channel, Answer answer, String team) {
    ObjectNode message =
        new TeamsCards(voice.get(), Form.BOT)
            .message(new Reply.Answered(answer), _ -> Optional.empty());
    message.put("text", head(kept, answer, team) + "\n\n" + message.path("text").asText());
    ObjectNode conversation = Json.object().put("isGroup", true);
    conversation.putObject("bot").put("id", kept.bot());
    ObjectNode data = conversation.putObject("channelData");
    data.putObject("channel").put("id", channel);
    data.putObject("tenant").put("id", kept.tenant());
    conversation.set("activity", message);
    return conversation;
  }

  /// Who asks whom, the question as a quotation, and where it was asked.
  private static String head(Kept kept, Answer answer, String team) {
    Language language = answer.language();
    String asks =
        kept.asker().isBlank()
            ? Label.TEAM_QUESTION.in(language).formatted(team)
            : Label.TEAM_ASKS.in(language).formatted(kept.asker(), team);
    String link =
        link(kept)
            .map(url -> "\n\n[" + Label.TEAM_WHERE.in(language) + "](" + url + ")")
            .orElse("");
    return CardText.message(asks, ASKS_MAX)
        + "\n\n> "
        + CardText.message(answer.question().replaceAll("\\s+", " "), QUESTION_MAX)
        + link;
  }

  /// @return the thread of a channel in which it was asked; chats are nobody else's to open
  private static Optional<String> link(Kept kept) {
    int root = kept.conversation().indexOf(ROOT);
    if (kept.scope() != Activity.Scope.CHANNEL || root < 0) {
      return Optional.empty();
    }
    String channel = URLEncoder.encode(kept.conversation().substring(0, root), UTF_8);
    String thread = URLEncoder.encode(kept.conversation().substring(root + ROOT.length()), UTF_8);
    String tenant = URLEncoder.encode(kept.tenant(), UTF_8);
    return CardText.address(
        LINK + channel + "/" + thread + "?tenantId=" + tenant + "&parentMessageId=" + thread);
  }
}
