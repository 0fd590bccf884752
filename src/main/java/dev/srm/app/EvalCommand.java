package dev.srm.app;

import dev.srm.answer.Answering;
import dev.srm.corpus.Corpus;
import dev.srm.eval.Examiner;
import dev.srm.eval.Report;
import dev.srm.eval.Verdict;
import dev.srm.knowledge.GoldenQuestion;
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
        "Asks golden questions and prints how many are answered right, by language and kind.",
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
    List<GoldenQuestion> questions = file.map(GoldenLines::read).orElseGet(engine::golden);
    Answering answering = engine.answering(corpus.knowledge().get());
    List<Verdict> verdicts = new Examiner(answering).examine(questions);
    if (failures) {
      verdicts.stream().filter(verdict -> !verdict.right()).forEach(this::print);
    }
    Report report = Report.of(verdicts);
    console.out().print(report.text());
    return report.wrongOwners().isEmpty() ? Main.Exit.ANSWERED : Main.Exit.REFUSED;
  }

  private void print(Verdict verdict) {
    console.out().println(verdict.golden().source() + "  " + verdict.golden().ask());
    verdict.failures().forEach(failure -> console.out().println("  " + failure));
    console.out().println("  " + verdict.answer().text());
  }
}
