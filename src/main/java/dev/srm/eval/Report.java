package dev.srm.eval;

import dev.srm.knowledge.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// The rates of an examination, by language and kind. As text it is the committed report: a change
/// of quality is then a change of a file.
///
/// @param rates by `en ownership`
public record Report(Map<String, Rate> rates, List<String> wrongOwners) {
  public Report {
    rates = Map.copyOf(rates);
    wrongOwners = List.copyOf(wrongOwners);
  }

  /// How many of how many.
  public record Rate(int right, int asked) {
    Rate plus(boolean oneRight) {
      return new Rate(right + (oneRight ? 1 : 0), asked + 1);
    }

    /// @return share in percent
    public double percent() {
      return asked == 0 ? 100 : 100.0 * right / asked;
    }
  }

  /// Counts verdicts.
  public static Report of(List<Verdict> verdicts) {
    Map<String, Rate> rates = new TreeMap<>();
    List<String> wrongOwners = new ArrayList<>();
    for (Verdict verdict : verdicts) {
      String language = verdict.golden().language().id();
      for (String key : List.of(language + " " + verdict.golden().kind(), language + " all")) {
        rates.put(key, rates.getOrDefault(key, new Rate(0, 0)).plus(verdict.right()));
      }
      if (verdict.wrongOwner()) {
        wrongOwners.add(verdict.golden().source() + "  " + verdict.golden().ask());
      }
    }
    return new Report(rates, wrongOwners);
  }

  /// @return the rate of a whole language
  public Rate all(Language language) {
    return rates.getOrDefault(language.id() + " all", new Rate(0, 0));
  }

  /// @return one line per rate, then the wrong owners
  public String text() {
    StringBuilder text = new StringBuilder();
    new TreeMap<>(rates)
        .forEach((key, rate) ->
            text.append(
                String.format(
                    Locale.ROOT,
                    "%-22s %4d of %4d  %5.1f %%%n",
                    key,
                    rate.right(),
                    rate.asked(),
                    rate.percent())));
    text.append(String.format(Locale.ROOT, "wrong owners           %4d%n", wrongOwners.size()));
    wrongOwners.stream().sorted().forEach(line -> text.append("  ").append(line).append('\n'));
    return text.toString().replace("\r\n", "\n");
  }
}
