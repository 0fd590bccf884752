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
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
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
import org.apache.lucene.store.FSDirectory;
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
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/// What an answer costs beside a bare query of the same words over the same index, and what the
/// same questions cost over more passages: `mvn -Pbenchmark clean test-compile exec:exec@answers`,
/// with `-Dsrm.benchmark.passages=300,10000,100000,1000000`. Printed as ratios, never asserted.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(1)
public class AnswerBenchmark {
  private static final long SEED = 20_261_122;
  private static final int HITS = 10;

  /// An index stays there for the next run: a hundred thousand passages take minutes.
  private static final Path INDEXES = Path.of("target", "benchmark");

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

  /// @param args how many passages, with commas
  public static void main(String[] args) throws RunnerException {
    String[] sizes = args[0].split(",");
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include(AnswerBenchmark.class.getName())
                    .param("passages", sizes)
                    .build())
            .run();
    System.out.println("passages   answer us  bare query us  answer/bare  answer/first size");
    double first = micros(results, "answer", sizes[0]);
    for (String size : sizes) {
      double answer = micros(results, "answer", size);
      double bare = micros(results, "bareQuery", size);
      System.out.printf(
          Locale.ROOT,
          "%8s %11.1f %14.1f %11.2fx %17.2fx%n",
          size,
          answer,
          bare,
          answer / bare,
          answer / first);
    }
  }

  private static double micros(Collection<RunResult> results, String benchmark, String size) {
    return results.stream()
        .filter(result -> result.getParams().getBenchmark().endsWith("." + benchmark))
        .filter(result -> result.getParams().getParam("passages").equals(size))
        .mapToDouble(result -> result.getPrimaryResult().getScore())
        .findFirst()
        .orElseThrow();
  }

  /// Both search the same files.
  @Setup
  public void index() throws IOException {
    Knowledge knowledge = sized(RealCorpus.KNOWLEDGE, passages);
    Path folder = INDEXES.resolve("index-" + passages);
    questions = QuestionFiles.read(Path.of("corpus")).questions();
    answering = new Answerer(knowledge, opened(folder, knowledge), InstantSource.system());
    Analysis analysis = new Analysis(UserWords.of(knowledge));
    IndexSearcher searcher = new IndexSearcher(DirectoryReader.open(FSDirectory.open(folder)));
    searcher.setSimilarity(Fields.SIMILARITY);
    searcher.setQueryCache(null);
    bare = Optional.of(new Bare(analysis, searcher));
  }

  private static LucenePassageSearch opened(Path folder, Knowledge knowledge) {
    return LucenePassageSearch.open(folder, knowledge)
        .or(() -> {
          SearchIndex.write(knowledge, folder);
          return LucenePassageSearch.open(folder, knowledge);
        })
        .orElseThrow();
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
