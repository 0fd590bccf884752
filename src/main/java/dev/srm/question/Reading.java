package dev.srm.question;

import dev.srm.knowledge.Service;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What one text says by itself, before earlier questions are looked at.
///
/// @param areaWords offsets that showed the areas
/// @param turnWords offsets that showed the turns
record Reading(
    String text,
    Words words,
    List<Question.Mention> mentions,
    List<Question.Sighting> areas,
    Set<Turn> turns,
    Optional<String> unknownName,
    double alien,
    int contentWords,
    BitSet areaWords,
    BitSet turnWords,
    CueFinder cues) {

  boolean names(Service service) {
    return mentions.stream().anyMatch(mention -> mention.service().equals(service));
  }

  /// @return the same, asked in the way of an earlier question
  Reading asking(Set<Turn> earlier) {
    EnumSet<Turn> all = EnumSet.noneOf(Turn.class);
    all.addAll(turns);
    all.remove(Turn.POLAR);
    all.addAll(earlier);
    return new Reading(
        text,
        words,
        mentions,
        areas,
        all,
        unknownName,
        alien,
        contentWords,
        areaWords,
        turnWords,
        cues);
  }

  /// @return the words, in order, that none of the offsets covers
  String without(BitSet offsets) {
    StringBuilder rest = new StringBuilder();
    for (Words.Word word : words.all()) {
      if (offsets.get(word.start(), word.end()).isEmpty()) {
        rest.append(word.gap() && rest.length() > 0 ? " " : "").append(word.text());
      }
    }
    return rest.toString();
  }
}
