package dev.srm.channel.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.srm.answer.Answer;
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
  private final TeamWork team;

  BotAnswers(Connector connector, Desk desk, Supplier<Voice> voice, TeamWork team) {
    this.connector = connector;
    this.desk = desk;
    this.voice = voice;
    this.team = team;
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
      case NOTICE -> write(kept.get(), TeamsCards.plain(kept.get().text()));
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

  private Outcome askTeam(Incoming incoming, Kept kept) throws InterruptedException {
    Reply reply;
    try {
      reply = desk.reply(message("", incoming, kept));
    } catch (RuntimeException e) {
      return write(kept, apology(e));
    }
    return switch (reply) {
      case Reply.Answered(Answer answer) -> team.passOn(incoming, kept, answer);
      case Reply.Comparison comparison -> team.passOn(incoming, kept, comparison.answer());
      case Reply.Matrix _, Reply.Help _ -> new Outcome.Hopeless("what was pressed is no question");
    };
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
