package dev.srm.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;

/// Weighs the meanings of a question by how rare they are in one field of the index.
final class Weights {
  /// Meanings of a question that are looked at, the rarest of a longer one.
  private static final int CONCEPTS_MAX = 24;

  /// Synonyms of a meaning that are looked at; together they stay below Lucene's 1,024 clauses.
  private static final int SYNONYMS_MAX = 8;

  private final IndexReader reader;
  private final String field;
  private final int docs;

  Weights(IndexReader reader, String field) throws IOException {
    this.reader = reader;
    this.field = field;
    docs = reader.getDocCount(field);
  }

  /// A meaning with its weight.
  ///
  /// @param idf of the meaning: what a text that holds it gains
  /// @param parts idf of each of its words
  /// @param synonyms those whose words all occur in the index
  /// @param known whether the index holds the meaning at all
  record Weighed(
      Concept concept, double idf, List<Part> parts, List<List<Part>> synonyms, boolean known) {
    /// A word with its idf; 0 when the index does not hold it.
    record Part(String word, double idf, boolean known) {}

    double partsIdf() {
      return sum(parts);
    }

    static double sum(List<Part> parts) {
      return parts.stream().mapToDouble(Part::idf).sum();
    }
  }

  /// @return in order of weight
  List<Weighed> of(List<Concept> concepts) throws IOException {
    List<Weighed> weighed = new ArrayList<>(concepts.size());
    for (Concept concept : concepts) {
      weighed.add(weigh(concept));
    }
    weighed.sort(Comparator.comparingDouble((Weighed one) -> -one.idf()));
    return List.copyOf(weighed.subList(0, Math.min(CONCEPTS_MAX, weighed.size())));
  }

  /// A meaning is as common as its most common wording, so that an abbreviation which occurs twice
  /// does not make its passages the best; and it is as rare as the rarest of the words that it
  /// takes.
  private Weighed weigh(Concept concept) throws IOException {
    List<Weighed.Part> parts = new ArrayList<>();
    int least = Integer.MAX_VALUE;
    for (String word : concept.words()) {
      int held = held(word);
      parts.add(new Weighed.Part(word, idf(held), held > 0));
      least = Math.min(least, held);
    }
    int most = least;
    List<List<Weighed.Part>> synonyms = new ArrayList<>();
    for (List<String> synonym : concept.synonyms()) {
      List<Weighed.Part> words = new ArrayList<>();
      int rarest = Integer.MAX_VALUE;
      for (String word : synonym) {
        int held = held(word);
        words.add(new Weighed.Part(word, idf(held), held > 0));
        rarest = Math.min(rarest, held);
      }
      if (rarest > 0 && synonyms.size() < SYNONYMS_MAX) {
        synonyms.add(List.copyOf(words));
        most = Math.max(most, rarest);
      }
    }
    boolean known = !synonyms.isEmpty() || parts.stream().anyMatch(Weighed.Part::known);
    return new Weighed(concept, idf(most), List.copyOf(parts), List.copyOf(synonyms), known);
  }

  private int held(String word) throws IOException {
    return reader.docFreq(new Term(field, word));
  }

  private double idf(int held) {
    return Math.log(1 + (docs - held + 0.5) / (held + 0.5));
  }
}
