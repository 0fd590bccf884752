package dev.srm.app;

import dev.srm.corpus.Corpus;
import dev.srm.knowledge.Knowledge;
import dev.srm.store.Gaps;
import dev.srm.store.Store;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `srm gaps`.
@Command(
    name = "gaps",
    description =
        "Shows what people asked and SRM could not answer, what they found unhelpful, what they ask"
            + " most, and what the corpus settles for which service.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "[stub]")
final class GapsCommand implements Callable<Integer> {
  private final Console console;
  private final Engine engine;

  @Option(
      names = "--days",
      paramLabel = "DAYS",
      description = "Of the last so many days (usually 30).")
  private int days = 30;

  @Option(
      names = "--max",
      paramLabel = "N",
      description = "At most this many entries of each kind (usually 20).")
  private int most = 20;

  @Option(names = "--format", paramLabel = "FORMAT", description = "table (usual), csv or json.")
  private Format format = Format.TABLE;

  GapsCommand(Console console, Engine engine) {
    this.console = console;
    this.engine = engine;
  }

  /// How the gaps are printed.
  enum Format {
    TABLE,
    CSV,
    JSON
  }

  @Override
  public Integer call() {
    Corpus corpus = engine.corpus(Optional.empty());
    if (corpus.knowledge().isEmpty()) {
      console.err().println("srm: the corpus has errors; 'srm check' lists them.");
      return Main.Exit.WRONG_USE;
    }
    Knowledge knowledge = corpus.knowledge().get();
    Gaps gaps = read();
    List<Coverage> coverage = Coverage.of(knowledge);
    switch (format) {
      case TABLE -> console.out().print(new GapsTable(days).text(gaps, coverage));
      case CSV -> console.out().print(GapsText.csv(gaps, coverage));
      case JSON -> console.out().println(GapsText.json(gaps, coverage, days));
    }
    return Main.Exit.ANSWERED;
  }

  private Gaps read() {
    try (Store store = Storeroom.briefly(console)) {
      return store.gaps(InstantSource.system().instant().minus(Duration.ofDays(days)), most);
    }
  }
}
