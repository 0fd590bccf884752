package dev.srm.knowledge;

import java.util.List;
import java.util.Optional;

/// A yes/no predicate over items: may be pen-tested without approval, needs the root user, is
/// encrypted by default.
///
/// @param cues recognise the policy
/// @param opposite words with which a question asks the inverse, so that the answer turns round
/// @param list the sentence that lists the items, answering "which ..."
/// @param otherwise the verdict on what no item covers; empty when nothing can be said
/// @param unnamed the verdict where a question names nothing: "may we test without asking?"
public record Policy(
    String id,
    Bilingual title,
    Bilingual predicate,
    List<Cue> cues,
    List<Cue> opposite,
    Optional<Evidence> list,
    Optional<Verdict> otherwise,
    Optional<Verdict> unnamed,
    List<Item> items) {
  public Policy {
    cues = List.copyOf(cues);
    opposite = List.copyOf(opposite);
    items = List.copyOf(items);
  }

  /// @return whether the predicate holds a "without" itself, as in "may be tested without approval"
  public boolean isNegative() {
    return predicate.en().contains("without") || predicate.en().contains("not ");
  }

  /// Whether the predicate holds, and the sentence that says so.
  ///
  /// @param holds empty when the item is no yes/no matter
  public record Verdict(Optional<Boolean> holds, Evidence evidence) {}

  /// @param cues narrow the item; empty when the service alone recognises it
  /// @param service id of the service that the item is about, if it is about one
  public record Item(String id, List<Cue> cues, Optional<String> service, Verdict verdict) {
    public Item {
      cues = List.copyOf(cues);
    }
  }
}
