package dev.srm.search;

import dev.srm.search.Weights.Weighed;
import java.io.IOException;
import java.util.Arrays;
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
  private final Map<String, BitSet> heldAnywhere = new HashMap<>();

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

  /// @return how much of the meaning stands in each slot, 0 to 1: those of the first candidate
  ///   first
  double[] bySlot(Weighed concept) {
    return shares(concept, held, docs.length * slots);
  }

  /// @return how much of the meaning stands anywhere in each candidate, 0 to 1
  double[] byCandidate(Weighed concept) {
    return shares(concept, heldAnywhere, docs.length);
  }

  /// Goes from one place that holds a word to the next, since most places hold none.
  private static double[] shares(Weighed concept, Map<String, BitSet> held, int places) {
    double[] shares = new double[places];
    double all = concept.partsIdf();
    for (Weighed.Part part : concept.parts()) {
      BitSet bits = held.get(part.word());
      if (bits != null) {
        for (int at = bits.nextSetBit(0); at >= 0; at = bits.nextSetBit(at + 1)) {
          shares[at] += part.idf() / all;
        }
      }
    }
    for (List<Weighed.Part> synonym : concept.synonyms()) {
      BitSet bits = all(synonym, held);
      for (int at = bits.nextSetBit(0); at >= 0; at = bits.nextSetBit(at + 1)) {
        shares[at] = 1;
      }
    }
    return shares;
  }

  /// @return the places that hold every word
  private static BitSet all(List<Weighed.Part> words, Map<String, BitSet> held) {
    BitSet all = null;
    for (Weighed.Part part : words) {
      BitSet bits = held.get(part.word());
      if (bits == null) {
        return new BitSet();
      }
      if (all == null) {
        all = words.size() == 1 ? bits : (BitSet) bits.clone();
      } else {
        all.and(bits);
      }
    }
    return all == null ? new BitSet() : all;
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
      candidate = firstFrom(end, first);
      if (first < candidate) {
        PostingsEnum postings = leaf.reader().postings(term, PostingsEnum.POSITIONS);
        if (postings != null) {
          read(postings, leaf.docBase, first, candidate, bits);
        }
      }
    }
    held.put(part.word(), bits);
    heldAnywhere.put(part.word(), slots == 1 ? bits : anywhere(bits));
  }

  private int firstFrom(int doc, int from) {
    int found = Arrays.binarySearch(docs, from, docs.length, doc);
    return found < 0 ? -found - 1 : found;
  }

  private BitSet anywhere(BitSet bits) {
    BitSet candidates = new BitSet();
    for (int at = bits.nextSetBit(0); at >= 0; at = bits.nextSetBit(at + 1)) {
      candidates.set(at / slots);
    }
    return candidates;
  }

  /// Goes from posting to posting where the word is rarer than candidates are, and else from
  /// candidate to candidate.
  private void read(PostingsEnum postings, int base, int first, int end, BitSet bits)
      throws IOException {
    int candidate = first;
    while (candidate < end) {
      int at = postings.advance(docs[candidate] - base);
      if (at == DocIdSetIterator.NO_MORE_DOCS) {
        return;
      }
      candidate = firstFrom(at + base, candidate);
      if (candidate < end && docs[candidate] == at + base) {
        for (int i = postings.freq(); i > 0; i--) {
          int slot = slots == 1 ? 0 : Math.min(slots - 1, postings.nextPosition() / Fields.SLOT);
          bits.set(candidate * slots + slot);
        }
        candidate++;
      }
    }
  }
}
