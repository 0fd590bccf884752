package dev.srm.app;

import dev.srm.corpus.Corpus;
import dev.srm.corpus.Problem;
import dev.srm.knowledge.Knowledge;
import dev.srm.knowledge.Passage;
import dev.srm.knowledge.Service;
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
    Corpus corpus = engine.corpus(folder);
    for (Problem problem : corpus.problems()) {
      console.out().println(weight(problem) + ": " + problem);
    }
    corpus.knowledge().ifPresent(this::counts);
    long errors = count(corpus, Problem.Weight.ERROR);
    console
        .out()
        .println(errors + " errors, " + count(corpus, Problem.Weight.WARNING) + " warnings");
    return errors == 0 ? Main.Exit.ANSWERED : Main.Exit.REFUSED;
  }

  private void counts(Knowledge knowledge) {
    long notes = knowledge.passages().stream().map(CheckCommand::note).distinct().count();
    console
        .out()
        .println(
            String.format(
                Locale.ROOT,
                "%d services, %d rows, %d notes, %d passages",
                knowledge.services().size(),
                rows(knowledge),
                notes,
                knowledge.passages().size()));
  }

  private static int rows(Knowledge knowledge) {
    int rows = knowledge.universal().size();
    for (Service service : knowledge.services()) {
      rows += service.rows().size();
      rows += service.variants().stream().mapToInt(variant -> variant.rows().size()).sum();
    }
    return rows;
  }

  private static String note(Passage passage) {
    return passage.id().substring(0, passage.id().indexOf('#'));
  }

  private static String weight(Problem problem) {
    return problem.weight().name().toLowerCase(Locale.ROOT);
  }

  private static long count(Corpus corpus, Problem.Weight weight) {
    return corpus.problems().stream().filter(problem -> problem.weight() == weight).count();
  }
}
