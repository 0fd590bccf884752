package dev.srm.search;

import dev.srm.answer.PassageSearch.Tool;
import dev.srm.knowledge.Knowledge;
import dev.srm.knowledge.Service;
import dev.srm.search.Weights.Weighed;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.SmallFloat;

/// Ranks services by the problems that they solve. There are about a thousand such phrases, so all
/// of them are compared with the question.
final class ToolRanking {
  /// What the next best phrase of a service adds to the best.
  private static final double SECOND_SHARE = 0.15;

  /// What words add that any phrase of the service holds; 0 to 1 differ by 3 of 73 golden
  /// questions.
  private static final double ANYWHERE_SHARE = 0.3;

  private final IndexReader reader;
  private final Knowledge knowledge;
  private final Weights weights;
  private final int[] docs;
  private final int[] services;
  private final double[] norms;

  ToolRanking(Knowledge knowledge, IndexReader reader, Ordinals ordinals) throws IOException {
    this.knowledge = knowledge;
    this.reader = reader;
    weights = new Weights(reader, Fields.TOOL);
    List<int[]> found = phrases(reader);
    docs = found.stream().mapToInt(phrase -> phrase[0]).toArray();
    services = ordinals.of(docs);
    double average = found.stream().mapToInt(phrase -> phrase[1]).average().orElse(1);
    norms = found.stream().mapToDouble(phrase -> Fields.lengthNorm(phrase[1], average)).toArray();
  }

  private static List<int[]> phrases(IndexReader reader) throws IOException {
    List<int[]> phrases = new ArrayList<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      NumericDocValues norms = leaf.reader().getNormValues(Fields.TOOL);
      if (norms == null) {
        continue;
      }
      int doc = norms.nextDoc();
      while (doc != DocIdSetIterator.NO_MORE_DOCS) {
        int length = SmallFloat.byte4ToInt((byte) norms.longValue());
        phrases.add(new int[] {leaf.docBase + doc, length});
        doc = norms.nextDoc();
      }
    }
    return phrases;
  }

  List<Tool> rank(List<Concept> read, int toolsMax) throws IOException {
    List<Weighed> concepts = weights.of(read);
    Holdings holdings = Holdings.read(reader, Fields.TOOL, docs, 1, concepts);
    List<double[]> shares = concepts.stream().map(holdings::byCandidate).toList();
    List<Tool> tools = new ArrayList<>();
    int from = 0;
    while (from < docs.length) {
      int to = from;
      while (to < docs.length && services[to] == services[from]) {
        to++;
      }
      Tool tool = tool(knowledge.services().get(services[from]), concepts, shares, from, to);
      if (tool.score() > 0) {
        tools.add(tool);
      }
      from = to;
    }
    tools.sort(
        Comparator.comparingDouble((Tool tool) -> -tool.score()).thenComparing(Tool::service));
    return List.copyOf(tools.subList(0, Math.min(toolsMax, tools.size())));
  }

  private Tool tool(
      Service service, List<Weighed> concepts, List<double[]> shares, int from, int to) {
    double[] held = new double[to - from];
    double all = 0;
    double anywhere = 0;
    for (int c = 0; c < concepts.size(); c++) {
      Weighed concept = concepts.get(c);
      if (concept.concept().services().contains(service.id())) {
        continue;
      }
      double[] here = shares.get(c);
      double most = 0;
      for (int i = from; i < to; i++) {
        held[i - from] += concept.idf() * here[i];
        most = Math.max(most, here[i]);
      }
      all += concept.idf();
      anywhere += concept.idf() * most;
    }
    double best = 0;
    double second = 0;
    double coverage = 0;
    for (int i = from; i < to; i++) {
      double score = held[i - from] * norms[i];
      second = Math.max(second, Math.min(score, best));
      best = Math.max(best, score);
      coverage = Math.max(coverage, all == 0 ? 0 : held[i - from] / all);
    }
    return new Tool(
        service.id(), coverage, best + SECOND_SHARE * second + ANYWHERE_SHARE * anywhere);
  }
}
