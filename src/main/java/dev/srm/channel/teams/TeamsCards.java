package dev.srm.channel.teams;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.srm.answer.Answer;
import dev.srm.channel.Json;
import dev.srm.channel.Label;
import dev.srm.channel.Room;
import dev.srm.channel.Voice;
import dev.srm.chat.Reply;
import dev.srm.knowledge.Language;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A reply as a Teams message: the answer as text, who does what and the sources as an Adaptive
/// Card. Of several amounts of detail the first is taken with which the message keeps its size.
final class TeamsCards {
  /// Teams shows cards up to this version; a newer one is replaced by its fallback text.
  static final String VERSION = "1.5";

  /// Prompts of a first message; Teams' limit.
  static final int PROMPTS_MAX = 3;

  private static final int FALLBACK_MAX = 500;
  private static final int TEXT_MAX = 2_500;

  private final Voice voice;
  private final Form form;

  TeamsCards(Voice voice, Form form) {
    this.voice = voice;
    this.form = form;
  }

  /// @param team whom to ask about an answer, if the operator named a team
  ObjectNode message(Reply reply, Function<Answer, Optional<TeamReach>> team) {
    return switch (reply) {
      case Reply.Answered(Answer answer) -> answered(answer, team);
      case Reply.Help help -> help(help);
      case Reply.Matrix matrix -> sized(matrix.language(), room -> matrix(matrix, room));
      case Reply.Comparison comparison -> comparison(comparison, team);
    };
  }

  /// The first message in a chat, with prompts. Teams shows no prompts beside a card.
  ObjectNode welcome(Reply.Help help) {
    Language language = help.language();
    ObjectNode message =
        plain(
            String.join(
                "\n\n",
                Label.HELP_TITLE.in(language),
                Label.HELP_HOW.in(language),
                Label.COMMANDS.in(language)));
    ArrayNode actions = message.putObject("suggestedActions").putArray("actions");
    for (String example : help.examples().stream().limit(PROMPTS_MAX).toList()) {
      actions.addObject().put("type", "imBack").put("title", example).put("value", example);
    }
    return message;
  }

  /// A message of nothing but text, for when there is no reply.
  static ObjectNode plain(String text) {
    return Json.object()
        .put("type", "message")
        .put("textFormat", "plain")
        .put("text", CardText.plain(text, TEXT_MAX));
  }

  private ObjectNode answered(Answer answer, Function<Answer, Optional<TeamReach>> team) {
    return sized(
        answer.language(),
        room -> {
          List<Answer> answers = Renumbered.of(answer, room.answers());
          AnswerCard card = new AnswerCard(voice, form, room);
          int left = 1 + answer.more().size() - answers.size();
          return message(answers, room, card.of(answers, left, team));
        });
  }

  private ObjectNode comparison(
      Reply.Comparison comparison, Function<Answer, Optional<TeamReach>> team) {
    return sized(
        comparison.answer().language(),
        room -> {
          List<Answer> answers = Renumbered.of(comparison.answer(), 1);
          AnswerCard card = new AnswerCard(voice, form, room);
          return message(answers, room, card.of(comparison, answers.getFirst(), team));
        });
  }

  private ObjectNode matrix(Reply.Matrix matrix, Room room) {
    ObjectNode message = plain(matrix.service());
    return attach(message, new AnswerCard(voice, form, room).of(matrix));
  }

  private ObjectNode help(Reply.Help help) {
    String how = Label.HELP_HOW.in(help.language());
    return attach(plain(how), new AnswerCard(voice, form, form.rooms().getFirst()).of(help, how));
  }

  /// @return the most generous form that keeps its size, else its text alone
  private ObjectNode sized(Language language, Function<Room, ObjectNode> rendered) {
    ObjectNode message = plain("");
    for (Room room : form.rooms()) {
      message = rendered.apply(room);
      if (form.keepsSize(message)) {
        return message;
      }
    }
    String text = message.path("text").asText();
    return plain(text.isBlank() ? Label.LEFT_OUT.in(language) : text);
  }

  /// An answer that has nothing beside its text needs no card.
  private ObjectNode message(List<Answer> answers, Room room, ObjectNode card) {
    String text = texts(answers, room, form.isBot());
    ObjectNode message = plain("").put("text", text);
    if (form.isBot()) {
      // Teams finds the numbers of its citations only where it reads Markdown.
      message.put("textFormat", "markdown");
      List<ObjectNode> entities = new Citations(voice).of(answers, text);
      if (!entities.isEmpty()) {
        message.putArray("entities").addAll(entities);
      }
      message.putObject("channelData").putObject("feedbackLoop").put("type", "default");
    }
    return attach(message, card);
  }

  private static ObjectNode attach(ObjectNode message, ObjectNode card) {
    if (!card.path("body").isEmpty()) {
      message
          .putArray("attachments")
          .addObject()
          .put("contentType", "application/vnd.microsoft.card.adaptive")
          .set("content", card);
    }
    return message;
  }

  /// @return the texts of the answers, never empty
  private static String texts(List<Answer> answers, Room room, boolean markdown) {
    int max = room.text() / answers.size();
    String texts =
        answers.stream()
            .map(answer ->
                markdown
                    ? CardText.message(answer.text(), max)
                    : CardText.plain(answer.text(), max))
            .filter(text -> !text.isBlank())
            .collect(Collectors.joining("\n\n"));
    return texts.isEmpty() ? "—" : texts;
  }

  /// @return a card with nothing on it
  static ObjectNode empty(Language language, String fallback) {
    ObjectNode card =
        Json.object()
            .put("type", "AdaptiveCard")
            .put("$schema", "http://adaptivecards.io/schemas/adaptive-card.json")
            .put("version", VERSION)
            .put("lang", language.id())
            .put("fallbackText", CardText.plain(fallback, FALLBACK_MAX));
    card.putObject("msteams").put("width", "Full");
    return card;
  }
}
