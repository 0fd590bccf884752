package dev.srm.channel.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.srm.channel.Answers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

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

  static JsonNode json(String text) {
    try {
      return MAPPER.readTree(text);
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
    blocks.forEach(rules::block);
    return rules.problems;
  }

  private void block(JsonNode block) {
    String type = block.path("type").asText();
    check(points(block.path("block_id").asText()) <= max("block_id"), "block_id.max_length");
    switch (type) {
      case "header" -> header(block);
      case "section" -> section(block);
      case "context" -> context(block);
      case "divider" -> keys(block, Set.of("type", "block_id"));
      default -> problems.add("unknown block " + type);
    }
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
