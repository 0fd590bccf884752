package dev.srm.channel.slack;

import dev.srm.knowledge.Language;
import java.util.List;
import java.util.Optional;

/// Where a reply is shown, which decides its form and its buttons.
///
/// @param language of the person's Slack, for buttons
/// @param answer id of the answer, for votes; empty where nobody can vote
/// @param context earlier questions with which it was asked
/// @param team name of the team that can be asked, if there is one
/// @param shareable whether only one person sees it
record Place(
    Form form,
    Language language,
    String answer,
    List<String> context,
    Optional<String> team,
    boolean shareable) {
  Place {
    context = List.copyOf(context);
  }

  /// What Slack can be trusted to take there.
  enum Form {
    /// A posted message, with tables and thumbs. Slack says no when it cannot, and it can be posted
    /// again without.
    RICH,
    /// The response to a command, where nobody could try again: sections and buttons.
    SAFE,
    /// A window or the home page: sections, and no votes.
    VIEW
  }

  /// Nothing but the reply.
  static Place bare(Form form, Language language) {
    return new Place(form, language, "", List.of(), Optional.empty(), false);
  }

  /// @param share whether only one person sees it
  Place shareable(boolean share) {
    return new Place(form, language, answer, context, team, share);
  }

  /// @param id of the answer; empty where nobody can vote
  Place answering(String id) {
    return new Place(form, language, id, context, team, shareable);
  }

  Place in(Form other) {
    return new Place(other, language, answer, context, team, shareable);
  }
}
