package dev.srm.app;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.srm.channel.Json;
import dev.srm.store.Gaps;
import dev.srm.web.MatrixText;
import java.util.List;
import java.util.stream.Stream;

/// The gaps for programs and spreadsheets.
final class GapsText {
  private GapsText() {}

  /// @return one table of all lists: `list` tells which, empty cells are what a list does not have
  static String csv(Gaps gaps, List<Coverage> coverage) {
    StringBuilder text = new StringBuilder();
    line(text, "list", "service", "area", "what", "times", "refused", "helpful", "texts");
    for (Gaps.Missing one : gaps.missing()) {
      String texts = String.join(" | ", one.examples());
      String times = Long.toString(one.times());
      line(
          text,
          "missing",
          one.service().orElse(""),
          one.area().orElse(""),
          one.reason(),
          times,
          times,
          "",
          texts);
    }
    for (Gaps.Disliked one : gaps.disliked()) {
      line(
          text,
          "disliked",
          "",
          "",
          one.kind() + " " + one.name(),
          Long.toString(one.unhelpful()),
          "",
          Long.toString(one.helpful()),
          String.join(" | ", one.comments()));
    }
    for (Gaps.Popular one : gaps.popular()) {
      line(
          text,
          "popular",
          one.service().orElse(""),
          one.area().orElse(""),
          "",
          Long.toString(one.times()),
          Long.toString(one.refused()),
          "",
          "");
    }
    for (Coverage one : coverage) {
      one.own().forEach(area -> covered(text, one, area, "own"));
      one.general().forEach(area -> covered(text, one, area, "general"));
      one.none().forEach(area -> covered(text, one, area, "none"));
    }
    return text.toString();
  }

  private static void covered(StringBuilder text, Coverage one, String area, String how) {
    line(text, "coverage", one.service(), area, how, "", "", "", "");
  }

  private static void line(StringBuilder text, String... cells) {
    text.append(MatrixText.record(Stream.of(cells)));
  }

  static String json(Gaps gaps, List<Coverage> coverage, int days) {
    ObjectNode node = Json.object().put("days", days);
    Gaps.Totals totals = gaps.totals();
    node.putObject("totals")
        .put("questions", totals.questions())
        .put("refused", totals.refused())
        .put("asked_back", totals.askedBack())
        .put("people", totals.people())
        .put("helpful", totals.helpful())
        .put("unhelpful", totals.unhelpful());
    ArrayNode missing = node.putArray("missing");
    for (Gaps.Missing one : gaps.missing()) {
      ObjectNode entry =
          missing
              .addObject()
              .put("reason", one.reason())
              .put("service", one.service().orElse(null))
              .put("area", one.area().orElse(null))
              .put("times", one.times());
      texts(entry.putArray("examples"), one.examples());
    }
    ArrayNode disliked = node.putArray("disliked");
    for (Gaps.Disliked one : gaps.disliked()) {
      ObjectNode entry =
          disliked
              .addObject()
              .put("kind", one.kind())
              .put("name", one.name())
              .put("unhelpful", one.unhelpful())
              .put("helpful", one.helpful());
      texts(entry.putArray("comments"), one.comments());
    }
    ArrayNode popular = node.putArray("popular");
    for (Gaps.Popular one : gaps.popular()) {
      ObjectNode _ =
          popular
              .addObject()
              .put("service", one.service().orElse(null))
              .put("area", one.area().orElse(null))
              .put("times", one.times())
              .put("refused", one.refused());
    }
    ArrayNode covered = node.putArray("coverage");
    for (Coverage one : coverage) {
      ObjectNode entry = covered.addObject().put("service", one.service());
      texts(entry.putArray("own"), one.own());
      texts(entry.putArray("general"), one.general());
      texts(entry.putArray("none"), one.none());
    }
    return Json.written(node);
  }

  private static void texts(ArrayNode array, List<String> texts) {
    texts.forEach(array::add);
  }
}
