package dev.srm.channel.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.srm.channel.Json;
import dev.srm.question.Cleaner;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A button of a card that is pressed in a conversation: it comes back as a message of the person.
///
/// @param question what is asked with it
record Button(Kept.Purpose purpose, String question) {
  private static final String OURS = "srm";

  /// What a person can have done; a value may be forged.
  private static final List<Kept.Purpose> PRESSED =
      List.of(Kept.Purpose.ANSWER, Kept.Purpose.ASK_TEAM);

  /// @param title what the button says, and the person with it
  ObjectNode action(String title) {
    ObjectNode action = Json.object().put("type", "Action.Submit").put("title", title);
    ObjectNode back = action.putObject("data").putObject("msteams");
    back.put("type", "messageBack");
    back.put("displayText", title);
    back.put("text", title);
    back.putObject("value").put(OURS, purpose.name()).put("question", question);
    return action;
  }

  /// @param value of an activity, anything at all
  /// @return empty when it is no button of ours
  static Optional<Button> pressed(JsonNode value) {
    Optional<String> name = Json.text(value, OURS).map(one -> one.toUpperCase(Locale.ROOT));
    String question = Cleaner.clean(Json.text(value, "question").orElse(""));
    for (Kept.Purpose purpose : PRESSED) {
      if (name.equals(Optional.of(purpose.name())) && !question.isEmpty()) {
        return Optional.of(new Button(purpose, question));
      }
    }
    return Optional.empty();
  }
}
