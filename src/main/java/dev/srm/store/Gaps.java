package dev.srm.store;

import java.util.List;
import java.util.Optional;

/// What was asked and could not be answered, or not well enough, within a time.
///
/// @param missing refusals by what was missing, most frequent first
/// @param disliked rows and notes that answers rested on which somebody found unhelpful, most
///   disliked first
/// @param popular what was asked about, most frequent first
public record Gaps(
    Totals totals, List<Missing> missing, List<Disliked> disliked, List<Popular> popular) {
  public Gaps {
    missing = List.copyOf(missing);
    disliked = List.copyOf(disliked);
    popular = List.copyOf(popular);
  }

  /// How much there was.
  ///
  /// @param people known ones who asked
  public record Totals(
      long questions, long refused, long askedBack, long people, long helpful, long unhelpful) {}

  /// Refusals for the same reason about the same thing.
  ///
  /// @param reason as in an answer's refusal
  /// @param service id; empty where none was recognised
  /// @param area id; empty where none was recognised
  /// @param examples questions, where they are kept
  public record Missing(
      String reason,
      Optional<String> service,
      Optional<String> area,
      long times,
      List<String> examples) {}

  /// Something that answers rest on.
  ///
  /// @param kind `row` or `note`
  /// @param name `service/area` of a row, `path:line` of a note
  /// @param comments of who found it unhelpful
  public record Disliked(
      String kind, String name, long unhelpful, long helpful, List<String> comments) {}

  /// What was asked about.
  public record Popular(
      Optional<String> service, Optional<String> area, long times, long refused) {}
}
