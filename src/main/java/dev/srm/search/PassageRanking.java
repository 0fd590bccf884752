package dev.srm.search;

import dev.srm.answer.PassageSearch.Hit;
import dev.srm.knowledge.Knowledge;
import dev.srm.knowledge.Language;
import dev.srm.knowledge.Passage;
import dev.srm.search.Weights.Weighed;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;

/// Ranks passages in two phases: the words find candidates, then letters in a row and the best
/// sentence rank these. The second phase over everything costs five times as much and ranks the
/// same.
final class PassageRanking {
  private static final int CANDIDATES = 100;
  private static final double GRAM_SHARE = 0.3;

  /// A passage found through the glossary shares no letters with the question.
  private static final double GRAM_SHARE_GLOSSARY = 0.1;

  private static final double SENTENCE_SHARE = 0.4;

  /// A word that no note holds is more often chatter or a slip than the point of the question.
  private static final double UNKNOWN_SHARE = 0.5;

  private final Knowledge knowledge;
  private final IndexSearcher searcher;
  private final Weights weights;
  private final Ordinals ordinals;
  private final Headings headings;

  PassageRanking(
      Knowledge knowledge, IndexSearcher searcher, Ordinals ordinals, QuestionConcepts concepts)
      throws IOException {
    this.knowledge = knowledge;
    this.searcher = searcher;
    this.ordinals = ordinals;
    headings = new Headings(concepts);
    weights = new Weights(searcher.getIndexReader(), Fields.TEXT);
  }

  private record Ranked(Hit hit, double score, int doc) {}

  List<Hit> rank(
      String question, List<Concept> read, Language language, Set<String> services, int hitsMax)
      throws IOException {
    List<Weighed> concepts = weights.of(read);
    double total = concepts.stream().filter(Weighed::known).mapToDouble(Weighed::idf).sum();
    if (total == 0) {
      return List.of();
    }
    TopDocs found = searcher.search(TextQuery.of(concepts, total, language, services), CANDIDATES);
    if (found.scoreDocs.length == 0) {
      return List.of();
    }
    boolean glossary =
        concepts.stream().anyMatch(one -> one.concept().glossary() && !one.synonyms().isEmpty());
    TopDocs refined =
        QueryRescorer.rescore(
            searcher,
            found,
            TextQuery.grams(question),
            glossary ? GRAM_SHARE_GLOSSARY : GRAM_SHARE,
            CANDIDATES);
    Set<List<String>> wordings = Headings.wordings(read);
    return second(refined.scoreDocs, concepts).stream()
        .limit(hitsMax)
        .map(one -> headed(one.hit(), wordings))
        .toList();
  }

  private Hit headed(Hit hit, Set<List<String>> wordings) {
    double headed = headings.share(hit.passage(), wordings);
    return new Hit(hit.passage(), hit.coverage(), headed, hit.best(), hit.said());
  }

  private List<Ranked> second(ScoreDoc[] found, List<Weighed> concepts) throws IOException {
    ScoreDoc[] byDoc = found.clone();
    Arrays.sort(byDoc, Comparator.comparingInt((ScoreDoc one) -> one.doc));
    int[] docs = Arrays.stream(byDoc).mapToInt(one -> one.doc).toArray();
    int[] places = ordinals.of(docs);
    int slots = 1;
    for (int place : places) {
      slots = Math.max(slots, 1 + knowledge.passages().get(place).sentences().size());
    }
    Holdings holdings =
        Holdings.read(searcher.getIndexReader(), Fields.TEXT, docs, slots, concepts);
    List<double[]> bySlot = concepts.stream().map(holdings::bySlot).toList();
    List<double[]> byCandidate = concepts.stream().map(holdings::byCandidate).toList();
    SentencePicker picker = new SentencePicker(concepts, bySlot, slots);
    List<Ranked> ranked = new ArrayList<>();
    for (int i = 0; i < docs.length; i++) {
      Passage passage = knowledge.passages().get(places[i]);
      SentencePicker.Picked picked = picker.pick(passage, i);
      double coverage = share(concepts, passage, byCandidate, i);
      double said = share(concepts, passage, bySlot, i * slots + picked.place() + 1);
      double score = byDoc[i].score + SENTENCE_SHARE * picked.score();
      ranked.add(new Ranked(new Hit(passage, coverage, 0, picked.best(), said), score, docs[i]));
    }
    ranked.sort(
        Comparator.comparingDouble((Ranked one) -> -one.score()).thenComparingInt(Ranked::doc));
    return ranked;
  }

  private static double share(
      List<Weighed> concepts, Passage passage, List<double[]> shares, int place) {
    double all = 0;
    double covered = 0;
    for (int c = 0; c < concepts.size(); c++) {
      Weighed concept = concepts.get(c);
      boolean named = !Collections.disjoint(concept.concept().services(), passage.services());
      all += concept.known() ? concept.idf() : concept.idf() * UNKNOWN_SHARE;
      covered += concept.idf() * (named ? 1 : shares.get(c)[place]);
    }
    return covered / all;
  }
}
