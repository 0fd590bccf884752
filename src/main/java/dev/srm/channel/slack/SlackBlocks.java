package dev.srm.channel.slack;

import com.google.gson.Gson;
import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.ContextBlockElement;
import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.util.json.GsonFactory;
import dev.srm.answer.Answer;
import dev.srm.channel.Clip;
import dev.srm.channel.Label;
import dev.srm.channel.Room;
import dev.srm.channel.Voice;
import dev.srm.chat.Reply;
import dev.srm.knowledge.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A reply as Block Kit. Every string is cut to its own limit and escaped on the way; of several
/// amounts of detail the first is taken with which the whole message keeps Slack's limits.
final class SlackBlocks {
  /// Blocks of a message.
  static final int BLOCKS_MAX = 50;

  /// Characters of all blocks as JSON. Slack documents none and refuses at about 13,200.
  static final int CHARS_MAX = 12_000;

  /// Code points of a header; Slack's limit.
  static final int HEADER_MAX = 150;

  /// Elements of a context block; Slack's limit.
  static final int ELEMENTS_MAX = 10;

  /// Code points of the fallback text. Slack shows it in notifications and cuts at 40,000.
  static final int FALLBACK_MAX = 3_000;

  private static final int LINE_MAX = 150;

  private static final List<Room> ROOMS =
      List.of(
          new Room(5, 2_900, 10, 700, 20, 3),
          new Room(4, 1_800, 6, 400, 10, 3),
          new Room(3, 1_200, 4, 250, 6, 3),
          new Room(2, 900, 3, 150, 3, 2),
          new Room(1, 900, 2, 150, 2, 2));

  private static final Gson MEASURE =
      GsonFactory.createSnakeCase().newBuilder().disableHtmlEscaping().create();

  private final Voice voice;

  SlackBlocks(Voice voice) {
    this.voice = voice;
  }

  /// A message.
  ///
  /// @param text what is shown where blocks are not, never empty
  record Rendered(List<LayoutBlock> blocks, String text) {
    Rendered {
      blocks = List.copyOf(blocks);
    }
  }

