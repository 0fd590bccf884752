package dev.srm.channel.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.srm.answer.Answer;
import dev.srm.channel.Json;
import dev.srm.channel.Label;
import dev.srm.channel.Voice;
import dev.srm.chat.Desk;
import dev.srm.chat.Incoming;
import dev.srm.chat.Lease;
import dev.srm.chat.Message;
import dev.srm.chat.Outcome;
import dev.srm.chat.Reply;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Answers what the bot was asked and kept, through the connector. Teams cannot be asked whether an
/// earlier attempt arrived, so that what a crash left in doubt is answered again.
final class BotAnswers implements Outcome.Handler {
  private static final Logger LOG = LoggerFactory.getLogger(BotAnswers.class);

  private final Connector connector;
  private final Desk desk;
  private final Supplier<Voice> voice;

  BotAnswers(Connector connector, Desk desk, Supplier<Voice> voice) {
    this.connector = connector;
    this.desk = desk;
    this.voice = voice;
  }

  /// @param activity Teams' id of a message of ours
  /// @return the same, unique among all platforms
  static String reply(String conversation, String activity) {
    return "teams:" + conversation + ":" + activity;
  }

  @Override
  public Outcome handle(Lease lease) throws InterruptedException {
    Optional<Kept> kept = Kept.read(lease.message().body());
    if (kept.isEmpty()) {
      return new Outcome.Hopeless("kept in a form that this version does not know");
    }
    if (lease.attempt() == 1) {
      connector.type(kept.get());
    }
    return switch (kept.get().purpose()) {
      case ANSWER -> write(kept.get(), answer(lease.message(), kept.get()));
      case WELCOME -> write(kept.get(), welcome(kept.get()));
      case ASK_TEAM -> askTeam(lease.message(), kept.get());
    };
  }

  private ObjectNode answer(Incoming incoming, Kept kept) {
    try {
      Reply reply = desk.reply(message(incoming.id(), incoming, kept));
      return cards().message(reply, this::team);
    } catch (RuntimeException e) {
      return apology(e);
    }
  }

  private ObjectNode welcome(Kept kept) {
    try {
      Message nothing = new Message("", List.of(), Message.Surface.TEAMS, kept.locale());
      return switch (desk.reply(nothing)) {
        case Reply.Help help when kept.scope() == Activity.Scope.PERSONAL -> cards().welcome(help);
        case Reply reply -> cards().message(reply, this::team);
      };
    } catch (RuntimeException e) {
      return apology(e);
    }
  }

  private static ObjectNode apology(RuntimeException e) {
    String reference = UUID.randomUUID().toString().substring(0, 8);
    LOG.error("Could not answer in Teams, reference {}", reference, e);
    return TeamsCards.plain(Label.failed(reference));
  }

  /// @param id empty when the answer shall not count as another one
  private static Message message(String id, Incoming incoming, Kept kept) {
    return new Message(
        id,
        kept.text(),
        List.of(),
        Message.Surface.TEAMS,
        incoming.thread(),
        incoming.person(),
        kept.locale());
  }

  private TeamsCards cards() {
    return new TeamsCards(voice.get(), Form.BOT);
  }

  private Optional<TeamReach> team(Answer answer) {
    return desk.team(answer).map(TeamReach::new);
  }

  /// Puts the question with its answer into the team's channel, and tells the person where.
  private Outcome askTeam(Incoming incoming, Kept kept) throws InterruptedException {
    if (!(desk.reply(message("", incoming, kept)) instanceof Reply.Answered(Answer answer))) {
      return new Outcome.Hopeless("the question has no answer any more");
    }
    Optional<TeamReach> reach = team(answer);
    Optional<String> channel = reach.flatMap(TeamReach::channel);
    if (reach.isEmpty() || channel.isEmpty()) {
      return write(kept, TeamsCards.plain(Label.TEAM_UNREACHABLE.in(answer.language())));
    }
    String name = reach.get().name(answer.language());
    Connector.Sent sent =
        connector.write(kept.service(), "", opening(kept, channel.get(), answer, name));
    Label told = sent instanceof Connector.Sent.Written ? Label.TEAM_ASKED : Label.TEAM_UNREACHABLE;
    return sent instanceof Connector.Sent.NotNow(var after, String why)
        ? new Outcome.Later(after, why)
        : write(kept, TeamsCards.plain(told.in(answer.language()).formatted(name)));
  }

  /// A new thread in the team's channel.
  private ObjectNode opening(Kept kept, String channel, Answer answer, String team) {
    ObjectNode message = cards().message(new Reply.Answered(answer), _ -> Optional.empty());
    String head = Label.TEAM_QUESTION.in(answer.language()).formatted(team);
    message.put(
        "text",
        CardText.message(head + "\n\n" + answer.question(), 400)
            + "\n\n"
            + message.path("text").asText());
    ObjectNode conversation = Json.object().put("isGroup", true);
    conversation.putObject("bot").put("id", kept.bot());
    ObjectNode data = conversation.putObject("channelData");
    data.putObject("channel").put("id", channel);
    data.putObject("tenant").put("id", kept.tenant());
    conversation.set("activity", message);
    return conversation;
  }

  private Outcome write(Kept kept, ObjectNode message) throws InterruptedException {
    Connector.Sent sent = send(kept, message);
    if (sent instanceof Connector.Sent.NotThis(String why) && message.has("attachments")) {
      LOG.warn("Teams refused the form of a reply ({}); sending its text", why);
      sent = send(kept, TeamsCards.plain(message.path("text").asText()));
    }
    return switch (sent) {
      case Connector.Sent.Written(String id) ->
          new Outcome.Delivered(reply(kept.conversation(), id));
      case Connector.Sent.NotNow(var after, String why) -> new Outcome.Later(after, why);
      case Connector.Sent.NotThis(String why) -> new Outcome.Hopeless(why);
      case Connector.Sent.Never(String why) -> new Outcome.Hopeless(why);
      case Connector.Sent.Unknown(String why) ->
          new Outcome.Hopeless("nobody knows whether the reply arrived: " + why);
    };
  }

  private Connector.Sent send(Kept kept, ObjectNode message) throws InterruptedException {
    return connector.write(
        kept.service(), Connector.activities(kept.conversation()), kept.addressed(message));
  }
}
