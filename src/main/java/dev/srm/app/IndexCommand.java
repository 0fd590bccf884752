package dev.srm.app;

import dev.srm.corpus.Corpus;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `srm index`, which the build runs so that a start need not.
@Command(
    name = "index",
    description =
        "Writes the search index of the built-in corpus into a folder. The build runs this.",
    mixinStandardHelpOptions = true)
final class IndexCommand implements Callable<Integer> {
  private final Console console;
  private final Engine engine;

  @Parameters(
      arity = "1",
      paramLabel = "FOLDER",
      description = "Where to; its old content is replaced.")
  private Path folder = Path.of("");

  IndexCommand(Console console, Engine engine) {
    this.console = console;
    this.engine = engine;
  }

  /// A corpus with errors fails the build here, with all that is wrong.
  @Override
  public Integer call() {
    Corpus corpus = engine.corpus(Optional.empty());
    if (corpus.knowledge().isEmpty()) {
      corpus.problems().forEach(problem -> console.err().println(problem));
      return Main.Exit.REFUSED;
    }
    engine.writeIndex(corpus.knowledge().get(), folder);
    return Main.Exit.ANSWERED;
  }
}
