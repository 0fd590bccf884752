package dev.srm.search;

import dev.srm.search.Weights.Weighed;
import java.io.IOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;

/// Which words of a question stand in which sentence of which candidate, read from the positions in
/// the index.
final class Holdings {
  private final int[] docs;
  private final int slots;
  private final Map<String, BitSet> held = new HashMap<>();

  private Holdings(int[] docs, int slots) {
    this.docs = docs;
    this.slots = slots;
  }

  /// @param docs candidates, ascending
  /// @param slots sentences of the longest candidate, and one for the heading
  static Holdings read(
      IndexReader reader, String field, int[] docs, int slots, List<Weighed> concepts)
      throws IOException {
    Holdings holdings = new Holdings(docs, slots);
    for (Weighed concept : concepts) {
      for (Weighed.Part part : concept.parts()) {
        holdings.read(reader, field, part);
      }
      for (List<Weighed.Part> synonym : concept.synonyms()) {
        for (Weighed.Part part : synonym) {
          holdings.read(reader, field, part);
        }
      }
    }
    return holdings;
  }

  /// @return how much of the meaning stands in that slot of the candidate, 0 to 1
  double share(Weighed concept, int candidate, int slot) {
    int from = candidate * slots + slot;
    return shareBetween(concept, from, from + 1);
  }

  /// @return how much of the meaning stands anywhere in the candidate, 0 to 1
  double share(Weighed concept, int candidate) {
    return shareBetween(concept, candidate * slots, (candidate + 1) * slots);
  }

  private double shareBetween(Weighed concept, int from, int to) {
    double found = 0;
    for (Weighed.Part part : concept.parts()) {
      found += holds(part, from, to) ? part.idf() : 0;
    }
    if (found == 0 || found < concept.partsIdf()) {
      for (List<Weighed.Part> synonym : concept.synonyms()) {
        if (synonym.stream().allMatch(part -> holds(part, from, to))) {
          return 1;
        }
      }
    }
    return found == 0 ? 0 : found / concept.partsIdf();
  }

  private boolean holds(Weighed.Part part, int from, int to) {
    BitSet bits = held.get(part.word());
    if (bits == null) {
      return false;
    }
    int next = bits.nextSetBit(from);
    return next >= 0 && next < to;
  }

  private void read(IndexReader reader, String field, Weighed.Part part) throws IOException {
    if (!part.known() || held.containsKey(part.word())) {
      return;
    }
    BitSet bits = new BitSet();
    Term term = new Term(field, part.word());
    int candidate = 0;
    for (LeafReaderContext leaf : reader.leaves()) {
      int end = leaf.docBase + leaf.reader().maxDoc();
      int first = candidate;
      while (candidate < docs.length && docs[candidate] < end) {
        candidate++;
      }
      if (first < candidate) {
        PostingsEnum postings = leaf.reader().postings(term, PostingsEnum.POSITIONS);
        if (postings != null) {
          read(postings, leaf.docBase, first, candidate, bits);
        }
      }
    }
    held.put(part.word(), bits);
  }

  private void read(PostingsEnum postings, int base, int first, int end, BitSet bits)
      throws IOException {
    int at = -1;
    for (int candidate = first; candidate < end; candidate++) {
      int doc = docs[candidate] - base;
      if (at < doc) {
        at = postings.advance(doc);
      }
      if (at == DocIdSetIterator.NO_MORE_DOCS) {
        return;
      }
      if (at == doc) {
        for (int i = postings.freq(); i > 0; i--) {
          int slot = Math.min(slots - 1, postings.nextPosition() / Fields.SLOT);
          bits.set(candidate * slots + slot);
        }
      }
    }
  }
}
