package dev.srm.app;

import dev.srm.answer.Answerer;
import dev.srm.answer.Answering;
import dev.srm.answer.PassageSearch;
import dev.srm.corpus.Corpus;
import dev.srm.corpus.CorpusReader;
import dev.srm.knowledge.Knowledge;
import dev.srm.search.LucenePassageSearch;
import dev.srm.search.NoriDictionaries;
import dev.srm.search.SearchIndex;
import java.nio.file.Path;
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
    return CorpusReader.read(folder.orElse(builtIn.corpus()));
  }

  @Override
  public Answering answering(Knowledge knowledge) {
    return new Answerer(knowledge, new LateSearch(() -> search(knowledge)));
  }

  @Override
  public void writeIndex(Knowledge knowledge, Path folder) {
    LUCENE.setLevel(Level.SEVERE);
    SearchIndex.write(knowledge, folder);
  }

  @Override
  public Running serve(Settings settings) {
    prepare();
    Knowledge knowledge =
        corpus(Optional.empty())
            .knowledge()
            .orElseThrow(() -> new StartFailure("the corpus has errors; 'srm check' lists them."));
    Answering answering = new Answerer(knowledge, search(knowledge));
    WarmUp.run(knowledge, answering);
    return Server.start(settings, knowledge, answering);
  }

  private PassageSearch search(Knowledge knowledge) {
    LUCENE.setLevel(Level.SEVERE);
    return LucenePassageSearch.open(builtIn.index(), knowledge)
        .orElseGet(() -> LucenePassageSearch.inMemory(knowledge));
  }
}
