package dev.srm.app;

import dev.srm.answer.Answer;
import dev.srm.answer.Answering;
import dev.srm.answer.Request;
import dev.srm.corpus.Corpus;
import dev.srm.knowledge.Knowledge;
import dev.srm.knowledge.Language;
import dev.srm.web.AnswerJson;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `srm ask`.
@Command(
    name = "ask",
    description = "Answers a question, in Korean or English, with its sources.",
    mixinStandardHelpOptions = true)
final class AskCommand implements Callable<Integer> {
  private final Console console;
  private final Engine engine;

  @Parameters(
      arity = "0..*",
      paramLabel = "QUESTION",
      description = "The question; quote it, because of the ?.")
  private List<String> words = List.of();

  @Option(names = "--format", paramLabel = "FORMAT", description = "text (usual) or json.")
  private Format format = Format.TEXT;

  @Option(
      names = "--context",
      paramLabel = "QUESTION",
      description =
          "An earlier question of the same talk; may be given several times, oldest first.")
  private List<String> context = List.of();

  @Option(
      names = "--lang",
      paramLabel = "LANG",
      description = "Answer in en or ko, whatever the question is in.")
  private Optional<Language> language = Optional.empty();

  @Option(
      names = "--batch",
      paramLabel = "FILE",
      description =
          "Answer a file of requests, one JSON object a line, in order; - reads standard input.")
  private Optional<String> batch = Optional.empty();

  @Spec private CommandSpec spec = CommandSpec.create();

  AskCommand(Console console, Engine engine) {
    this.console = console;
    this.engine = engine;
  }

  /// How the answer is printed.
  enum Format {
    TEXT,
    JSON
  }

  @Override
  public Integer call() {
    String question = String.join(" ", words);
    if (question.isBlank() == batch.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "Give either a question or --batch FILE.");
    }
    Corpus corpus = engine.corpus(Optional.empty());
    if (corpus.knowledge().isEmpty()) {
      console.err().println("srm: the corpus has errors; 'srm check' lists them.");
      return Main.Exit.WRONG_USE;
    }
    Knowledge knowledge = corpus.knowledge().get();
    // Not before the corpus is read: that keeps two processors busy, and who owns what is answered
    // without a search.
    engine.prepare();
    Answering answering = engine.answering(knowledge);
    if (batch.isPresent()) {
      return new Batch(console, answering).run(batch.get());
    }
    Answer answer = answering.answer(new Request(question, context, language, Optional.empty()));
    print(answer, knowledge);
    return refused(answer) ? Main.Exit.REFUSED : Main.Exit.ANSWERED;
  }

  private void print(Answer answer, Knowledge knowledge) {
    switch (format) {
      case TEXT -> new AnswerPrinter(console, knowledge.parties()).print(answer);
      case JSON -> {
        boolean forPeople = console.columns() > 0;
        console
            .out()
            .println(forPeople ? AnswerJson.encodePretty(answer) : AnswerJson.encode(answer));
      }
    }
  }

  /// Of several questions in one message, one answer will do.
  private static boolean refused(Answer answer) {
    return answer.refusal().isPresent() && answer.more().stream().allMatch(AskCommand::refused);
  }
}
