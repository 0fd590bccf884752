package dev.srm.channel.teams;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.srm.answer.Answer;
import dev.srm.channel.Json;
import dev.srm.channel.Label;
import dev.srm.channel.Voice;
import dev.srm.chat.Reply;
import dev.srm.knowledge.Language;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Tables that say of many things no more than who owns them.
final class OwnerTables {
  private static final int CELL_MAX = 80;

  /// Code points of all areas of one owner.
  private static final int AREAS_MAX = 600;

  private final Voice voice;
  private final Language language;

  OwnerTables(Voice voice, Language language) {
    this.voice = voice;
    this.language = language;
  }

  /// One service: an area a line.
  ObjectNode of(List<Answer.OwnershipRow> rows) {
    ObjectNode fallback = Json.object().put("type", "FactSet");
    ArrayNode facts = fallback.putArray("facts");
    CardTable table = new CardTable(List.of(3, 2), fallback);
    table.add(
        List.of(
            List.of(CardParts.bold(Label.WHAT.in(language))),
            List.of(CardParts.bold(Label.OWNER.in(language)))));
    for (Answer.OwnershipRow row : rows) {
      String owner = owner(row.owner());
      table.add(List.of(List.of(cell(row.areaName())), List.of(CardParts.text(owner))));
      facts.addObject().put("title", escaped(row.areaName())).put("value", owner);
    }
    return table.element();
  }

  /// Several services side by side: an area a line.
  ///
  /// @param lines whose owners differ
  ObjectNode of(List<String> services, List<Reply.Comparison.Line> lines) {
    ObjectNode fallback = Json.object().put("type", "FactSet");
    ArrayNode facts = fallback.putArray("facts");
    List<Integer> widths = new ArrayList<>(List.of(3));
    widths.addAll(Collections.nCopies(services.size(), 2));
    CardTable table = new CardTable(widths, fallback);
    List<List<ObjectNode>> head = new ArrayList<>();
    head.add(List.of(CardParts.bold(Label.DIFFERS.in(language))));
    services.forEach(service -> head.add(List.of(CardParts.bold(service))));
    table.add(head);
    for (Reply.Comparison.Line line : lines) {
      List<List<ObjectNode>> cells = new ArrayList<>();
      cells.add(List.of(cell(line.areaName())));
      List<String> owners = new ArrayList<>();
      for (int i = 0; i < services.size(); i++) {
        String owner = i < line.owners().size() ? owner(line.owners().get(i)) : "—";
        cells.add(List.of(CardParts.text(owner)));
        owners.add(escaped(services.get(i)) + ": " + owner);
      }
      table.add(cells);
      facts
          .addObject()
          .put("title", escaped(line.areaName()))
          .put("value", String.join(" · ", owners));
    }
    return table.element();
  }

  /// In short where all services have the same owner: a line for each of them.
  List<ObjectNode> same(List<Reply.Comparison.Line> lines) {
    Map<String, List<String>> areas = new LinkedHashMap<>();
    for (Reply.Comparison.Line line : lines) {
      areas.computeIfAbsent(line.owners().getFirst(), _ -> new ArrayList<>()).add(line.areaName());
    }
    List<ObjectNode> elements = new ArrayList<>();
    if (!areas.isEmpty()) {
      elements.add(CardParts.bold(Label.SAME.in(language)).put("separator", true));
    }
    areas.forEach((party, all) ->
        elements.add(
            CardParts.subtle(
                owner(party) + ": " + CardText.markdown(String.join(", ", all), AREAS_MAX))));
    return elements;
  }

  private String owner(String party) {
    return escaped(voice.called(party, language));
  }

  private static ObjectNode cell(String raw) {
    return CardParts.text(escaped(raw));
  }

  private static String escaped(String raw) {
    return CardText.markdown(raw.isBlank() ? "—" : raw, CELL_MAX);
  }
}
