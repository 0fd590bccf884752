package dev.srm.channel.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.srm.channel.Json;
import dev.srm.knowledge.Language;
import java.util.List;

/// The windows that open on a click.
final class Views {
  /// Code points of a title, and of the buttons below.
  static final int TITLE_MAX = 24;

  /// Code points that Slack hands back with a window.
  static final int METADATA_MAX = 3_000;

  /// Code points that can be typed.
  static final int TYPED_MAX = 2_000;

  private Views() {}

  /// An answer to somebody's message, with a button that posts it in the thread.
  ///
  /// @param metadata where the thread is and what was asked
  static ObjectNode answer(
      SlackBlocks.Rendered answer, Language language, ObjectNode metadata, boolean postable) {
    ObjectNode view = modal(Action.VIEW_ANSWER, SlackLabel.ANSWER_TITLE, language, metadata);
    view.set("blocks", answer.blocks());
    if (postable) {
      view.set("submit", title(SlackLabel.REPLY_IN_THREAD, language));
    }
    return view;
  }

  /// @param answer id of the answer that was no help
  static ObjectNode comment(String answer, Language language) {
    Parts.Box box =
        new Parts.Box(
            Action.TYPED,
            SlackLabel.COMMENT_LABEL.in(language),
            SlackLabel.COMMENT_HINT.in(language),
            true,
            true,
            TYPED_MAX);
    return typing(
        modal(
            Action.VIEW_COMMENT,
            SlackLabel.COMMENT_TITLE,
            language,
            Json.object().put("answer", answer)),
        box,
        language);
  }

  /// @param metadata the question's origin, and what the answer is
  static ObjectNode team(ObjectNode metadata, boolean correction, Language language) {
    Parts.Box box =
        new Parts.Box(
            Action.TYPED,
            SlackLabel.TEAM_LABEL.in(language),
            metadata.path("question").asText(),
            true,
            false,
            TYPED_MAX);
    SlackLabel title = correction ? SlackLabel.TEAM_CORRECT_TITLE : SlackLabel.TEAM_ANSWER_TITLE;
    return typing(modal(Action.VIEW_TEAM, title, language, metadata), box, language);
  }

  private static ObjectNode typing(ObjectNode view, Parts.Box box, Language language) {
    view.set("blocks", SlackBlocks.array(List.of(Parts.input(box, false))));
    view.set("submit", title(SlackLabel.SEND, language));
    return view;
  }

  private static ObjectNode modal(
      String callback, SlackLabel title, Language language, ObjectNode metadata) {
    ObjectNode view = Json.object().put("type", "modal").put("callback_id", callback);
    view.set("title", title(title, language));
    view.set("close", title(SlackLabel.CLOSE, language));
    return view.put("private_metadata", Json.written(metadata));
  }

  private static ObjectNode title(SlackLabel label, Language language) {
    return Parts.plain(label.in(language), TITLE_MAX);
  }
}
