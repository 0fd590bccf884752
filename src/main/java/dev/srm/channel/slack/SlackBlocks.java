package dev.srm.channel.slack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.srm.answer.Answer;
import dev.srm.channel.Json;
import dev.srm.channel.Label;
import dev.srm.channel.Room;
import dev.srm.channel.Voice;
import dev.srm.chat.Reply;
import dev.srm.knowledge.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A reply as Block Kit. Every string is cut to its own limit and escaped on the way; of several
/// amounts of detail the first is taken with which the whole message keeps Slack's limits.
final class SlackBlocks {
  /// Blocks of a message; a view may have twice as many.
  static final int BLOCKS_MAX = 50;

  /// Characters of all blocks as JSON. Slack documents none and refuses at about 13,200.
  static final int CHARS_MAX = 12_000;

  /// Code points of the fallback text. Slack shows it in notifications and cuts at 40,000.
  static final int FALLBACK_MAX = 3_000;

  private static final List<Room> ROOMS =
      List.of(
          new Room(5, 2_900, 6, 700, 20, 3),
          new Room(4, 1_800, 5, 400, 10, 3),
          new Room(3, 1_200, 4, 250, 6, 3),
          new Room(2, 900, 3, 150, 3, 2),
          new Room(1, 900, 2, 150, 2, 2));

  private final Voice voice;

  SlackBlocks(Voice voice) {
    this.voice = voice;
  }

  /// A message.
  ///
  /// @param text what is shown where blocks are not, never empty
  record Rendered(ArrayNode blocks, String text) {}

  Rendered render(Reply reply, Place place) {
    return switch (reply) {
      case Reply.Answered(Answer answer) ->
          fitting(text(answer), room -> blocks(answer, place, room));
      case Reply.Help(Language language, List<String> examples) -> help(language, examples);
      case Reply.Matrix matrix -> matrix(matrix, place);
      case Reply.Comparison comparison -> comparison(comparison, place);
    };
  }

  /// A message of nothing but text, for when there is no reply.
  static Rendered plain(String text) {
    String escaped = Parts.orElse(Mrkdwn.text(text, FALLBACK_MAX), "SRM");
    return new Rendered(array(List.of(Parts.section(escaped))), escaped);
  }

  /// @param mrkdwn escaped already, at most [Parts#SECTION_MAX] code points
  static Rendered marked(String mrkdwn) {
    return new Rendered(array(List.of(Parts.section(mrkdwn))), mrkdwn);
  }

  /// @param mrkdwn escaped already
  static Rendered textOnly(String mrkdwn) {
    return new Rendered(array(List.of()), mrkdwn);
  }

  /// @return the same with further blocks, where they fit
  static Rendered headed(Rendered rendered, ObjectNode block) {
    List<ObjectNode> blocks = new ArrayList<>(List.of(block));
    rendered.blocks().forEach(one -> blocks.add((ObjectNode) one));
    return keepsLimits(blocks) ? new Rendered(array(blocks), rendered.text()) : rendered;
  }

  private static Rendered fitting(String text, Function<Room, List<ObjectNode>> blocks) {
    String fallback = Parts.orElse(Mrkdwn.text(text, FALLBACK_MAX), "SRM");
    for (Room room : ROOMS) {
      List<ObjectNode> fit = blocks.apply(room);
      if (keepsLimits(fit)) {
        return new Rendered(array(fit), fallback);
      }
    }
    return plain(text);
  }

  static boolean keepsLimits(List<ObjectNode> blocks) {
    return blocks.size() <= BLOCKS_MAX && Json.written(array(blocks)).length() <= CHARS_MAX;
  }

  static ArrayNode array(List<ObjectNode> blocks) {
    ArrayNode array = Json.object().putArray("blocks");
    array.addAll(blocks);
    return array;
  }

  private static String text(Answer answer) {
    return Stream.concat(Stream.of(answer), answer.more().stream())
        .map(Answer::text)
        .filter(one -> !one.isBlank())
        .collect(Collectors.joining("\n\n"));
  }

