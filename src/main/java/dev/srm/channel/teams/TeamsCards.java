package dev.srm.channel.teams;

import static java.nio.charset.StandardCharsets.UTF_8;

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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A reply as a Teams message: the answer as text, who does what and the sources as an Adaptive
/// Card. Of several amounts of detail the first is taken with which the message keeps its size.
final class TeamsCards {
  /// Bytes of a message, as UTF-8 and as UTF-16. Documented for incoming webhooks, which lose what
  /// is larger without a word; nothing is documented for outgoing ones.
  static final int BYTES_MAX = 28 * 1024;

  /// Teams shows cards up to this version; a newer one is replaced by its fallback text.
  static final String VERSION = "1.5";

  /// Buttons of a card; Teams folds away the seventh.
  static final int BUTTONS_MAX = 4;

  private static final int BUTTON_MAX = 40;
  private static final int FALLBACK_MAX = 500;
  private static final int TEXT_MAX = 2_500;
  private static final int EXAMPLES_MAX = 5;

  private static final List<Room> ROOMS =
      List.of(
          new Room(4, TEXT_MAX, 8, 400, 10, 3),
          new Room(3, 1_500, 6, 250, 8, 3),
          new Room(2, 1_000, 4, 150, 5, 3),
          new Room(1, 900, 3, 120, 3, 2),
          new Room(1, 600, 2, 80, 2, 2));

  private final Voice voice;

  TeamsCards(Voice voice) {
    this.voice = voice;
  }

  ObjectNode message(Reply reply) {
    return switch (reply) {
      case Reply.Answered(Answer answer) -> answered(answer);
      case Reply.Help(Language language, List<String> examples) -> help(language, examples);
      case Reply.Matrix matrix -> plain(lines(matrix));
      case Reply.Comparison comparison -> answered(comparison.answer());
    };
  }

  private String lines(Reply.Matrix matrix) {
    return matrix.rows().stream()
        .map(row -> "\n" + row.areaName() + ": " + voice.called(row.owner(), matrix.language()))
        .collect(Collectors.joining("", matrix.service(), ""));
  }

  /// A message of nothing but text, for when there is no reply.
  static ObjectNode plain(String text) {
    return Json.object()
        .put("type", "message")
        .put("textFormat", "plain")
        .put("text", CardText.plain(text, TEXT_MAX));
  }

  private ObjectNode answered(Answer answer) {
    for (Room room : ROOMS) {
      ObjectNode message = message(texts(answer, room), card(answer, room));
      if (keepsSize(message)) {
        return message;
      }
    }
    return plain(texts(answer, ROOMS.getLast()));
  }

  static boolean keepsSize(ObjectNode message) {
    String written = Json.written(message);
    return written.length() * Character.BYTES <= BYTES_MAX
        && written.getBytes(UTF_8).length <= BYTES_MAX;
  }

  /// An answer that has nothing beside its text needs no card.
  private static ObjectNode message(String text, ObjectNode card) {
    ObjectNode message = plain(text);
    if (card.path("body").isEmpty()) {
      return message;
    }
    message
        .putArray("attachments")
        .addObject()
        .put("contentType", "application/vnd.microsoft.card.adaptive")
        .set("content", card);
    return message;
  }

  private static List<Answer> all(Answer first, Room room) {
    return Stream.concat(Stream.of(first), first.more().stream()).limit(room.answers()).toList();
  }

  /// @return the texts of the answers, never empty
  private static String texts(Answer first, Room room) {
    List<Answer> all = all(first, room);
    String texts =
        all.stream()
            .map(answer -> CardText.plain(answer.text(), room.text() / all.size()))
            .filter(text -> !text.isBlank())
            .collect(Collectors.joining("\n\n"));
    return texts.isEmpty() ? "—" : texts;
  }

  private ObjectNode card(Answer first, Room room) {
    ObjectNode card = empty(first.language(), texts(first, room));
    ArrayNode body = card.putArray("body");
    ArrayNode actions = Json.object().putArray("actions");
    List<Answer> all = all(first, room);
    for (Answer answer : all) {
      if (!first.more().isEmpty()) {
        body.add(CardParts.bold(answer.question()).put("separator", !body.isEmpty()));
      }
      add(body, actions, answer, room);
    }
    int left = 1 + first.more().size() - all.size();
    if (left > 0) {
      body.add(new CardParts(voice, first.language(), room.side()).leftOut(left));
    }
    if (!actions.isEmpty()) {
      card.set("actions", actions);
    }
    return card;
  }

  private void add(ArrayNode body, ArrayNode actions, Answer answer, Room room) {
    CardParts parts = new CardParts(voice, answer.language(), room.side());
    voice.headline(answer).ifPresent(headline -> body.add(CardParts.title(headline)));
    List<Answer.OwnershipRow> rows = answer.rows().stream().limit(room.rows()).toList();
    if (!rows.isEmpty()) {
      body.add(parts.table(rows));
    }
    rows.stream()
        .filter(row -> !row.conditions().isBlank())
        .forEach(row -> body.add(parts.condition(row)));
    addLeftOut(body, parts, answer.rows().size() - room.rows());
    answer
        .refusal()
        .ifPresent(
            refusal -> parts.list(body, Label.ASK_INSTEAD, refusal.suggestions(), room.related()));
    addSources(body, actions, answer, parts, room);
    parts.list(body, Label.RELATED, answer.related(), room.related());
  }

  private void addSources(
      ArrayNode body, ArrayNode actions, Answer answer, CardParts parts, Room room) {
    if (answer.citations().isEmpty()) {
      return;
    }
    body.add(CardParts.bold(Label.SOURCES.in(answer.language())).put("separator", true));
    for (Answer.Citation citation : answer.citations().stream().limit(room.sources()).toList()) {
      body.add(parts.source(citation));
      Optional<String> url = voice.link(citation).flatMap(CardText::address);
      if (url.isPresent() && actions.size() < BUTTONS_MAX) {
        actions
            .addObject()
            .put("type", "Action.OpenUrl")
            .put("title", button(citation, parts))
            .put("url", url.get());
      }
    }
    addLeftOut(body, parts, answer.citations().size() - room.sources());
  }

  private static String button(Answer.Citation citation, CardParts parts) {
    return CardText.plain("[" + citation.number() + "] " + parts.titled(citation), BUTTON_MAX);
  }

  private static void addLeftOut(ArrayNode body, CardParts parts, int count) {
    if (count > 0) {
      body.add(parts.leftOut(count));
    }
  }

  private ObjectNode help(Language language, List<String> examples) {
    String how = Label.HELP_HOW.in(language);
    ObjectNode card = empty(language, how);
    ArrayNode body = card.putArray("body");
    body.add(CardParts.title(Label.HELP_TITLE.in(language)));
    new CardParts(voice, language, FALLBACK_MAX)
        .list(body, Label.ASK_INSTEAD, examples, EXAMPLES_MAX);
    return message(how, card);
  }

  private static ObjectNode empty(Language language, String fallback) {
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
