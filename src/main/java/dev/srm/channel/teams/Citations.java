package dev.srm.channel.teams;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.srm.answer.Answer;
import dev.srm.channel.Json;
import dev.srm.channel.Label;
import dev.srm.channel.Voice;
import java.util.ArrayList;
import java.util.List;

/// The sources as Teams itself shows them, behind the `[n]` of a message. Nothing marks the message
/// as made by an AI, because none made it.
final class Citations {
  /// Beyond it Teams refuses the message.
  static final int CITATIONS_MAX = 20;

  /// Code points; Teams' limits.
  static final int NAME_MAX = 80;

  static final int ABSTRACT_MAX = 160;
  static final int KEYWORD_MAX = 28;

  private static final String SCHEMA = "https://schema.org";

  private final Voice voice;

  Citations(Voice voice) {
    this.voice = voice;
  }

  /// Only sources that the text refers to: the others have nothing to hang on.
  ///
  /// @param text as it is sent
  /// @return the message's one entity of that kind; empty when the text refers to none
  List<ObjectNode> of(List<Answer> answers, String text) {
    List<ObjectNode> claims = new ArrayList<>();
    for (Answer answer : answers) {
      for (Answer.Citation citation : answer.citations()) {
        if (claims.size() < CITATIONS_MAX && text.contains("[" + citation.number() + "]")) {
          claims.add(claim(citation, answer));
        }
      }
    }
    if (claims.isEmpty()) {
      return List.of();
    }
    ObjectNode entity =
        Json.object()
            .put("type", SCHEMA + "/Message")
            .put("@type", "Message")
            .put("@context", SCHEMA);
    entity.putArray("citation").addAll(claims);
    return List.of(entity);
  }

  private ObjectNode claim(Answer.Citation citation, Answer answer) {
    ObjectNode claim = Json.object().put("@type", "Claim").put("position", citation.number());
    ObjectNode appearance = claim.putObject("appearance").put("@type", "DigitalDocument");
    String name = CardText.plain(voice.source(citation, answer.language()), NAME_MAX);
    String quote = CardText.plain(citation.quote(), ABSTRACT_MAX);
    appearance.put("name", name.isBlank() ? "—" : name);
    appearance.put("abstract", quote.isBlank() ? "—" : quote);
    voice.link(citation).flatMap(CardText::address).ifPresent(url -> appearance.put("url", url));
    if (!citation.checked().isBlank()) {
      ArrayNode keywords = appearance.putArray("keywords");
      String day = Label.CHECKED.in(answer.language()) + " " + citation.checked();
      keywords.add(CardText.plain(day, KEYWORD_MAX));
    }
    return claim;
  }
}