  private List<ObjectNode> blocks(Answer first, Place place, Room room) {
    List<ObjectNode> blocks = new ArrayList<>();
    List<Answer> all = Stream.concat(Stream.of(first), first.more().stream()).toList();
    boolean table = place.form() == Place.Form.RICH;
    for (Answer answer : all.subList(0, Math.min(room.answers(), all.size()))) {
      if (all.size() > 1) {
        if (!blocks.isEmpty()) {
          blocks.add(Parts.divider());
        }
        blocks.add(Parts.context("*" + Parts.orElse(asked(answer), Parts.NOTHING) + "*"));
      }
      blocks.addAll(new AnswerBlocks(voice, answer, room).all(table));
      table &= answer.rows().isEmpty();
    }
    AnswerBlocks.leftOut(first.language(), all.size() - room.answers()).ifPresent(blocks::add);
    addQuestions(blocks, first, room);
    blocks.addAll(Buttons.below(first, place));
    return blocks;
  }

  private static String asked(Answer answer) {
    return Mrkdwn.line(answer.question(), AnswerBlocks.LINE_MAX);
  }

  private static void addQuestions(List<ObjectNode> blocks, Answer answer, Room room) {
    List<String> questions =
        answer.refusal().map(Answer.Refusal::suggestions).orElse(answer.related());
    List<ObjectNode> buttons = Buttons.questions(questions, room.related());
    if (!buttons.isEmpty()) {
      Label title = answer.refusal().isPresent() ? Label.ASK_INSTEAD : Label.RELATED;
      blocks.add(Parts.context("*" + title.in(answer.language()) + "*"));
      blocks.addAll(buttons);
    }
  }

  private static Rendered help(Language language, List<String> examples) {
    List<ObjectNode> blocks = new ArrayList<>();
    blocks.add(Parts.header(Label.HELP_TITLE.in(language)));
    blocks.add(Parts.section(Mrkdwn.text(Label.HELP_HOW.in(language), FALLBACK_MAX)));
    blocks.add(
        Parts.section(
            "*" + SlackLabel.COMMANDS.in(language) + "*\n" + SlackLabel.COMMAND_LIST.in(language)));
    List<ObjectNode> buttons = Buttons.questions(examples, ROOMS.getFirst().related());
    if (!buttons.isEmpty()) {
      blocks.add(Parts.context("*" + Label.ASK_INSTEAD.in(language) + "*"));
      blocks.addAll(buttons);
    }
    return new Rendered(array(blocks), Label.HELP_HOW.in(language));
  }

  private Rendered matrix(Reply.Matrix matrix, Place place) {
    TableBlocks tables = new TableBlocks(voice);
    String text =
        matrix.rows().stream()
            .map(row -> row.areaName() + ": " + voice.called(row.owner(), matrix.language()))
            .collect(Collectors.joining("\n", matrix.service() + "\n", ""));
    List<ObjectNode> blocks = tables.matrix(matrix, place.form() == Place.Form.RICH);
    return keepsLimits(blocks)
        ? new Rendered(array(blocks), Mrkdwn.text(text, FALLBACK_MAX))
        : fitting(text, _ -> tables.matrix(matrix, false));
  }

  /// The sentences, then the table, which is long, then the sources.
  private Rendered comparison(Reply.Comparison comparison, Place place) {
    Answer answer = comparison.answer();
    boolean table = place.form() == Place.Form.RICH;
    return fitting(
        text(answer),
        room -> {
          AnswerBlocks said = new AnswerBlocks(voice, answer, room);
          List<ObjectNode> blocks = new ArrayList<>();
          blocks.add(Parts.header(String.join(" · ", comparison.services())));
          blocks.add(said.sentences());
          blocks.addAll(new TableBlocks(voice).comparison(comparison, table));
          blocks.addAll(said.sources());
          addQuestions(blocks, answer, room);
          blocks.addAll(Buttons.below(answer, place));
          return blocks;
        });
  }
}
