package dev.srm.app;

import dev.srm.store.Gaps;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The gaps for people, in columns.
///
/// @param days that were looked at
record GapsTable(int days) {
  private static final String ANY = "-";

  String text(Gaps gaps, List<Coverage> coverage) {
    StringBuilder text = new StringBuilder();
    Gaps.Totals totals = gaps.totals();
    text.append("Last ").append(days).append(" days: ");
    text.append(totals.questions()).append(" questions by ");
    text.append(totals.people()).append(" known people, ");
    text.append(totals.refused()).append(" refused, ");
    text.append(totals.askedBack()).append(" asked back; votes: ");
    text.append(totals.helpful()).append(" helpful, ");
    text.append(totals.unhelpful()).append(" not\n");
    section(text, "Could not be answered", missing(gaps));
    section(text, "Found unhelpful", disliked(gaps));
    section(text, "Asked most", popular(gaps));
    section(text, "What the corpus settles, by service", coverage(coverage));
    return text.toString();
  }

  private static List<List<String>> missing(Gaps gaps) {
    List<List<String>> table = new ArrayList<>();
    table.add(List.of("times", "reason", "service", "area", "for example"));
    for (Gaps.Missing one : gaps.missing()) {
      table.add(
          List.of(
              Long.toString(one.times()),
              one.reason(),
              shown(one.service()),
              shown(one.area()),
              String.join(" | ", one.examples())));
    }
    return table;
  }

  private static List<List<String>> disliked(Gaps gaps) {
    List<List<String>> table = new ArrayList<>();
    table.add(List.of("not helpful", "helpful", "what", "name", "comments"));
    for (Gaps.Disliked one : gaps.disliked()) {
      table.add(
          List.of(
              Long.toString(one.unhelpful()),
              Long.toString(one.helpful()),
              one.kind(),
              one.name(),
              String.join(" | ", one.comments())));
    }
    return table;
  }

  private static List<List<String>> popular(Gaps gaps) {
    List<List<String>> table = new ArrayList<>();
    table.add(List.of("times", "refused", "service", "area"));
    for (Gaps.Popular one : gaps.popular()) {
      table.add(
          List.of(
              Long.toString(one.times()),
              Long.toString(one.refused()),
              shown(one.service()),
              shown(one.area())));
    }
    return table;
  }

  private static List<List<String>> coverage(List<Coverage> coverage) {
    List<List<String>> table = new ArrayList<>();
    table.add(List.of("service", "own rows", "general", "nothing", "areas with nothing"));
    for (Coverage one : coverage) {
      table.add(
          List.of(
              one.service(),
              Integer.toString(one.own().size()),
              Integer.toString(one.general().size()),
              Integer.toString(one.none().size()),
              String.join(" ", one.none())));
    }
    return table;
  }

  private static String shown(Optional<String> id) {
    return id.orElse(ANY);
  }

  private static void section(StringBuilder text, String title, List<List<String>> table) {
    text.append('\n').append(title).append('\n');
    if (table.size() == 1) {
      text.append("  nothing\n");
      return;
    }
    int[] widths =
        IntStream.range(0, table.getFirst().size())
            .map(column ->
                table.stream().mapToInt(row -> Columns.of(line(row.get(column)))).max().orElse(0))
            .toArray();
    for (List<String> row : table) {
      String line =
          IntStream.range(0, row.size())
              .mapToObj(column -> Columns.padded(line(row.get(column)), widths[column]))
              .collect(Collectors.joining("  "));
      text.append("  ").append(line.stripTrailing()).append('\n');
    }
  }

  /// Questions and comments hold what people typed: on one line, and no escapes for the terminal.
  private static String line(String raw) {
    return raw.codePoints()
        .map(c -> Character.isISOControl(c) ? ' ' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
