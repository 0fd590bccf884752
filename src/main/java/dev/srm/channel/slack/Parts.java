package dev.srm.channel.slack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.srm.channel.Clip;
import dev.srm.channel.Json;
import java.util.ArrayList;
import java.util.List;

/// The parts of Block Kit that SRM uses, each within Slack's limits whatever it is made of. Texts
/// named `mrkdwn` are escaped already; all others are plain.
final class Parts {
  /// Code points of a header.
  static final int HEADER_MAX = 150;

  /// Code points of a section, and of a text in a context block.
  static final int SECTION_MAX = 3_000;

  /// Code points of a field of a section.
  static final int FIELD_MAX = 2_000;

  /// Code points on a button, and of a choice.
  static final int BUTTON_MAX = 75;

  /// Code points that a button hands back.
  static final int VALUE_MAX = 2_000;

  /// Code points that a choice hands back.
  static final int CHOICE_VALUE_MAX = 150;

  /// Code points of a placeholder.
  static final int PLACEHOLDER_MAX = 150;

  /// Stands where Slack wants a text and there is none.
  static final String NOTHING = "—";

  private Parts() {}

  static ObjectNode header(String text) {
    return block("header").set("text", plain(Clip.line(text), HEADER_MAX));
  }

  static ObjectNode section(String mrkdwn) {
    return block("section").set("text", mrkdwn(mrkdwn));
  }

  /// @param mrkdwn at most ten
  static ObjectNode fields(String head, List<String> mrkdwn) {
    ObjectNode section = section(head);
    ArrayNode fields = section.putArray("fields");
    mrkdwn.forEach(one -> fields.add(mrkdwn(one)));
    return section;
  }

  static ObjectNode context(String mrkdwn) {
    ObjectNode context = block("context");
    context.putArray("elements").add(mrkdwn(mrkdwn));
    return context;
  }

  static ObjectNode divider() {
    return block("divider");
  }

  /// @param elements 1 to 25
  static ObjectNode actions(List<ObjectNode> elements) {
    ObjectNode actions = block("actions");
    actions.putArray("elements").addAll(elements);
    return actions;
  }

  /// @param value at most [#VALUE_MAX] code points
  static ObjectNode button(String action, String text, String value) {
    ObjectNode button = block("button").put("action_id", action);
    button.set("text", plain(Clip.line(text), BUTTON_MAX));
    return button.put("value", value);
  }

  /// The thumbs that Slack draws below a message, one of which stays pressed.
  static ObjectNode feedback(String action, Thumb up, Thumb down) {
    ObjectNode element = block("feedback_buttons").put("action_id", action);
    element.set("positive_button", thumb(up));
    element.set("negative_button", thumb(down));
    ObjectNode block = block("context_actions");
    block.putArray("elements").add(element);
    return block;
  }

  /// One of two thumbs.
  ///
  /// @param label for people who hear the page
  record Thumb(String sign, String label, String value) {}

  private static ObjectNode thumb(Thumb thumb) {
    ObjectNode button = Json.object();
    button.set("text", plain(thumb.sign(), BUTTON_MAX));
    return button
        .put("value", thumb.value())
        .put("accessibility_label", Clip.plain(thumb.label(), BUTTON_MAX));
  }

  /// @param rows of the same length, the first of them headings; a cell is never empty in Slack
  /// @param wrapped columns whose text may take several lines
  static ObjectNode table(List<List<String>> rows, List<Boolean> wrapped) {
    ObjectNode table = block("table");
    ArrayNode lines = table.putArray("rows");
    for (List<String> row : rows) {
      ArrayNode cells = lines.addArray();
      row.forEach(
          text -> cells.addObject().put("type", "raw_text").put("text", orElse(text, NOTHING)));
    }
    ArrayNode columns = table.putArray("column_settings");
    wrapped.forEach(one -> columns.addObject().put("is_wrapped", one));
    return table;
  }

  /// A box to type into.
  ///
  /// @param dispatching whether the Enter key sends it at once
  static ObjectNode input(Box box, boolean dispatching) {
    ObjectNode element = block("plain_text_input").put("action_id", box.action());
    element.set("placeholder", plain(box.placeholder(), PLACEHOLDER_MAX));
    element.put("multiline", box.multiline()).put("max_length", box.max());
    if (dispatching) {
      element
          .putObject("dispatch_action_config")
          .putArray("trigger_actions_on")
          .add("on_enter_pressed");
    }
    ObjectNode input = block("input").put("block_id", box.action());
    input.put("dispatch_action", dispatching).put("optional", box.optional());
    input.set("label", plain(box.label(), Parts.FIELD_MAX));
    input.set("element", element);
    return input;
  }

  /// What a box is for.
  ///
  /// @param action id of the element and of its block
  /// @param max code points that can be typed, at most 3,000
  record Box(
      String action,
      String label,
      String placeholder,
      boolean multiline,
      boolean optional,
      int max) {}

  /// @param text label of the option
  static ObjectNode option(String text, String value) {
    ObjectNode option = Json.object();
    option.set("text", plain(Clip.line(text), BUTTON_MAX));
    return option.put("value", value);
  }

  static ObjectNode plain(String text, int max) {
    return Json.object()
        .put("type", "plain_text")
        .put("text", orElse(Clip.plain(text, max), NOTHING))
        .put("emoji", true);
  }

  /// Verbatim: Slack shall not make links of what looks like one.
  private static ObjectNode mrkdwn(String text) {
    return Json.object()
        .put("type", "mrkdwn")
        .put("text", orElse(text, NOTHING))
        .put("verbatim", true);
  }

  /// @param mrkdwn lines, of which the first ones are taken that fit
  static String lines(List<String> mrkdwn, int max) {
    StringBuilder fitting = new StringBuilder();
    int length = 0;
    for (String line : mrkdwn) {
      length += points(line) + 1;
      if (length > max) {
        break;
      }
      fitting.append(fitting.isEmpty() ? "" : "\n").append(line);
    }
    return fitting.toString();
  }

  /// @param mrkdwn lines, at least one, none longer than that
  /// @return all of them, in as many texts as it takes
  static List<String> chunks(List<String> mrkdwn, int max) {
    List<String> chunks = new ArrayList<>();
    StringBuilder chunk = new StringBuilder();
    for (String line : mrkdwn) {
      if (!chunk.isEmpty() && points(chunk) + 1 + points(line) > max) {
        chunks.add(chunk.toString());
        chunk.setLength(0);
      }
      chunk.append(chunk.isEmpty() ? "" : "\n").append(line);
    }
    chunks.add(chunk.toString());
    return chunks;
  }

  private static int points(CharSequence text) {
    return Character.codePointCount(text, 0, text.length());
  }

  static ObjectNode block(String type) {
    return Json.object().put("type", type);
  }

  static String orElse(String text, String other) {
    return text.isBlank() ? other : text;
  }
}
