package dev.srm.channel.slack;

/// Ids of what people press, by which Slack tells us.
final class Action {
  /// A further question; a number follows, since ids differ within a block.
  static final String ASK = "srm_ask";

  /// The thumbs, or one of two buttons in their place.
  static final String VOTE = "srm_vote";

  static final String SHARE = "srm_share";
  static final String TEAM = "srm_team";
  static final String TEAM_ANSWER = "srm_team_answer";
  static final String TEAM_CORRECT = "srm_team_correct";
  static final String HOME_ASK = "srm_home_ask";
  static final String HOME_BROWSE = "srm_home_browse";

  /// Text that was typed in a window.
  static final String TYPED = "srm_typed";

  /// The window of an answer to somebody's message.
  static final String VIEW_ANSWER = "srm_view_answer";

  /// The window that asks what was wrong.
  static final String VIEW_COMMENT = "srm_view_comment";

  /// The window in which a team answers.
  static final String VIEW_TEAM = "srm_view_team";

  /// The message shortcut.
  static final String WHO = "srm_who";

  /// Before the id of an answer, in the value of a vote.
  static final String UP = "up:";

  static final String DOWN = "down:";

  private Action() {}
}
