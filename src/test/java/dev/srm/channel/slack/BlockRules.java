package dev.srm.channel.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.srm.channel.Answers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Slack's published limits, applied to blocks as JSON. Knows the blocks that SRM sends, and no
/// others.
final class BlockRules {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Set<String> TEXT_KEYS = Set.of("type", "text", "emoji", "verbatim");

  private final JsonNode limits =
      json(
          new String(
              Answers.resource("slack/limits.json"), java.nio.charset.StandardCharsets.UTF_8));
  private final List<String> problems = new ArrayList<>();

  static JsonNode json(@Nullable String text) {
    try {
      return MAPPER.readTree(String.valueOf(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// @param blocks an array
  /// @return what Slack would refuse, by the names of `invalid-cases.json`
  static List<String> problems(JsonNode blocks) {
    BlockRules rules = new BlockRules();
    rules.check(blocks.size() <= 50, "more than 50 blocks");
    rules.check(
        blocks.toString().length() <= 12_000, "blocks too long: " + blocks.toString().length());
    rules.blocks(blocks);
    return rules.problems;
  }

  /// @param view a window or the home page
  static List<String> viewProblems(JsonNode view) {
    BlockRules rules = new BlockRules();
    boolean home = view.path("type").asText().equals("home");
    rules.keys(
        view,
        home
            ? Set.of("type", "blocks", "private_metadata", "callback_id")
            : Set.of(
                "type", "blocks", "private_metadata", "callback_id", "title", "close", "submit"));
    JsonNode limits = rules.limits.at("/view/blocks");
    int blocks = view.path("blocks").size();
    rules.check(blocks <= limits.path("max_items").asInt() && blocks > 0, "view.blocks");
    rules.check(
        points(view.path("private_metadata").asText()) <= rules.max("view", "private_metadata"),
        "view.private_metadata.max_length");
    for (String name : home ? List.<String>of() : List.of("title", "close")) {
      rules.text(view.path(name), rules.max("view", name), "view." + name + ".max_length");
    }
    if (view.has("submit")) {
      rules.text(view.path("submit"), rules.max("view", "submit"), "view.submit.max_length");
    }
    view.path("blocks")
        .forEach(block ->
            rules.check(
                !Set.of("table", "context_actions").contains(block.path("type").asText()),
                "only messages have " + block.path("type").asText()));
    rules.blocks(view.path("blocks"));
    return rules.problems;
  }

  private void blocks(JsonNode blocks) {
    int tables = 0;
    for (JsonNode block : blocks) {
      block(block);
      tables += block.path("type").asText().equals("table") ? 1 : 0;
    }
    check(tables <= 1, "only_one_table_allowed");
  }

  private void block(JsonNode block) {
    String type = block.path("type").asText();
    check(points(block.path("block_id").asText()) <= max("block_id"), "block_id.max_length");
    switch (type) {
      case "header" -> header(block);
      case "section" -> section(block);
      case "context" -> context(block);
      case "divider" -> keys(block, Set.of("type", "block_id"));
      case "actions" -> actions(block);
      case "context_actions" -> contextActions(block);
      case "table" -> table(block);
      case "input" -> input(block);
      default -> problems.add("unknown block " + type);
    }
  }

  private void actions(JsonNode block) {
    keys(block, Set.of("type", "block_id", "elements"));
    JsonNode elements = block.path("elements");
    check(!elements.isEmpty(), "actions.elements empty");
    check(
        elements.size() <= limits.at("/actions/elements/max_items").asInt(),
        "actions.elements.max_items");
    Set<String> ids = new HashSet<>();
    for (JsonNode element : elements) {
      check(ids.add(element.path("action_id").asText()), "an action_id comes twice in a block");
      element(element);
    }
  }

  private void element(JsonNode element) {
    check(points(element.path("action_id").asText()) <= max("action_id"), "action_id.max_length");
    switch (element.path("type").asText()) {
      case "button" -> {
        keys(element, Set.of("type", "action_id", "text", "value", "style"));
        text(element.path("text"), max("button", "text"), "button.text.max_length");
        check(element.at("/text/type").asText().equals("plain_text"), "button.text is plain");
        check(
            points(element.path("value").asText()) <= max("button", "value"),
            "button.value.max_length");
      }
      case "static_select" -> {
        keys(element, Set.of("type", "action_id", "placeholder", "options", "option_groups"));
        text(element.path("placeholder"), max("select", "placeholder"), "select.placeholder");
        options(element.path("options"));
        check(
            element.path("option_groups").size()
                <= limits.at("/select/option_groups/max_items").asInt(),
            "select.option_groups.max_items");
        element.path("option_groups").forEach(group -> options(group.path("options")));
      }
      case "plain_text_input" ->
          check(
              element.path("max_length").asInt()
                  <= limits.at("/plain_text_input/max_length/max").asInt(),
              "plain_text_input.max_length");
      default -> problems.add("unknown element " + element.path("type").asText());
    }
  }

  private void options(JsonNode options) {
    check(
        options.size() <= limits.at("/select/options/max_items").asInt(),
        "select.options.max_items");
    for (JsonNode option : options) {
      text(option.path("text"), max("option", "text"), "option.text.max_length");
      String value = option.path("value").asText();
      check(!value.isEmpty() && points(value) <= max("option", "value"), "option.value.max_length");
    }
  }

  private void contextActions(JsonNode block) {
    keys(block, Set.of("type", "block_id", "elements"));
    check(
        block.path("elements").size() <= limits.at("/context_actions/elements/max_items").asInt(),
        "context_actions.elements.max_items");
    for (JsonNode element : block.path("elements")) {
      check(element.path("type").asText().equals("feedback_buttons"), "context_actions.elements");
      for (String name : List.of("positive_button", "negative_button")) {
        JsonNode button = element.path(name);
        text(button.path("text"), max("feedback_button", "text"), "feedback_button.text");
        check(
            points(button.path("value").asText()) <= max("feedback_button", "value"),
            "feedback_button.value");
        check(
            points(button.path("accessibility_label").asText())
                <= max("feedback_button", "accessibility_label"),
            "feedback_button.accessibility_label");
      }
    }
  }

  /// As docs.slack.dev has it: 100 rows of 20 cells, none of them empty.
  private void table(JsonNode block) {
    keys(block, Set.of("type", "block_id", "rows", "column_settings"));
    check(block.path("rows").size() <= 100 && !block.path("rows").isEmpty(), "table.rows");
    check(block.path("column_settings").size() <= 20, "table.column_settings");
    int columns = block.path("rows").path(0).size();
    for (JsonNode row : block.path("rows")) {
      check(row.size() == columns && row.size() <= 20, "table.cells");
      for (JsonNode cell : row) {
        keys(cell, Set.of("type", "text"));
        check(cell.path("type").asText().equals("raw_text"), "table.cell");
        check(!cell.path("text").asText().isBlank(), "table.cell is empty");
      }
    }
  }

  private void input(JsonNode block) {
    keys(block, Set.of("type", "block_id", "label", "element", "dispatch_action", "optional"));
    text(block.path("label"), max("input", "label"), "input.label.max_length");
    element(block.path("element"));
  }

  private void header(JsonNode block) {
    keys(block, Set.of("type", "block_id", "text"));
    check(block.at("/text/type").asText().equals("plain_text"), "header.text must be plain_text");
    text(block.path("text"), max("header", "text"), "header.text.max_length");
  }

  private void section(JsonNode block) {
    keys(block, Set.of("type", "block_id", "text", "fields", "expand"));
    check(block.has("text") || block.has("fields"), "section.content");
    if (block.has("text")) {
      text(block.path("text"), max("section", "text"), "section.text.max_length");
    }
    JsonNode fields = limits.at("/section/fields");
    check(
        block.path("fields").size() <= fields.path("max_items").asInt(),
        "section.fields.max_items");
    block
        .path("fields")
        .forEach(field ->
            text(field, fields.path("item_max_length").asInt(), "section.fields.item_max_length"));
  }

  private void context(JsonNode block) {
    keys(block, Set.of("type", "block_id", "elements"));
    check(!block.path("elements").isEmpty(), "context.elements empty");
    check(
        block.path("elements").size() <= limits.at("/context/elements/max_items").asInt(),
        "context.elements.max_items");
    block.path("elements").forEach(one -> text(one, max("text"), "text.max_length"));
  }

  private void text(JsonNode text, int max, String rule) {
    String type = text.path("type").asText();
    check(type.equals("mrkdwn") || type.equals("plain_text"), "context.elements");
    keys(text, TEXT_KEYS);
    check(!(text.has("emoji") && type.equals("mrkdwn")), "emoji is for plain_text");
    check(!(text.has("verbatim") && type.equals("plain_text")), "verbatim is for mrkdwn");
    String value = text.path("text").asText();
    check(!value.isBlank(), "text.min_length");
    check(points(value) <= max, rule);
  }

  private void keys(JsonNode node, Set<String> allowed) {
    node.fieldNames()
        .forEachRemaining(name -> check(allowed.contains(name), "unknown key " + name));
  }

  private int max(String... path) {
    return limits.at("/" + String.join("/", path) + "/max_length").asInt();
  }

  private static int points(String text) {
    return text.codePointCount(0, text.length());
  }

  private void check(boolean holds, String rule) {
    if (!holds) {
      problems.add(rule);
    }
  }
}
