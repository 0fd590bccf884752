package dev.srm.channel.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.srm.answer.Answer;
import dev.srm.channel.Clip;
import dev.srm.channel.Label;
import dev.srm.channel.Voice;
import dev.srm.chat.Reply;
import dev.srm.knowledge.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The matrix of a service and services side by side: as a table, or in lines by owner.
final class TableBlocks {
  /// Rows of a table below its headings; Slack takes 100 in all.
  private static final int ROWS_MAX = 99;

  private static final int CELL_MAX = 80;

  /// Code points of all areas of one owner.
  private static final int AREAS_MAX = 900;

  private final Voice voice;

  TableBlocks(Voice voice) {
    this.voice = voice;
  }

  List<ObjectNode> matrix(Reply.Matrix matrix, boolean table) {
    Language language = matrix.language();
    List<ObjectNode> blocks = new ArrayList<>();
    blocks.add(Parts.header(matrix.service()));
    if (!table) {
      blocks.addAll(byOwner(matrix));
      return blocks;
    }
    List<List<String>> lines = new ArrayList<>();
    lines.add(List.of(SlackLabel.SERVICE_AREA.in(language), SlackLabel.OWNER.in(language)));
    for (Answer.OwnershipRow row : matrix.rows().stream().limit(ROWS_MAX).toList()) {
      lines.add(List.of(cell(area(row, matrix)), cell(voice.called(row.owner(), language))));
    }
    blocks.add(Parts.table(lines, List.of(true, false)));
    AnswerBlocks.leftOut(language, matrix.rows().size() - ROWS_MAX).ifPresent(blocks::add);
    return blocks;
  }

  /// A variant's row says for which variant it holds.
  private static String area(Answer.OwnershipRow row, Reply.Matrix matrix) {
    String plain = shortName(matrix);
    return row.serviceName().equals(plain)
        ? row.areaName()
        : row.areaName() + " (" + variant(row.serviceName(), plain) + ")";
  }

  private static String variant(String name, String plain) {
    return name.startsWith(plain + ", ") ? name.substring(plain.length() + 2) : name;
  }

  /// The service without a variant is what most rows are called.
  private static String shortName(Reply.Matrix matrix) {
    return matrix.rows().stream()
        .map(Answer.OwnershipRow::serviceName)
        .min((one, other) -> Integer.compare(one.length(), other.length()))
        .orElse("");
  }

  private List<ObjectNode> byOwner(Reply.Matrix matrix) {
    Map<String, List<String>> areas = new LinkedHashMap<>();
    for (Answer.OwnershipRow row : matrix.rows()) {
      areas.computeIfAbsent(row.owner(), _ -> new ArrayList<>()).add(area(row, matrix));
    }
    List<ObjectNode> blocks = new ArrayList<>();
    areas.forEach((owner, all) ->
        blocks.add(
            list(voice.called(owner, matrix.language()), all.stream().map(TableBlocks::point))));
    return blocks;
  }

  /// Where the owners differ, then in short where they agree.
  List<ObjectNode> comparison(Reply.Comparison comparison, boolean table) {
    List<ObjectNode> blocks = new ArrayList<>();
    List<Reply.Comparison.Line> differing = lines(comparison, true);
    List<Reply.Comparison.Line> same = lines(comparison, false);
    if (!differing.isEmpty()) {
      blocks.add(table ? table(differing, comparison) : listed(differing, comparison));
    }
    if (!same.isEmpty()) {
      blocks.add(byOwner(same, comparison.answer().language()));
    }
    return blocks;
  }

  private static List<Reply.Comparison.Line> lines(Reply.Comparison comparison, boolean differs) {
    return comparison.lines().stream().filter(line -> line.differs() == differs).toList();
  }

  private ObjectNode table(List<Reply.Comparison.Line> differing, Reply.Comparison comparison) {
    Language language = comparison.answer().language();
    List<List<String>> lines = new ArrayList<>();
    List<String> head = new ArrayList<>(List.of(Label.DIFFERS.in(language)));
    head.addAll(comparison.services());
    lines.add(head);
    for (Reply.Comparison.Line line : differing.stream().limit(ROWS_MAX).toList()) {
      List<String> cells = new ArrayList<>(List.of(cell(line.areaName())));
      line.owners().forEach(owner -> cells.add(cell(voice.called(owner, language))));
      lines.add(cells);
    }
    List<Boolean> wrapped = new ArrayList<>(List.of(true));
    comparison.services().forEach(_ -> wrapped.add(false));
    return Parts.table(lines, wrapped);
  }

  private ObjectNode listed(List<Reply.Comparison.Line> differing, Reply.Comparison comparison) {
    return list(
        Label.DIFFERS.in(comparison.answer().language()),
        differing.stream().map(line -> owners(line, comparison)));
  }

  private ObjectNode byOwner(List<Reply.Comparison.Line> same, Language language) {
    Map<String, List<String>> areas = new LinkedHashMap<>();
    for (Reply.Comparison.Line line : same) {
      areas.computeIfAbsent(line.owners().getFirst(), _ -> new ArrayList<>()).add(line.areaName());
    }
    return list(
        Label.SAME.in(language),
        areas.entrySet().stream()
            .map(entry ->
                Mrkdwn.line(voice.called(entry.getKey(), language), CELL_MAX)
                    + ": "
                    + Mrkdwn.line(String.join(", ", entry.getValue()), AREAS_MAX)));
  }

  private static ObjectNode list(String title, Stream<String> lines) {
    List<String> all = new ArrayList<>(List.of("*" + Mrkdwn.line(title, CELL_MAX) + "*"));
    lines.forEach(all::add);
    return Parts.section(Parts.lines(all, Parts.SECTION_MAX));
  }

  private static String point(String text) {
    return "• " + Mrkdwn.line(text, CELL_MAX);
  }

  private String owners(Reply.Comparison.Line line, Reply.Comparison comparison) {
    Language language = comparison.answer().language();
    List<String> owners = new ArrayList<>();
    for (int i = 0; i < line.owners().size(); i++) {
      String owner = voice.called(line.owners().get(i), language);
      owners.add(comparison.services().get(i) + " " + owner);
    }
    return point(line.areaName()) + ": " + Mrkdwn.line(String.join(" · ", owners), 2 * CELL_MAX);
  }

  private static String cell(String text) {
    return Clip.plain(Clip.line(text), CELL_MAX);
  }
}
