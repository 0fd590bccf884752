package dev.srm.eval;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What changed between two reports.
///
/// @param rates lines on groups whose rate changed
/// @param newlyWrong questions that are now answered with a wrong owner and were not
/// @param newlyFailing questions that fail now and did not, those with a wrong owner left out
/// @param mended questions that failed and do not fail any more
public record Change(
    Set<String> rates, Set<String> newlyWrong, Set<String> newlyFailing, Set<String> mended) {
  public Change {
    rates = Set.copyOf(rates);
    newlyWrong = Set.copyOf(newlyWrong);
    newlyFailing = Set.copyOf(newlyFailing);
    mended = Set.copyOf(mended);
  }

  /// Compares two reports.
  public static Change between(Report before, Report now) {
    Set<String> newlyFailing = without(now.failing(), before.failing());
    Set<String> newlyWrong = without(now.wrongOwners(), before.wrongOwners());
    newlyFailing.removeAll(newlyWrong);
    return new Change(
        rates(before.rates(), now.rates()),
        newlyWrong,
        newlyFailing,
        without(before.failing(), now.failing()));
  }

  private static Set<String> without(Set<String> all, Set<String> those) {
    Set<String> rest = new TreeSet<>(all);
    rest.removeAll(those);
    return rest;
  }

  private static Set<String> rates(Map<String, Rate> before, Map<String, Rate> now) {
    Set<String> lines = new TreeSet<>();
    new TreeMap<>(now)
        .forEach((group, rate) -> {
          Rate old = before.getOrDefault(group, Rate.NONE);
          if (!old.equals(rate)) {
            lines.add(
                String.format(
                    Locale.ROOT,
                    "%-22s %d of %d, was %d of %d",
                    group,
                    rate.right(),
                    rate.asked(),
                    old.right(),
                    old.asked()));
          }
        });
    return lines;
  }

  /// @return for people: what is new, the worst first
  public String text() {
    StringBuilder text = new StringBuilder();
    section(text, "now with a wrong owner:", newlyWrong);
    section(text, "now failing:", newlyFailing);
    section(text, "no longer failing:", mended);
    section(text, "rates:", rates);
    return text.isEmpty() ? "nothing changed\n" : text.toString();
  }

  private static void section(StringBuilder text, String head, Set<String> lines) {
    if (!lines.isEmpty()) {
      text.append(head).append('\n');
      new TreeSet<>(lines).forEach(line -> text.append("  ").append(line).append('\n'));
    }
  }
}
