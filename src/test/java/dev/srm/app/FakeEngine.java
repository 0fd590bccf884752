package dev.srm.app;

import dev.srm.answer.Answer;
import dev.srm.answer.Answer.Citation;
import dev.srm.answer.Answer.Kind;
import dev.srm.answer.Answer.Refusal;
import dev.srm.answer.Answer.Subject;
import dev.srm.answer.Answering;
import dev.srm.answer.PassageSearch;
import dev.srm.answer.Request;
import dev.srm.corpus.Corpus;
import dev.srm.corpus.Counts;
import dev.srm.corpus.Problem;
import dev.srm.knowledge.Area;
import dev.srm.knowledge.Bilingual;
import dev.srm.knowledge.Evidence;
import dev.srm.knowledge.Glossary;
import dev.srm.knowledge.GoldenQuestion;
import dev.srm.knowledge.Knowledge;
import dev.srm.knowledge.Language;
import dev.srm.knowledge.Party;
import dev.srm.knowledge.Phrasebook;
import dev.srm.knowledge.Row;
import dev.srm.knowledge.Service;
import dev.srm.knowledge.Sides;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A corpus of one service with one row, and answers that say what was asked.
final class FakeEngine implements Engine {
  static final Problem ERROR =
      new Problem("corpus/x.yaml", 3, "the id \"y\" is unknown.", "Write z.", Problem.Weight.ERROR);

  final List<Request> asked = new ArrayList<>();
  final List<Path> indexed = new ArrayList<>();
  final List<Settings> served = new ArrayList<>();
  boolean broken;

  @Override
  public void prepare() {}

  @Override
  public Corpus checked(Optional<Path> folder) {
    Corpus corpus = corpus(folder);
    Counts counts = new Counts(1, 2, 1, 0, 0, 0, 4, 9, 5, Map.of(Language.EN, 5, Language.KO, 4));
    return new Corpus(corpus.knowledge(), corpus.problems(), counts);
  }

  @Override
  public List<GoldenQuestion> golden() {
    return List.of();
  }

  @Override
  public Optional<String> goldenReport() {
    return Optional.empty();
  }

  @Override
  public PassageSearch search(Knowledge knowledge) {
    return new PassageSearch() {
      @Override
      public List<Hit> passages(
          String words, Language language, Set<String> services, int passagesMax) {
        return List.of();
      }

      @Override
      public List<Tool> tools(String words, Language language, int toolsMax) {
        return List.of();
      }
    };
  }

  @Override
  public Corpus corpus(Optional<Path> folder) {
    if (folder.isPresent() && !folder.get().equals(Path.of("good"))) {
      throw new UncheckedIOException(
          "the corpus folder " + folder.get() + " cannot be read",
          new NoSuchFileException(folder.get().toString()));
    }
    return broken
        ? new Corpus(Optional.empty(), List.of(ERROR))
        : new Corpus(Optional.of(knowledge()), List.of());
  }

  private static Knowledge knowledge() {
    Evidence page =
        new Evidence(Optional.empty(), Optional.empty(), "https://box.example", "2026-11-21");
    Row row =
        new Row(
            "box",
            "disks",
            "us",
            new Sides("Wipes disks.", "Ask for it.", ""),
            new Sides("디스크를 지웁니다.", "요청합니다.", ""),
            page,
            true,
            List.of());
    Service service =
        new Service(
            "box",
            "Big | Box",
            "Box",
            "박스",
            List.of("the box"),
            "iaas",
            new Bilingual("A box.", "상자."),
            List.of(),
            "https://box.example",
            "2026-11-21",
            List.of(row),
            List.of(),
            List.of(),
            Service.Family.NONE,
            Optional.empty());
    return new Knowledge(
        List.of(
            new Party("us", Party.Role.PROVIDER, new Bilingual("Us", "우리"), "🟧"),
            new Party("you", Party.Role.CUSTOMER, new Bilingual("You", "고객"), "🟦")),
        List.of(
            new Area(
                "disks",
                new Bilingual("Disks", "디스크"),
                new Bilingual("wiping disks", "디스크 삭제"),
                List.of(),
                List.of())),
        List.of(service),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        new Glossary(List.of(), List.of()),
        new Phrasebook(Map.of(), Set.of(), Set.of(), Set.of(), List.of()),
        List.of());
  }

  @Override
  public Answering answering(Knowledge knowledge) {
    return request -> {
      asked.add(request);
      return answer(request);
    };
  }

  private static Answer answer(Request request) {
    boolean refused = request.question().contains("weather");
    Language language = request.language().orElse(Language.EN);
    return new Answer(
            Optional.empty(),
            request.question(),
            language,
            refused ? Kind.REFUSAL : Kind.OWNERSHIP,
            refused ? Optional.empty() : Optional.of("us"),
            Optional.empty(),
            Subject.NONE,
            List.of(),
            refused
                ? "That is out of scope."
                : language == Language.KO ? "우리가 합니다. [1]" : "We do. [1]",
            refused
                ? List.of()
                : List.of(
                    new Citation(
                        1,
                        "Box",
                        "Disks",
                        Optional.of("notes/en/box.md"),
                        7,
                        "We wipe disks.",
                        Language.EN,
                        "https://box.example",
                        "2026-11-21")),
            refused
                ? Optional.of(new Refusal(Refusal.Reason.OUT_OF_SCOPE, List.of("who wipes disks?")))
                : Optional.empty(),
            List.of(),
            List.of(),
            0)
        .stamped(request.id(), 5);
  }

  @Override
  public void writeIndex(Knowledge knowledge, Path folder) {
    indexed.add(folder);
  }

  @Override
  public Running serve(Settings settings) {
    served.add(settings);
    if (settings.port() == 1) {
      throw new StartFailure("cannot listen on port 1");
    }
    return new FakeRunning();
  }

  /// Stops by itself.
  private static final class FakeRunning implements Running {
    @Override
    public String url() {
      return "http://localhost:8080/";
    }

    @Override
    public String loaded() {
      return "1 services";
    }

    @Override
    public List<Surface> surfaces() {
      return List.of(new Surface("Page", true, "here"), new Surface("Chat", false, "set CHAT"));
    }

    @Override
    public void await() {}

    @Override
    public void close() {}
  }
}
