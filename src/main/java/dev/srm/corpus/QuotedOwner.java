package dev.srm.corpus;

import dev.srm.knowledge.Evidence;

/// Sees that the sentence which a row quotes does not state another owner than the row.
interface QuotedOwner {
  /// Reports the entry when one of its quotes names the opposite party alone.
  void check(Entry entry, String owner, Evidence evidence);
}
