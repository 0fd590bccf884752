package dev.srm.search;

import dev.srm.answer.Answer;
import dev.srm.answer.Answerer;
import dev.srm.answer.Answering;
import dev.srm.answer.Request;
import dev.srm.corpus.QuestionFiles;
import dev.srm.knowledge.GoldenQuestion;
import dev.srm.knowledge.Knowledge;
import dev.srm.knowledge.Passage;
import dev.srm.knowledge.Quote;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// What an answer costs beside a bare query of the same words over the same index, and what more
/// passages cost: `mvn -Pbenchmark clean test-compile exec:exec@answers`, with
/// `-Dsrm.benchmark.passages=300,10000,100000,1000000`.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(1)
public class AnswerBenchmark {
  private static final long SEED = 20_261_122;
  private static final int HITS = 10;

  /// Passages in the index. Beyond those of the corpus, sentences of it in another order.
  @Param({"300", "10000"})
  public int passages = 300;

  private List<GoldenQuestion> questions = List.of();
  private Answering answering =
      request -> {
        throw new IllegalStateException("not set up: " + request.question());
      };
  private Optional<Bare> bare = Optional.empty();
  private int next;

  private record Bare(Analysis analysis, IndexSearcher searcher) {
    TopDocs search(String question) throws IOException {
      BooleanQuery.Builder query = new BooleanQuery.Builder();
      for (String word : analysis.words(question)) {
        query.add(new TermQuery(new Term(Fields.TEXT, word)), BooleanClause.Occur.SHOULD);
      }
      return searcher.search(query.build(), HITS);
    }
  }

  /// Indexes twice, so that both search alike.
  @Setup
  public void index() throws IOException {
    Knowledge knowledge = sized(RealCorpus.KNOWLEDGE, passages);
    questions = QuestionFiles.read(Path.of("corpus")).questions();
    answering = new Answerer(knowledge, LucenePassageSearch.inMemory(knowledge));
    Analysis analysis = new Analysis(UserWords.of(knowledge));
    IndexSearcher searcher =
        new IndexSearcher(DirectoryReader.open(SearchIndex.inMemory(knowledge, analysis)));
    searcher.setSimilarity(Fields.SIMILARITY);
    searcher.setQueryCache(null);
    bare = Optional.of(new Bare(analysis, searcher));
  }

  /// A golden question, whole.
  @Benchmark
  public Answer answer() {
    GoldenQuestion asked = question();
    return answering.answer(
        new Request(asked.ask(), asked.context(), Optional.empty(), Optional.empty()));
  }

  /// Its words as a query, ten hits.
  @Benchmark
  public TopDocs bareQuery() throws IOException {
    return bare.orElseThrow().search(question().ask());
  }

  private GoldenQuestion question() {
    next = (next + 1) % questions.size();
    return questions.get(next);
  }

  private static Knowledge sized(Knowledge known, int size) {
    List<Passage> passages = new ArrayList<>(known.passages());
    Random random = new Random(SEED);
    while (passages.size() < size) {
      Passage like = known.passages().get(random.nextInt(known.passages().size()));
      passages.add(made(like, known, "made/" + passages.size() + ".md", random));
    }
    return new Knowledge(
        known.parties(),
        known.areas(),
        known.services(),
        known.universal(),
        known.profiles(),
        known.topics(),
        known.categories(),
        known.policies(),
        known.glossary(),
        known.phrasebook(),
        passages.subList(0, size));
  }

  private static Passage made(Passage like, Knowledge known, String note, Random random) {
    List<Quote> sentences = new ArrayList<>();
    while (sentences.size() < like.sentences().size()) {
      Passage other = known.passages().get(random.nextInt(known.passages().size()));
      if (other.language() == like.language()) {
        sentences.add(other.sentences().get(random.nextInt(other.sentences().size())));
      }
    }
    return new Passage(
        note + "#1",
        like.language(),
        like.title(),
        like.heading(),
        like.services(),
        false,
        sentences);
  }
}
