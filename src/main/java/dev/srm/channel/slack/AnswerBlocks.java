package dev.srm.channel.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.srm.answer.Answer;
import dev.srm.channel.Clip;
import dev.srm.channel.Label;
import dev.srm.channel.Room;
import dev.srm.channel.Voice;
import dev.srm.knowledge.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One answer as blocks: owner, text, both sides, conditions, sources.
final class AnswerBlocks {
  static final int LINE_MAX = 150;

  private final Voice voice;
  private final Answer answer;
  private final Language language;
  private final Room room;

  AnswerBlocks(Voice voice, Answer answer, Room room) {
    this.voice = voice;
    this.answer = answer;
    this.language = answer.language();
    this.room = room;
  }

  /// @param table whether rows become a table; Slack takes one in a message
  List<ObjectNode> all(boolean table) {
    List<ObjectNode> blocks = new ArrayList<>();
    voice.headline(answer).map(Parts::header).ifPresent(blocks::add);
    blocks.add(sentences());
    List<Answer.OwnershipRow> rows = answer.rows().stream().limit(room.rows()).toList();
    if (table && !rows.isEmpty()) {
      blocks.add(table(rows));
      conditions(rows).ifPresent(blocks::add);
    } else {
      rows.forEach(row -> addRow(blocks, row));
    }
    leftOut(language, answer.rows().size() - rows.size()).ifPresent(blocks::add);
    addSources(blocks);
    return blocks;
  }

  /// What it says, without its rows.
  ObjectNode sentences() {
    return Parts.section(Mrkdwn.text(answer.text(), room.text()));
  }

  List<ObjectNode> sources() {
    List<ObjectNode> blocks = new ArrayList<>();
    addSources(blocks);
    return blocks;
  }

  private ObjectNode table(List<Answer.OwnershipRow> rows) {
    List<List<String>> lines = new ArrayList<>();
    String service = service(rows);
    lines.add(
        List.of(
            Parts.orElse(service, SlackLabel.SERVICE_AREA.in(language)),
            SlackLabel.OWNER.in(language),
            voice.provider(language),
            voice.customer(language)));
    for (Answer.OwnershipRow row : rows) {
      lines.add(
          List.of(
              service.isEmpty() ? cell(Voice.topic(row)) : cell(row.areaName()),
              cell(voice.called(row.owner(), language)),
              Clip.plain(Clip.line(row.aws()), room.side()),
              Clip.plain(Clip.line(row.customer()), room.side())));
    }
    return Parts.table(lines, List.of(true, false, true, true));
  }

  /// @return the one service that all rows are about, as a heading; empty when they are several
  private static String service(List<Answer.OwnershipRow> rows) {
    List<String> names = rows.stream().map(Answer.OwnershipRow::serviceName).distinct().toList();
    boolean one = names.size() == 1 && rows.stream().noneMatch(row -> row.areaName().isBlank());
    return one ? cell(names.getFirst()) : "";
  }

  private static String cell(String text) {
    return Clip.plain(Clip.line(text), LINE_MAX);
  }

  private Optional<ObjectNode> conditions(List<Answer.OwnershipRow> rows) {
    List<String> lines =
        rows.stream()
            .filter(row -> !row.conditions().isBlank())
            .map(row -> condition(row, rows.size() > 1))
            .toList();
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(Parts.context(Parts.lines(lines, Parts.FIELD_MAX)));
  }

  private String condition(Answer.OwnershipRow row, boolean named) {
    String topic = named ? " (" + Mrkdwn.line(Voice.topic(row), LINE_MAX) + ")" : "";
    return "_"
        + Label.DEPENDS.in(language)
        + "_"
        + topic
        + ": "
        + Mrkdwn.line(row.conditions(), room.side());
  }

  private void addRow(List<ObjectNode> blocks, Answer.OwnershipRow row) {
    String owner = Mrkdwn.line(voice.called(row.owner(), language), LINE_MAX);
    String topic = Mrkdwn.line(Voice.topic(row), LINE_MAX);
    blocks.add(
        Parts.fields(
            topic.isEmpty() ? "*" + owner + "*" : "*" + topic + "*  " + owner,
            List.of(
                side(voice.provider(language), row.aws()),
                side(voice.customer(language), row.customer()))));
    if (!row.conditions().isBlank()) {
      blocks.add(Parts.context(condition(row, false)));
    }
  }

  private String side(String party, String duty) {
    String text = Mrkdwn.text(duty, room.side());
    return "*"
        + Mrkdwn.line(party, LINE_MAX)
        + "*\n"
        + Parts.orElse(text, Label.NOTHING.in(language));
  }

  private void addSources(List<ObjectNode> blocks) {
    if (answer.citations().isEmpty()) {
      return;
    }
    List<String> lines = new ArrayList<>();
    lines.add("*" + Label.SOURCES.in(language) + "*");
    answer.citations().stream().limit(room.sources()).map(this::source).forEach(lines::add);
    Parts.chunks(lines, Parts.SECTION_MAX).forEach(chunk -> blocks.add(Parts.context(chunk)));
    leftOut(language, answer.citations().size() - room.sources()).ifPresent(blocks::add);
  }

  private String source(Answer.Citation citation) {
    String source = Parts.orElse(Clip.line(voice.source(citation, language)), citation.url());
    String link = Mrkdwn.link(voice.link(citation), Parts.orElse(source, "—"), LINE_MAX);
    String checked = Mrkdwn.line(citation.checked(), LINE_MAX);
    String day = checked.isEmpty() ? "" : ", " + Label.CHECKED.in(language) + " " + checked;
    return "[" + citation.number() + "] " + link + official(citation) + day;
  }

  /// The page of the provider, where the first link leads to a note of ours.
  private String official(Answer.Citation citation) {
    return voice
        .official(citation)
        .map(url -> " · " + Mrkdwn.link(Optional.of(url), Label.OFFICIAL.in(language), LINE_MAX))
        .orElse("");
  }

  static Optional<ObjectNode> leftOut(Language language, int count) {
    return count > 0
        ? Optional.of(Parts.context(Label.LEFT_OUT.in(language) + ": " + count))
        : Optional.empty();
  }
}
