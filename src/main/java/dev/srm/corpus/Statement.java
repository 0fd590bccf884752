package dev.srm.corpus;

import java.util.Optional;
import java.util.Set;

/// Whose task a sentence says something is.
///
/// @param owners ids of the parties that it says do it
/// @param others ids of the parties that it says do not
/// @param named ids of all parties that do or decide anything in it, be it in passing
/// @param shared whether it says that both do, in whatever words
/// @param hedged whether it speaks of a case, a contrast or an opinion
record Statement(
    Set<String> owners, Set<String> others, Set<String> named, boolean shared, boolean hedged) {
  Statement {
    owners = Set.copyOf(owners);
    others = Set.copyOf(others);
    named = Set.copyOf(named);
  }

  /// @return the party, if the sentence says of one alone that it does something; of the other it
  ///   may say that it does not
  Optional<String> sole() {
    if (shared || owners.size() != 1) {
      return Optional.empty();
    }
    return owners.stream()
        .filter(party -> !others.contains(party))
        .filter(party -> named.stream().allMatch(id -> id.equals(party) || others.contains(id)))
        .findFirst();
  }
}
