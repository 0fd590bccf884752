package dev.srm.app;

import dev.srm.answer.Answering;
import dev.srm.corpus.Corpus;
import dev.srm.eval.Change;
import dev.srm.eval.Examiner;
import dev.srm.eval.Report;
import dev.srm.eval.ReportFile;
import dev.srm.eval.Retrieval;
import dev.srm.eval.Verdict;
import dev.srm.knowledge.GoldenQuestion;
import dev.srm.knowledge.Knowledge;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `srm eval`.
@Command(
    name = "eval",
    description =
        "Asks golden questions and prints how many are answered right and how high the search"
            + " ranks what answers them, by language and kind.",
    mixinStandardHelpOptions = true)
final class EvalCommand implements Callable<Integer> {
  private final Console console;
  private final Engine engine;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "Questions as JSON lines; without it, the golden questions of the corpus.")
  private Optional<Path> file = Optional.empty();

  @Option(names = "--failures", description = "Print each answer that is not right, and why.")
  private boolean failures;

  @Option(
      names = "--against",
      paramLabel = "REPORT",
      description =
          "Print what changed since that report; without it, and for the golden questions, since"
              + " the committed one.")
  private Optional<Path> against = Optional.empty();

  @Option(
      names = "--write",
      paramLabel = "REPORT",
      description =
          "Write the report to a file. To commit that of the golden questions, write it to"
              + " corpus/questions/report.tsv.")
  private Optional<Path> write = Optional.empty();

  EvalCommand(Console console, Engine engine) {
    this.console = console;
    this.engine = engine;
  }

  @Override
  public Integer call() {
    engine.prepare();
    Corpus corpus = engine.corpus(Optional.empty());
    if (corpus.knowledge().isEmpty()) {
      console.err().println("srm: the corpus has errors; 'srm check' lists them.");
      return Main.Exit.WRONG_USE;
    }
    Optional<Report> before = before();
    List<GoldenQuestion> questions = file.map(GoldenLines::read).orElseGet(engine::golden);
    List<Verdict> verdicts = examiner(corpus.knowledge().get()).examine(questions);
    if (failures) {
      verdicts.stream().filter(verdict -> !verdict.right()).forEach(this::print);
    }
    Report report = Report.of(verdicts);
    console.out().print(report.text());
    before.ifPresent(old -> {
      console.out().println("since the report before:");
      console.out().print(Change.between(old, report).text().indent(2));
    });
    write.ifPresent(path -> write(path, report));
    return report.wrongOwners().isEmpty() ? Main.Exit.ANSWERED : Main.Exit.REFUSED;
  }

  private Examiner examiner(Knowledge knowledge) {
    Answering answering = engine.answering(knowledge);
    return new Examiner(answering, new Retrieval(knowledge, engine.search(knowledge)));
  }

  /// @throws UncheckedIOException when the file cannot be read or is no report
  private Optional<Report> before() {
    if (against.isPresent()) {
      return Optional.of(read(against.get()));
    }
    return file.isPresent() ? Optional.empty() : engine.goldenReport().map(ReportFile::read);
  }

  private static Report read(Path path) {
    try {
      return ReportFile.read(Files.readString(path));
    } catch (IllegalArgumentException e) {
      throw new UncheckedIOException(path.toString(), new IOException(e.getMessage(), e));
    } catch (IOException e) {
      throw new UncheckedIOException(path.toString(), e);
    }
  }

  private static void write(Path path, Report report) {
    try {
      Files.writeString(path, ReportFile.write(report));
    } catch (IOException e) {
      throw new UncheckedIOException(path.toString(), e);
    }
  }

  private void print(Verdict verdict) {
    console.out().println(verdict.golden().source() + "  " + verdict.golden().ask());
    verdict.failures().forEach(failure -> console.out().println("  " + failure));
    console.out().println("  " + verdict.answer().text());
  }
}
