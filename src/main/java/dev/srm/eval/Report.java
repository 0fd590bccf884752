package dev.srm.eval;

import dev.srm.knowledge.Language;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What an examination found.
///
/// @param rates by `en ownership`, and by `en all`
/// @param ranks by the same
/// @param wrongOwners names of the questions answered with an owner that is not theirs
/// @param failing names of all questions that are not answered right, wrong owners among them
public record Report(
    Map<String, Rate> rates,
    Map<String, Ranks> ranks,
    Set<String> wrongOwners,
    Set<String> failing) {
  public Report {
    rates = Map.copyOf(rates);
    ranks = Map.copyOf(ranks);
    wrongOwners = Set.copyOf(wrongOwners);
    failing = Set.copyOf(failing);
  }

  /// Counts verdicts.
  public static Report of(List<Verdict> verdicts) {
    Map<String, Rate> rates = new TreeMap<>();
    Map<String, Ranks> ranks = new TreeMap<>();
    Set<String> wrongOwners = new TreeSet<>();
    Set<String> failing = new TreeSet<>();
    for (Verdict verdict : verdicts) {
      for (String group : List.of(verdict.group(), whole(verdict.golden().language()))) {
        rates.put(group, rates.getOrDefault(group, Rate.NONE).plus(verdict.right()));
        verdict
            .rank()
            .ifPresent(rank -> ranks.put(group, ranks.getOrDefault(group, Ranks.NONE).plus(rank)));
      }
      if (verdict.wrongOwner()) {
        wrongOwners.add(verdict.name());
      }
      if (!verdict.right()) {
        failing.add(verdict.name());
      }
    }
    return new Report(rates, ranks, wrongOwners, failing);
  }

  private static String whole(Language language) {
    return language.id() + " all";
  }

  /// @return the rate of a whole language
  public Rate all(Language language) {
    return rates.getOrDefault(whole(language), Rate.NONE);
  }

  /// @return the ranks of a whole language
  public Ranks allRanks(Language language) {
    return ranks.getOrDefault(whole(language), Ranks.NONE);
  }

  /// @return for people: one line per group, then the wrong owners
  public String text() {
    StringBuilder text =
        new StringBuilder(
            String.format(
                Locale.ROOT,
                "%-22s %5s %5s %7s   %6s %8s %8s %6s%n",
                "",
                "right",
                "asked",
                "",
                "ranked",
                "recall@1",
                "recall@5",
                "MRR"));
    new TreeMap<>(rates)
        .forEach((group, rate) ->
            text.append(
                String.format(
                    Locale.ROOT,
                    "%-22s %5d %5d %5.1f %%   %s%n",
                    group,
                    rate.right(),
                    rate.asked(),
                    rate.percent(),
                    text(ranks.getOrDefault(group, Ranks.NONE)))));
    text.append(String.format(Locale.ROOT, "wrong owners %15d%n", wrongOwners.size()));
    wrongOwners.stream().sorted().forEach(name -> text.append("  ").append(name).append('\n'));
    return text.toString().replace("\r\n", "\n");
  }

  private static String text(Ranks ranks) {
    return ranks.asked() == 0
        ? String.format(Locale.ROOT, "%6s", "-")
        : String.format(
            Locale.ROOT,
            "%6d %8.3f %8.3f %6.3f",
            ranks.asked(),
            ranks.recallAt1(),
            ranks.recallAt5(),
            ranks.mrr());
  }
}
