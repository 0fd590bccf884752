package dev.srm.eval;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// A report as lines divided by tabs, to be committed: a change of quality is then a change of a
/// file.
public final class ReportFile {
  private static final String HEAD =
      """
      # Written by 'srm eval --write': how the golden questions are answered. A change of quality shows here.
      # rate  group  right  asked
      # rank  group  asked  at rank 1  at rank 1 to 5  mean reciprocal rank
      # wrong question answered with an owner that is not its own
      # fails question whose answer lacks something else
      """;

  private static final String TAB = "\t";

  private ReportFile() {}

  /// @return the lines, in an order that only a change of quality changes
  public static String write(Report report) {
    StringBuilder lines = new StringBuilder(HEAD);
    new TreeMap<>(report.rates())
        .forEach((group, rate) -> line(lines, "rate", group, rate.right(), rate.asked()));
    new TreeMap<>(report.ranks())
        .forEach((group, ranks) ->
            line(
                lines,
                "rank",
                group,
                ranks.asked(),
                ranks.first(),
                ranks.firstFive(),
                String.format(Locale.ROOT, "%.3f", ranks.mrr())));
    new TreeSet<>(report.wrongOwners()).forEach(name -> line(lines, "wrong", name));
    Set<String> others = new TreeSet<>(report.failing());
    others.removeAll(report.wrongOwners());
    others.forEach(name -> line(lines, "fails", name));
    return lines.toString();
  }

  private static void line(StringBuilder lines, Object... fields) {
    for (int i = 0; i < fields.length; i++) {
      lines.append(i == 0 ? "" : TAB).append(fields[i]);
    }
    lines.append('\n');
  }

  /// @param text what [#write] made
  /// @throws IllegalArgumentException when it is no such text, saying on which line
  public static Report read(String text) {
    Map<String, Rate> rates = new TreeMap<>();
    Map<String, Ranks> ranks = new TreeMap<>();
    Set<String> wrongOwners = new TreeSet<>();
    Set<String> failing = new TreeSet<>();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String[] fields = lines.get(i).split(TAB, -1);
      String kind = lines.get(i).isBlank() || lines.get(i).startsWith("#") ? "" : fields[0];
      switch (kind + " " + fields.length) {
        case "rate 4" -> rates.put(fields[1], new Rate(number(fields, 2, i), number(fields, 3, i)));
        case "rank 6" -> ranks.put(fields[1], ranks(fields, i));
        case "wrong 2" -> {
          wrongOwners.add(fields[1]);
          failing.add(fields[1]);
        }
        case "fails 2" -> failing.add(fields[1]);
        default -> {
          if (!kind.isEmpty()) {
            throw unreadable(i);
          }
        }
      }
    }
    return new Report(rates, ranks, wrongOwners, failing);
  }

  private static Ranks ranks(String[] fields, int line) {
    int asked = number(fields, 2, line);
    try {
      double mrr = Double.parseDouble(fields[5]);
      return new Ranks(asked, number(fields, 3, line), number(fields, 4, line), mrr * asked);
    } catch (NumberFormatException e) {
      throw unreadable(line);
    }
  }

  private static int number(String[] fields, int field, int line) {
    try {
      return Integer.parseInt(fields[field]);
    } catch (NumberFormatException e) {
      throw unreadable(line);
    }
  }

  private static IllegalArgumentException unreadable(int line) {
    return new IllegalArgumentException(
        "line " + (line + 1) + " of the report is none that 'srm eval --write' writes");
  }
}
