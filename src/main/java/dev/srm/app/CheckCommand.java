package dev.srm.app;

import dev.srm.corpus.Corpus;
import dev.srm.corpus.Counts;
import dev.srm.corpus.Problem;
import dev.srm.knowledge.Language;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `srm check`.
@Command(
    name = "check",
    description =
        "Checks the corpus and prints every problem with its file, its line and how to mend it.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  private final Console console;
  private final Engine engine;

  @Parameters(
      arity = "0..1",
      paramLabel = "FOLDER",
      description = "The corpus to check; without it, the one that is built in.")
  private Optional<Path> folder = Optional.empty();

  CheckCommand(Console console, Engine engine) {
    this.console = console;
    this.engine = engine;
  }

  @Override
  public Integer call() {
    Corpus corpus = engine.checked(folder);
    for (Problem problem : corpus.problems()) {
      console.out().println(weight(problem) + ": " + problem);
    }
    counts(corpus.counts());
    long errors = count(corpus, Problem.Weight.ERROR);
    console
        .out()
        .println(errors + " errors, " + count(corpus, Problem.Weight.WARNING) + " warnings");
    return errors == 0 ? Main.Exit.ANSWERED : Main.Exit.REFUSED;
  }

  private void counts(Counts counts) {
    console
        .out()
        .println(
            String.format(
                Locale.ROOT,
                "%d services, %d rows (%d verified), %d notes, %d passages",
                counts.services(),
                counts.rows(),
                counts.verifiedRows(),
                counts.notes(),
                counts.passages()));
    if (counts.sourceFacts() > 0) {
      console
          .out()
          .println(
              String.format(
                  Locale.ROOT,
                  "%d facts of the sources; carried: %d in English, %d in Korean",
                  counts.sourceFacts(),
                  counts.carried().getOrDefault(Language.EN, 0),
                  counts.carried().getOrDefault(Language.KO, 0)));
    }
  }

  private static String weight(Problem problem) {
    return problem.weight().name().toLowerCase(Locale.ROOT);
  }

  private static long count(Corpus corpus, Problem.Weight weight) {
    return corpus.problems().stream().filter(problem -> problem.weight() == weight).count();
  }
}
