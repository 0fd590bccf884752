package dev.srm.search;

import dev.srm.answer.PassageSearch;
import dev.srm.knowledge.Knowledge;
import dev.srm.knowledge.Language;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;

/// Searches an index of the notes. Safe for use by many threads; searches that run while it is
/// closed still end well.
public final class LucenePassageSearch implements PassageSearch, Closeable {
  /// Passages that one search may return.
  public static final int PASSAGES_MAX = 50;

  private final DirectoryReader reader;
  private final QuestionConcepts concepts;
  private final QuestionConcepts toolConcepts;
  private final PassageRanking passages;
  private final ToolRanking tools;

  private LucenePassageSearch(Knowledge knowledge, Analysis analysis, DirectoryReader reader)
      throws IOException {
    this.reader = reader;
    reader.getReaderCacheHelper().addClosedListener(key -> analysis.close());
    Thesaurus thesaurus = Thesaurus.of(knowledge, analysis);
    concepts = QuestionConcepts.of(analysis, thesaurus, knowledge.phrasebook());
    toolConcepts = concepts.forTools();
    IndexSearcher searcher = new IndexSearcher(reader);
    searcher.setSimilarity(Fields.SIMILARITY);
    searcher.setQueryCache(null);
    Ordinals ordinals = new Ordinals(reader);
    passages = new PassageRanking(knowledge, searcher, ordinals, concepts);
    tools = new ToolRanking(knowledge, reader, ordinals);
  }

  /// Indexes in memory, at about a thousand passages a second.
  ///
  /// @throws IllegalArgumentException when Nori refuses a word of the glossary
  public static LucenePassageSearch inMemory(Knowledge knowledge) {
    NoriDictionaries.load();
    Analysis analysis = new Analysis(UserWords.of(knowledge));
    try {
      DirectoryReader reader = DirectoryReader.open(SearchIndex.inMemory(knowledge, analysis));
      return new LucenePassageSearch(knowledge, analysis, reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Opens an index that [SearchIndex#write] made.
  ///
  /// @return empty when the folder holds none, or one of other knowledge or of another version of
  ///   SRM; the caller then indexes in memory
  /// @throws IllegalArgumentException when Nori refuses a word of the glossary
  public static Optional<LucenePassageSearch> open(Path folder, Knowledge knowledge) {
    NoriDictionaries.load();
    UserWords words = UserWords.of(knowledge);
    Optional<DirectoryReader> reader = SearchIndex.open(folder, Fingerprint.of(knowledge, words));
    if (reader.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new LucenePassageSearch(knowledge, new Analysis(words), reader.get()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public List<Hit> passages(
      String words, Language language, Set<String> services, int passagesMax) {
    if (passagesMax < 1 || passagesMax > PASSAGES_MAX) {
      throw new IllegalArgumentException(
          "passagesMax is " + passagesMax + "; it may be 1 to " + PASSAGES_MAX);
    }
    return read(() -> passages.rank(words, concepts.read(words), language, services, passagesMax));
  }

  @Override
  public List<Tool> tools(String words, Language language, int toolsMax) {
    return read(() -> tools.rank(toolConcepts.read(words), toolsMax));
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  private interface Search<T> {
    List<T> run() throws IOException;
  }

  private <T> List<T> read(Search<T> search) {
    if (!reader.tryIncRef()) {
      throw new IllegalStateException("the search is closed");
    }
    try {
      return search.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      release();
    }
  }

  private void release() {
    try {
      reader.decRef();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
