package dev.srm.app;

import dev.srm.corpus.Corpus;
import dev.srm.knowledge.Area;
import dev.srm.knowledge.Knowledge;
import dev.srm.knowledge.Party;
import dev.srm.knowledge.Service;
import dev.srm.store.Gaps;
import dev.srm.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `srm gaps stub`.
///
/// Decision: a stub ends in `.draft`, which SRM does not read. Because: a file with blanks in it
/// would be quoted as an answer the moment it is there.
@Command(
    name = "stub",
    description =
        "Writes a draft into your own folder (SRM_CORPUS) for what is missing; fill it in and take"
            + " .draft off its name.",
    mixinStandardHelpOptions = true)
final class StubCommand implements Callable<Integer> {
  private static final int ASKED_MAX = 1_000;
  private static final int DAYS = 3_650;

  private final Console console;
  private final Engine engine;

  @Option(names = "--service", paramLabel = "ID", description = "The service that it is about.")
  private Optional<String> service = Optional.empty();

  @Option(names = "--area", paramLabel = "ID", description = "The area that it is about.")
  private Optional<String> area = Optional.empty();

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "Name of the draft; usually made of service and area.")
  private Optional<String> name = Optional.empty();

  @Spec private CommandSpec spec = CommandSpec.create();

  StubCommand(Console console, Engine engine) {
    this.console = console;
    this.engine = engine;
  }

  @Override
  public Integer call() {
    Path own =
        Settings.from(console.environment())
            .corpus()
            .orElseThrow(() -> wrong("Set SRM_CORPUS to your own folder first."));
    Corpus corpus = engine.corpus(Optional.empty());
    Knowledge knowledge = corpus.knowledge().orElseThrow(() -> wrong("The corpus has errors."));
    service.ifPresent(id -> known("service", id, knowledge.service(id).isPresent()));
    area.ifPresent(
        id -> known("area", id, knowledge.areas().stream().anyMatch(one -> one.id().equals(id))));
    boolean row = service.isPresent() && area.isPresent();
    Path file = own.resolve(row ? "ownership" : "notes").resolve(fileName(row));
    write(file, row ? row(knowledge) : note(knowledge));
    console.out().println(file);
    return Main.Exit.ANSWERED;
  }

  private ParameterException wrong(String why) {
    return new ParameterException(spec.commandLine(), why);
  }

  private void known(String what, String id, boolean isKnown) {
    if (!isKnown) {
      throw wrong("There is no " + what + " '" + id + "'; 'srm gaps' names them.");
    }
  }

  private String fileName(boolean row) {
    String stem =
        name.orElseGet(() ->
            service
                .map(id -> id + area.map(other -> "-" + other).orElse(""))
                .or(() -> area)
                .orElseThrow(() -> wrong("Give --service, --area or --name.")));
    if (!stem.matches("[A-Za-z0-9가-힣_-]{1,80}")) {
      throw wrong("A name is made of letters, digits, - and _.");
    }
    return stem + (row ? ".yaml.draft" : ".md.draft");
  }

  private String row(Knowledge knowledge) {
    String owners = knowledge.parties().stream().map(Party::id).collect(Collectors.joining(", "));
    return """
    # What is missing: %s
    %s# Fill in the blanks, take .draft off the name, and let 'srm check' look at it.
    service: %s
    rows:
      - area: %s
        owner:            # one of: %s
        en:
          aws: ''
          customer: ''
          conditions: ''
        ko:
          aws: ''
          customer: ''
          conditions: ''
        source:           # https://...
    """
        .formatted(about(knowledge), asked("# "), service.orElse(""), area.orElse(""), owners);
  }

  private String note(Knowledge knowledge) {
    return """
    <!-- Write what is true, in whole sentences: each one may be quoted. Then delete this, take .draft off the
         name, and let 'srm check' look at it. One file may hold both languages, each in sections of its own.
    %s-->
    # %s

    Source: https://

    """
        .formatted(asked("     ").replace("--", "- -"), about(knowledge));
  }

  private String about(Knowledge knowledge) {
    String shownService = service.flatMap(knowledge::service).map(Service::name).orElse("");
    String shownArea =
        area.flatMap(id ->
                knowledge.areas().stream()
                    .filter(one -> one.id().equals(id))
                    .map(Area::name)
                    .map(both -> both.en())
                    .findFirst())
            .orElse("");
    String both = (shownService + " " + shownArea).strip();
    return both.isEmpty() ? name.orElse("") : both;
  }

  /// How people put it, where their words are kept; else how often.
  private String asked(String before) {
    List<Gaps.Missing> missing;
    try (Store store = Storeroom.briefly(console)) {
      missing =
          store
              .gaps(InstantSource.system().instant().minus(Duration.ofDays(DAYS)), ASKED_MAX)
              .missing();
    }
    List<Gaps.Missing> same =
        missing.stream()
            .filter(one -> one.service().equals(service) && one.area().equals(area))
            .toList();
    long times = same.stream().mapToLong(Gaps.Missing::times).sum();
    return before
        + "Refused "
        + times
        + " times.\n"
        + same.stream()
            .flatMap(one -> one.examples().stream())
            .map(question -> before + "Asked: " + question.replaceAll("\\p{Cntrl}", " ") + "\n")
            .collect(Collectors.joining());
  }

  private void write(Path file, String text) {
    try {
      Path _ = Files.createDirectories(file.getParent());
      Path _ = Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException e) {
      throw wrong(file + " is there already.");
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be written", e);
    }
  }
}
