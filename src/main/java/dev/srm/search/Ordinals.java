package dev.srm.search;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;

/// Leads from a document back to what it was made of. The fingerprint guards that the knowledge is
/// the same, so a place in it serves as id.
final class Ordinals {
  private final List<LeafReaderContext> leaves;

  Ordinals(IndexReader reader) {
    leaves = reader.leaves();
  }

  /// @param docs ascending
  int[] of(int[] docs) throws IOException {
    int[] ordinals = new int[docs.length];
    int i = 0;
    while (i < docs.length) {
      LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(docs[i], leaves));
      NumericDocValues values = leaf.reader().getNumericDocValues(Fields.ORDINAL);
      int end = leaf.docBase + leaf.reader().maxDoc();
      while (i < docs.length && docs[i] < end) {
        values.advanceExact(docs[i] - leaf.docBase);
        ordinals[i++] = Math.toIntExact(values.longValue());
      }
    }
    return ordinals;
  }
}
