package dev.srm.channel.teams;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.srm.answer.Answer;
import dev.srm.channel.Json;
import dev.srm.channel.Label;
import dev.srm.channel.Voice;
import dev.srm.knowledge.Language;
import java.util.List;

/// The elements that cards are made of, in one language and with texts cut to one length.
final class CardParts {
  private static final int LINE_MAX = 120;

  private final Voice voice;
  private final Language language;
  private final int sideMax;

  CardParts(Voice voice, Language language, int sideMax) {
    this.voice = voice;
    this.language = language;
    this.sideMax = sideMax;
  }

  /// @param markdown escaped
  static ObjectNode text(String markdown) {
    return Json.object().put("type", "TextBlock").put("text", markdown).put("wrap", true);
  }

  /// @param raw not escaped
  static ObjectNode title(String raw) {
    return text(CardText.markdown(raw, LINE_MAX))
        .put("size", "Large")
        .put("weight", "Bolder")
        .put("style", "heading");
  }

  /// @param raw not escaped
  static ObjectNode bold(String raw) {
    return text(CardText.markdown(raw, LINE_MAX)).put("weight", "Bolder");
  }

  static ObjectNode subtle(String markdown) {
    return text(markdown).put("isSubtle", true).put("spacing", "Small");
  }

  /// Who does what as a table; phones that know no tables show the fallback.
  ObjectNode table(List<Answer.OwnershipRow> rows) {
    CardTable table = new CardTable(List.of(2, 3, 3), facts(rows));
    String service = service(rows);
    table.add(
        List.of(
            List.of(bold(service.isEmpty() ? Label.WHAT.in(language) : service)),
            List.of(bold(voice.provider(language))),
            List.of(bold(voice.customer(language)))));
    for (Answer.OwnershipRow row : rows) {
      table.add(
          List.of(
              topic(row, service.isEmpty() ? Voice.topic(row) : row.areaName()),
              List.of(text(side(row.aws()))),
              List.of(text(side(row.customer())))));
    }
    return table.element();
  }

  /// @return the one service that several rows are about, as a heading; else empty
  private static String service(List<Answer.OwnershipRow> rows) {
    List<String> names = rows.stream().map(Answer.OwnershipRow::serviceName).distinct().toList();
    boolean one = rows.size() > 1 && names.size() == 1;
    return one && rows.stream().noneMatch(row -> row.areaName().isBlank()) ? names.getFirst() : "";
  }

  private ObjectNode facts(List<Answer.OwnershipRow> rows) {
    ObjectNode container = Json.object().put("type", "Container");
    ArrayNode items = container.putArray("items");
    for (Answer.OwnershipRow row : rows) {
      items.addAll(topic(row, Voice.topic(row)));
      ArrayNode facts = items.addObject().put("type", "FactSet").putArray("facts");
      facts
          .addObject()
          .put("title", CardText.markdown(voice.provider(language), LINE_MAX))
          .put("value", side(row.aws()));
      facts
          .addObject()
          .put("title", CardText.markdown(voice.customer(language), LINE_MAX))
          .put("value", side(row.customer()));
    }
    return container;
  }

  private List<ObjectNode> topic(Answer.OwnershipRow row, String topic) {
    ObjectNode owner = subtle(CardText.markdown(voice.called(row.owner(), language), LINE_MAX));
    return topic.isEmpty() ? List.of(owner) : List.of(bold(topic), owner);
  }

  private String side(String duty) {
    return CardText.markdown(duty.isBlank() ? Label.NOTHING.in(language) : duty, sideMax);
  }

  /// @param named whether the row's topic stands before it, where there are several
  /// @return what would change the row
  ObjectNode condition(Answer.OwnershipRow row, boolean named) {
    String topic = named ? CardText.markdown(Voice.topic(row), LINE_MAX) : "";
    String about = topic.isEmpty() ? "" : " (" + topic + ")";
    return subtle(
        Label.DEPENDS.in(language) + about + ": " + CardText.markdown(row.conditions(), sideMax));
  }

  /// @return `[n] title`, the title as a link where there is one
  ObjectNode source(Answer.Citation citation) {
    String title = CardText.markdown(titled(citation), LINE_MAX);
    String linked =
        voice
            .link(citation)
            .flatMap(CardText::address)
            .map(url -> "[" + title + "](" + url + ")")
            .orElse(title);
    String day =
        citation.checked().isBlank()
            ? ""
            : " · "
                + Label.CHECKED.in(language)
                + " "
                + CardText.markdown(citation.checked(), LINE_MAX);
    return subtle("\\[" + citation.number() + "\\] " + linked + day);
  }

  /// @return the title, never empty
  String titled(Answer.Citation citation) {
    String source = voice.source(citation, language);
    return source.isBlank() ? "—" : source;
  }

  /// A heading with a line for each question.
  ///
  /// @param pressed whether a line can be pressed to ask it
  void list(
      ArrayNode body, Label heading, List<String> questions, int questionsMax, boolean pressed) {
    List<String> asked =
        questions.stream().filter(one -> !one.isBlank()).limit(questionsMax).toList();
    if (asked.isEmpty()) {
      return;
    }
    body.add(bold(heading.in(language)).put("separator", true));
    asked.forEach(question -> body.add(pressed ? pressed(question) : bullet(question)));
  }

  private static ObjectNode bullet(String question) {
    return subtle("• " + CardText.markdown(question, LINE_MAX));
  }

  private static ObjectNode pressed(String question) {
    ObjectNode line = Json.object().put("type", "Container").put("spacing", "Small");
    line.putArray("items")
        .add(text("› " + CardText.markdown(question, LINE_MAX)).put("color", "Accent"));
    String title = CardText.plain(question, LINE_MAX);
    line.set("selectAction", new Button(Kept.Purpose.ANSWER, question).action(title));
    return line;
  }

  /// @return a note of how many were not shown
  ObjectNode leftOut(int count) {
    return subtle(Label.LEFT_OUT.in(language) + ": " + count);
  }
}
