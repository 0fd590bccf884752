package dev.srm.app;

import dev.srm.answer.Answerer;
import dev.srm.answer.Answering;
import dev.srm.answer.PassageSearch;
import dev.srm.corpus.Corpus;
import dev.srm.corpus.CorpusReader;
import dev.srm.corpus.CorpusWatch;
import dev.srm.corpus.QuestionFiles;
import dev.srm.knowledge.GoldenQuestion;
import dev.srm.knowledge.Knowledge;
import dev.srm.search.LucenePassageSearch;
import dev.srm.search.NoriDictionaries;
import dev.srm.search.SearchIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Puts SRM together out of its parts.
public final class Wiring implements Engine {
  /// Lucene advises here which flags the virtual machine should have; the launcher has chosen them.
  /// Held, because an unheld logger forgets its level.
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  private final BuiltIn builtIn = BuiltIn.open();

  @Override
  public void prepare() {
    NoriDictionaries.load();
  }

  @Override
  public Corpus corpus(Optional<Path> folder) {
    Optional<Path> own = folder.isPresent() ? Optional.empty() : own();
    Path root = folder.orElse(builtIn.corpus());
    return own.isPresent() ? CorpusReader.read(root, own, today()) : CorpusReader.read(root);
  }

  @Override
  public Corpus checked(Optional<Path> folder) {
    return CorpusReader.read(
        folder.orElse(builtIn.corpus()), folder.isPresent() ? Optional.empty() : own(), today());
  }

  @Override
  public List<GoldenQuestion> golden() {
    return QuestionFiles.read(builtIn.corpus()).questions();
  }

  @Override
  public Optional<String> goldenReport() {
    Path report = builtIn.corpus().resolve("questions").resolve("report.tsv");
    try {
      return Files.exists(report) ? Optional.of(Files.readString(report)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("the committed report cannot be read", e);
    }
  }

  /// The commands need no other setting, so a mistake in another one does not keep them from
  /// working.
  private static Optional<Path> own() {
    return Optional.ofNullable(System.getenv(Setting.SRM_CORPUS.name()))
        .filter(path -> !path.isBlank())
        .map(Path::of);
  }

  private static LocalDate today() {
    return LocalDate.ofInstant(InstantSource.system().instant(), ZoneOffset.UTC);
  }

  @Override
  public Answering answering(Knowledge knowledge) {
    return new Timed(
        new Answerer(knowledge, new LateSearch(() -> search(knowledge)), InstantSource.system()));
  }

  @Override
  public PassageSearch search(Knowledge knowledge) {
    LUCENE.setLevel(Level.SEVERE);
    return LucenePassageSearch.open(builtIn.index(), knowledge)
        .orElseGet(() -> LucenePassageSearch.inMemory(knowledge));
  }

  @Override
  public void writeIndex(Knowledge knowledge, Path folder) {
    LUCENE.setLevel(Level.SEVERE);
    SearchIndex.write(knowledge, folder);
  }

  @Override
  public Running serve(Settings settings) {
    prepare();
    Corpus corpus =
        settings.corpus().isPresent()
            ? CorpusReader.read(builtIn.corpus(), settings.corpus(), today())
            : CorpusReader.read(builtIn.corpus());
    Knowledge knowledge =
        corpus
            .knowledge()
            .orElseThrow(() -> new StartFailure("the corpus has errors; 'srm check' lists them."));
    LiveCorpus live =
        new LiveCorpus(
            knowledge,
            known -> new Timed(new Answerer(known, search(known), InstantSource.system())));
    Optional<CorpusWatch> watch =
        settings
            .corpus()
            .map(own ->
                new CorpusWatch(builtIn.corpus(), Optional.of(own), InstantSource.system(), live));
    watch.ifPresent(watching -> watching.startWith(corpus));
    Server server = Server.start(settings, live, live, watch);
    Thread.ofPlatform().daemon().name("warm-up").start(() -> WarmUp.run(knowledge, live));
    return server;
  }
}
