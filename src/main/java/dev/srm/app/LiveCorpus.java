package dev.srm.app;

import dev.srm.answer.Answer;
import dev.srm.answer.Answering;
import dev.srm.answer.Request;
import dev.srm.corpus.Corpus;
import dev.srm.corpus.CorpusWatch;
import dev.srm.corpus.Problem;
import dev.srm.knowledge.Knowledge;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Answers from the corpus as it stands now: a sound change takes the place of the one before in
/// one step, and a broken one leaves it.
final class LiveCorpus implements Answering, Supplier<Knowledge>, CorpusWatch.Listener {
  private static final Logger LOG = LoggerFactory.getLogger(LiveCorpus.class);

  private record Current(Knowledge knowledge, Answering answering) {}

  private final Function<Knowledge, Answering> answeringOf;
  private final AtomicReference<Current> current;

  /// @param answeringOf builds what answers from that knowledge
  LiveCorpus(Knowledge knowledge, Function<Knowledge, Answering> answeringOf) {
    this.answeringOf = answeringOf;
    current = new AtomicReference<>(new Current(knowledge, answeringOf.apply(knowledge)));
  }

  @Override
  public Answer answer(Request request) {
    return current.get().answering().answer(request);
  }

  @Override
  public Knowledge get() {
    return current.get().knowledge();
  }

  @Override
  public void taken(Corpus corpus) {
    corpus
        .knowledge()
        .ifPresent(knowledge -> {
          current.set(new Current(knowledge, answeringOf.apply(knowledge)));
          LOG.info(
              "The corpus changed: {} services, {} passages",
              knowledge.services().size(),
              knowledge.passages().size());
        });
    corpus.problems().forEach(problem -> LOG.warn("{}", problem));
  }

  @Override
  public void refused(List<Problem> problems) {
    LOG.error("The corpus on disk is broken, the last good one goes on answering");
    problems.forEach(problem -> LOG.error("{}", problem));
  }
}