  Rendered render(Reply reply) {
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
  static Rendered plain(String text) {
    String escaped = Mrkdwn.text(text, FALLBACK_MAX);
    return new Rendered(List.of(section(escaped)), escaped);
  }

  private Rendered answered(Answer answer) {
    String text =
        Stream.concat(Stream.of(answer), answer.more().stream())
            .map(Answer::text)
            .filter(one -> !one.isBlank())
            .collect(Collectors.joining("\n\n"));
    String fallback = orElse(Mrkdwn.text(text, FALLBACK_MAX), "SRM");
    for (Room room : ROOMS) {
      List<LayoutBlock> blocks = blocks(answer, room);
      if (keepsLimits(blocks)) {
        return new Rendered(blocks, fallback);
      }
    }
    return plain(fallback.isBlank() ? "SRM" : text);
  }

  static boolean keepsLimits(List<LayoutBlock> blocks) {
    return blocks.size() <= BLOCKS_MAX && MEASURE.toJson(blocks).length() <= CHARS_MAX;
  }

  private List<LayoutBlock> blocks(Answer first, Room room) {
    List<LayoutBlock> blocks = new ArrayList<>();
    List<Answer> all = Stream.concat(Stream.of(first), first.more().stream()).toList();
    for (Answer answer : all.subList(0, Math.min(room.answers(), all.size()))) {
      if (all.size() > 1) {
        if (!blocks.isEmpty()) {
          blocks.add(new DividerBlock());
        }
        blocks.add(context(List.of("*" + Mrkdwn.line(asked(answer), LINE_MAX) + "*")));
      }
      add(blocks, answer, room);
    }
    leftOut(first.language(), all.size() - room.answers()).ifPresent(blocks::add);
    return blocks;
  }

  private void add(List<LayoutBlock> blocks, Answer answer, Room room) {
    voice.headline(answer).map(SlackBlocks::header).ifPresent(blocks::add);
    blocks.add(section(orElse(Mrkdwn.text(answer.text(), room.text()), "—")));
    answer.rows().stream().limit(room.rows()).forEach(row -> addRow(blocks, row, answer, room));
    leftOut(answer.language(), answer.rows().size() - room.rows()).ifPresent(blocks::add);
    answer
        .refusal()
        .flatMap(refusal -> list(Label.ASK_INSTEAD, refusal.suggestions(), answer.language(), room))
        .ifPresent(list -> blocks.add(section(list)));
    addSources(blocks, answer, room);
    list(Label.RELATED, answer.related(), answer.language(), room)
        .ifPresent(list -> blocks.add(context(List.of(list))));
  }

  private void addRow(List<LayoutBlock> blocks, Answer.OwnershipRow row, Answer answer, Room room) {
    Language language = answer.language();
    String owner = Mrkdwn.line(voice.called(row.owner(), language), LINE_MAX);
    String topic = Mrkdwn.line(Voice.topic(row), LINE_MAX);
    blocks.add(
        SectionBlock.builder()
            .text(mrkdwn(topic.isEmpty() ? "*" + owner + "*" : "*" + topic + "*  " + owner))
            .fields(
                List.of(
                    mrkdwn(side(voice.provider(language), row.aws(), language, room)),
                    mrkdwn(side(voice.customer(language), row.customer(), language, room))))
            .build());
    String conditions = Mrkdwn.text(row.conditions(), room.side());
    if (!conditions.isBlank()) {
      blocks.add(context(List.of("_" + Label.DEPENDS.in(language) + "_: " + conditions)));
    }
  }

  private static String side(String party, String duty, Language language, Room room) {
    String name = Mrkdwn.line(party, LINE_MAX);
    return "*" + name + "*\n" + orElse(Mrkdwn.text(duty, room.side()), Label.NOTHING.in(language));
  }

  private void addSources(List<LayoutBlock> blocks, Answer answer, Room room) {
    if (answer.citations().isEmpty()) {
      return;
    }
    Language language = answer.language();
    List<String> elements = new ArrayList<>();
    elements.add("*" + Label.SOURCES.in(language) + "*");
    answer.citations().stream()
        .limit(room.sources())
        .map(citation -> source(citation, language))
        .forEach(elements::add);
    for (int from = 0; from < elements.size(); from += ELEMENTS_MAX) {
      blocks.add(context(elements.subList(from, Math.min(from + ELEMENTS_MAX, elements.size()))));
    }
    leftOut(language, answer.citations().size() - room.sources()).ifPresent(blocks::add);
  }

  private String source(Answer.Citation citation, Language language) {
    String source = orElse(Clip.line(voice.source(citation, language)), citation.url());
    String link = Mrkdwn.link(voice.link(citation), orElse(source, "—"), LINE_MAX);
    String checked = Mrkdwn.line(citation.checked(), LINE_MAX);
    String day = checked.isEmpty() ? "" : " (" + Label.CHECKED.in(language) + " " + checked + ")";
    return "[" + citation.number() + "] " + link + day;
  }

  private static Optional<String> list(
      Label title, List<String> questions, Language language, Room room) {
    String lines =
        questions.stream()
            .map(question -> Mrkdwn.line(question, LINE_MAX))
            .filter(question -> !question.isEmpty())
            .limit(room.related())
            .map(question -> "\n• " + question)
            .collect(Collectors.joining());
    return lines.isEmpty() ? Optional.empty() : Optional.of("*" + title.in(language) + "*" + lines);
  }

  private static Rendered help(Language language, List<String> examples) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(header(Label.HELP_TITLE.in(language)));
    blocks.add(section(Mrkdwn.text(Label.HELP_HOW.in(language), FALLBACK_MAX)));
    list(Label.ASK_INSTEAD, examples, language, ROOMS.getFirst())
        .ifPresent(list -> blocks.add(section(list)));
    return new Rendered(blocks, Label.HELP_HOW.in(language));
  }

  private static Optional<LayoutBlock> leftOut(Language language, int count) {
    return count > 0
        ? Optional.of(context(List.of(Label.LEFT_OUT.in(language) + ": " + count)))
        : Optional.empty();
  }

  private static String asked(Answer answer) {
    return orElse(answer.question(), "—");
  }

  private static LayoutBlock header(String text) {
    PlainTextObject plain =
        PlainTextObject.builder().text(Clip.plain(Clip.line(text), HEADER_MAX)).emoji(true).build();
    return HeaderBlock.builder().text(plain).build();
  }

  private static LayoutBlock section(String mrkdwn) {
    return SectionBlock.builder().text(mrkdwn(mrkdwn)).build();
  }

  private static LayoutBlock context(List<String> mrkdwn) {
    List<ContextBlockElement> elements = new ArrayList<>();
    mrkdwn.forEach(text -> elements.add(mrkdwn(text)));
    return ContextBlock.builder().elements(elements).build();
  }

  /// Verbatim: Slack shall not make links of what looks like one.
  private static MarkdownTextObject mrkdwn(String text) {
    return MarkdownTextObject.builder().text(text).verbatim(true).build();
  }

  private static String orElse(String text, String other) {
    return text.isBlank() ? other : text;
  }
}
