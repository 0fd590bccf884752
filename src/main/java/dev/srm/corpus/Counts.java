package dev.srm.corpus;

import dev.srm.corpus.CoverageFiles.Covered;
import dev.srm.knowledge.Language;
import dev.srm.knowledge.Passage;
import dev.srm.knowledge.Row;
import dev.srm.knowledge.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// How much a corpus holds.
///
/// @param services with those of an operator
/// @param rows of services, of their variants, and universal ones
/// @param verifiedRows rows whose official page was seen to say so
/// @param aspects tasks inside rows that have an owner of their own
/// @param facts answers about services beyond ownership
/// @param policies yes/no predicates
/// @param notes files, each language by itself
/// @param passages sections of notes
/// @param sourceFacts facts of the source documents, as the coverage files number them
/// @param carried how many of those stand in the corpus, by language
public record Counts(
    int services,
    int rows,
    int verifiedRows,
    int aspects,
    int facts,
    int policies,
    int notes,
    int passages,
    int sourceFacts,
    Map<Language, Integer> carried) {
  /// The counts of a corpus that nobody counted.
  public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, 0, 0, Map.of());

  public Counts {
    carried = Map.copyOf(carried);
  }

  static Counts of(Parts parts, Notes notes, Covered covered) {
    List<Row> rows = new ArrayList<>(parts.universal());
    int facts = 0;
    for (Service service : parts.serviceList()) {
      rows.addAll(service.rows());
      service.variants().forEach(variant -> rows.addAll(variant.rows()));
      facts += service.facts().size();
    }
    List<Passage> passages = notes.passages();
    return new Counts(
        parts.services().size(),
        rows.size(),
        (int) rows.stream().filter(Row::verified).count(),
        rows.stream().mapToInt(row -> row.aspects().size()).sum(),
        facts,
        parts.policies().size(),
        notes.paths().size(),
        passages.size(),
        covered.facts(),
        covered.carried());
  }
}
