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

/// The one card of a message, with as much detail as its room has.
final class AnswerCard {
  /// Buttons of a card; Teams folds away the seventh.
  static final int BUTTONS_MAX = 4;

  private static final int BUTTON_MAX = 40;
  private static final int EXAMPLES_MAX = 5;
  private static final int COMMANDS_MAX = 300;

  private final Voice voice;
  private final Form form;
  private final Room room;
  private final ArrayNode actions = Json.object().putArray("actions");

  AnswerCard(Voice voice, Form form, Room room) {
    this.voice = voice;
    this.form = form;
    this.room = room;
  }

  /// @param left how many answers are not among them
  ObjectNode of(List<Answer> answers, int left, Function<Answer, Optional<TeamReach>> team) {
    Answer first = answers.getFirst();
    ObjectNode card = TeamsCards.empty(first.language(), fallback(answers));
    ArrayNode body = card.putArray("body");
    for (Answer answer : answers) {
      if (answers.size() + left > 1) {
        body.add(CardParts.bold(answer.question()).put("separator", !body.isEmpty()));
      }
      add(body, answer);
    }
    addLeftOut(body, parts(first.language()), left);
    team.apply(first).flatMap(reach -> askTeam(reach, first)).ifPresent(actions::add);
    return finished(card);
  }

  private Optional<ObjectNode> askTeam(TeamReach reach, Answer answer) {
    return form.isBot()
        ? reach.button(answer.language(), answer.question())
        : reach.link(answer.language(), answer.question());
  }

  ObjectNode of(
      Reply.Comparison comparison, Answer answer, Function<Answer, Optional<TeamReach>> team) {
    ObjectNode card = TeamsCards.empty(answer.language(), answer.text());
    ArrayNode body = card.putArray("body");
    CardParts parts = parts(answer.language());
    OwnerTables tables = new OwnerTables(voice, answer.language());
    List<Reply.Comparison.Line> differing = lines(comparison, true);
    if (!differing.isEmpty()) {
      body.add(tables.of(comparison.services(), differing.stream().limit(rowsMax()).toList()));
    }
    addLeftOut(body, parts, differing.size() - rowsMax());
    tables.same(lines(comparison, false)).forEach(body::add);
    addSources(body, answer, parts);
    parts.list(body, Label.RELATED, answer.related(), room.related(), form.isBot());
    team.apply(answer).flatMap(reach -> askTeam(reach, answer)).ifPresent(actions::add);
    return finished(card);
  }

  private static List<Reply.Comparison.Line> lines(Reply.Comparison comparison, boolean differs) {
    return comparison.lines().stream().filter(line -> line.differs() == differs).toList();
  }

  ObjectNode of(Reply.Matrix matrix) {
    ObjectNode card = TeamsCards.empty(matrix.language(), matrix.service());
    ArrayNode body = card.putArray("body");
    body.add(CardParts.title(matrix.service()));
    List<Answer.OwnershipRow> rows = matrix.rows().stream().limit(rowsMax()).toList();
    if (!rows.isEmpty()) {
      body.add(new OwnerTables(voice, matrix.language()).of(rows));
    }
    addLeftOut(body, parts(matrix.language()), matrix.rows().size() - rows.size());
    return finished(card);
  }

  /// @param how what stands where the card cannot be shown
  ObjectNode of(Reply.Help help, String how) {
    ObjectNode card = TeamsCards.empty(help.language(), how);
    ArrayNode body = card.putArray("body");
    body.add(CardParts.title(Label.HELP_TITLE.in(help.language())));
    CardParts parts = parts(help.language());
    parts.list(body, Label.ASK_INSTEAD, help.examples(), EXAMPLES_MAX, form.isBot());
    body.add(
        CardParts.subtle(CardText.markdown(Label.COMMANDS.in(help.language()), COMMANDS_MAX))
            .put("separator", true));
    return finished(card);
  }

  /// Lines of two words each, of which four times as many fit as of whole sentences.
  private int rowsMax() {
    return 4 * room.rows();
  }

  private CardParts parts(Language language) {
    return new CardParts(voice, language, room.side());
  }

  private ObjectNode finished(ObjectNode card) {
    if (!actions.isEmpty()) {
      card.set("actions", actions);
    }
    return card;
  }

  private static String fallback(List<Answer> answers) {
    String text = answers.getFirst().text();
    return text.isBlank() ? "—" : text;
  }

  private void add(ArrayNode body, Answer answer) {
    CardParts parts = parts(answer.language());
    voice.headline(answer).ifPresent(headline -> body.add(CardParts.title(headline)));
    List<Answer.OwnershipRow> rows = answer.rows().stream().limit(room.rows()).toList();
    if (!rows.isEmpty()) {
      body.add(parts.table(rows));
    }
    rows.stream()
        .filter(row -> !row.conditions().isBlank())
        .forEach(row -> body.add(parts.condition(row, rows.size() > 1)));
    addLeftOut(body, parts, answer.rows().size() - room.rows());
    answer
        .refusal()
        .map(Answer.Refusal::suggestions)
        .ifPresent(
            asked -> parts.list(body, Label.ASK_INSTEAD, asked, room.related(), form.isBot()));
    addSources(body, answer, parts);
    if (answer.refusal().isEmpty()) {
      parts.list(body, Label.RELATED, answer.related(), room.related(), form.isBot());
    }
  }

  private void addSources(ArrayNode body, Answer answer, CardParts parts) {
    if (answer.citations().isEmpty()) {
      return;
    }
    body.add(CardParts.bold(Label.SOURCES.in(answer.language())).put("separator", true));
    for (Answer.Citation citation : answer.citations().stream().limit(room.sources()).toList()) {
      body.add(parts.source(citation));
      Optional<String> url = voice.link(citation).flatMap(CardText::address);
      // The bot's sources hang on the numbers in its text.
      if (!form.isBot() && url.filter(this::isNew).isPresent() && actions.size() < BUTTONS_MAX) {
        actions
            .addObject()
            .put("type", "Action.OpenUrl")
            .put("title", button(citation, parts))
            .put("url", url.get());
      }
    }
    addLeftOut(body, parts, answer.citations().size() - room.sources());
  }

  /// @return whether no button leads there
  private boolean isNew(String url) {
    return actions.findValuesAsText("url").stream().noneMatch(url::equals);
  }

  private static String button(Answer.Citation citation, CardParts parts) {
    return CardText.plain("[" + citation.number() + "] " + parts.titled(citation), BUTTON_MAX);
  }

  private static void addLeftOut(ArrayNode body, CardParts parts, int count) {
    if (count > 0) {
      body.add(parts.leftOut(count));
    }
  }
}
