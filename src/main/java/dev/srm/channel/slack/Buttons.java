package dev.srm.channel.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.srm.answer.Answer;
import dev.srm.channel.Clip;
import dev.srm.knowledge.Language;
import java.util.ArrayList;
import java.util.List;

/// What can be pressed below an answer.
final class Buttons {
  /// Code points at the end of a question that is cut.
  private static final int TAIL = 25;

  private Buttons() {}

  /// @return questions that are answered in place when they are pressed, at most one block
  static List<ObjectNode> questions(List<String> questions, int questionsMax) {
    List<ObjectNode> buttons = new ArrayList<>();
    for (String question : questions) {
      if (buttons.size() < questionsMax && !question.isBlank()) {
        Pointer.to(question)
            .written()
            .ifPresent(value ->
                buttons.add(
                    Parts.button(Action.ASK + "_" + buttons.size(), label(question), value)));
      }
    }
    return buttons.isEmpty() ? List.of() : List.of(Parts.actions(buttons));
  }

  /// A question that is too long for a button loses its middle: the service stands at one of the
  /// ends.
  private static String label(String question) {
    String line = Clip.line(question);
    int length = line.codePointCount(0, line.length());
    if (length <= Parts.BUTTON_MAX) {
      return line;
    }
    String tail = line.substring(line.offsetByCodePoints(0, length - TAIL));
    return Clip.plain(line, Parts.BUTTON_MAX - TAIL) + tail;
  }

  /// @return sharing, asking the team and voting, as far as the place allows each
  static List<ObjectNode> below(Answer answer, Place place) {
    List<ObjectNode> blocks = new ArrayList<>();
    List<ObjectNode> buttons = new ArrayList<>();
    Language language = place.language();
    new Pointer(place.answer(), answer.question(), place.context())
        .written()
        .ifPresent(value -> {
          if (place.shareable()) {
            buttons.add(Parts.button(Action.SHARE, SlackLabel.SHARE.in(language), value));
          }
          place
              .team()
              .map(team -> SlackLabel.ASK_TEAM.in(language, team))
              .ifPresent(text -> buttons.add(Parts.button(Action.TEAM, text, value)));
        });
    boolean votes = !place.answer().isEmpty();
    if (votes && place.form() == Place.Form.SAFE) {
      buttons.add(Parts.button(Action.VOTE + "_up", "👍", Action.UP + place.answer()));
      buttons.add(Parts.button(Action.VOTE + "_down", "👎", Action.DOWN + place.answer()));
    }
    if (!buttons.isEmpty()) {
      blocks.add(Parts.actions(buttons));
    }
    if (votes && place.form() == Place.Form.RICH) {
      blocks.add(
          Parts.feedback(
              Action.VOTE,
              new Parts.Thumb("👍", SlackLabel.HELPFUL.in(language), Action.UP + place.answer()),
              new Parts.Thumb(
                  "👎", SlackLabel.NOT_HELPFUL.in(language), Action.DOWN + place.answer())));
    }
    return blocks;
  }
}
