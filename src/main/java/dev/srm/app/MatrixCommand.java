package dev.srm.app;

import dev.srm.answer.Matrix;
import dev.srm.corpus.Corpus;
import dev.srm.knowledge.Area;
import dev.srm.knowledge.Knowledge;
import dev.srm.knowledge.Language;
import dev.srm.knowledge.Party;
import dev.srm.knowledge.Service;
import dev.srm.web.MatrixText;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `srm matrix`.
@Command(
    name = "matrix",
    description =
        "Prints who owns what, for each service and area, with the rows that hold everywhere.",
    mixinStandardHelpOptions = true)
final class MatrixCommand implements Callable<Integer> {
  private final Console console;
  private final Engine engine;

  @Option(
      names = "--service",
      paramLabel = "SERVICE",
      description = "Only this service: its id, name or alias.")
  private Optional<String> service = Optional.empty();

  @Option(names = "--area", paramLabel = "AREA", description = "Only this area: its id or name.")
  private Optional<String> area = Optional.empty();

  @Option(
      names = "--owner",
      paramLabel = "OWNER",
      description = "Only what this party owns: its id.")
  private Optional<String> owner = Optional.empty();

  @Option(names = "--lang", paramLabel = "LANG", description = "en (usual) or ko.")
  private Language language = Language.EN;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "table (usual), md, csv or json.")
  private Format format = Format.TABLE;

  @Option(names = "--bom", description = "Begin CSV with a byte order mark, for Excel.")
  private boolean byteOrderMark;

  @Spec private CommandSpec spec = CommandSpec.create();

  MatrixCommand(Console console, Engine engine) {
    this.console = console;
    this.engine = engine;
  }

  /// How the matrix is printed.
  enum Format {
    TABLE,
    MD,
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
    List<Matrix.Line> lines = new Matrix(knowledge).lines(filter(knowledge));
    MatrixTable table = new MatrixTable(knowledge, language);
    switch (format) {
      case TABLE -> console.out().print(table.plain(lines));
      case MD -> console.out().print(table.markdown(lines));
      case CSV -> console.out().print(csv(lines));
      case JSON -> console.out().println(MatrixText.encode(lines, language));
    }
    return lines.isEmpty() ? Main.Exit.REFUSED : Main.Exit.ANSWERED;
  }

  private String csv(List<Matrix.Line> lines) {
    String marked = MatrixText.csv(lines, language);
    return byteOrderMark ? marked : marked.substring(1);
  }

  private Matrix.Filter filter(Knowledge knowledge) {
    return new Matrix.Filter(
        service.map(asked ->
            id(
                "service",
                asked,
                serviceId(knowledge, asked),
                knowledge.index().services().keySet().stream())),
        area.map(asked ->
            id("area", asked, areaId(knowledge, asked), knowledge.areas().stream().map(Area::id))),
        owner.map(asked ->
            id(
                "owner",
                asked,
                ownerId(knowledge, asked),
                knowledge.parties().stream().map(Party::id))));
  }

  private static Optional<String> serviceId(Knowledge knowledge, String asked) {
    return first(
            knowledge.services(),
            known -> known.id().equalsIgnoreCase(asked) || known.name().equalsIgnoreCase(asked))
        .or(() ->
            first(
                knowledge.services(),
                known -> known.aliases().stream().anyMatch(asked::equalsIgnoreCase)))
        .map(Service::id);
  }

  private static Optional<String> areaId(Knowledge knowledge, String asked) {
    return first(
            knowledge.areas(),
            known ->
                known.id().equalsIgnoreCase(asked)
                    || known.name().en().equalsIgnoreCase(asked)
                    || known.name().ko().equals(asked))
        .map(Area::id);
  }

  private static Optional<String> ownerId(Knowledge knowledge, String asked) {
    return first(knowledge.parties(), known -> known.id().equalsIgnoreCase(asked)).map(Party::id);
  }

  private static <T> Optional<T> first(List<T> all, Predicate<T> wanted) {
    return all.stream().filter(wanted).findFirst();
  }

  private String id(String what, String asked, Optional<String> found, Stream<String> known) {
    return found.orElseThrow(() ->
        new ParameterException(
            spec.commandLine(),
            "There is no "
                + what
                + " '"
                + asked
                + "'. Known: "
                + known.collect(Collectors.joining(", "))
                + "."));
  }
}
