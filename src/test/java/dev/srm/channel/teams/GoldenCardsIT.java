package dev.srm.channel.teams;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.srm.channel.Golden;
import dev.srm.channel.Json;
import dev.srm.channel.Node;
import dev.srm.channel.Voice;
import dev.srm.chat.Desk;
import dev.srm.chat.Memory;
import dev.srm.chat.Message;
import dev.srm.knowledge.GoldenQuestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every card of every golden question and command, read by Microsoft's own renderer: as Teams on a
/// desktop does and as it does on a phone.
class GoldenCardsIT {
  private static final List<String> COMMANDS =
      List.of("help", "도움말", "matrix rds", "EC2 책임표", "compare ec2 rds", "ECS EKS 비교");

  private final Desk desk = new Desk(Golden.answering(), () -> Golden.KNOWLEDGE, Memory.none());

  @ParameterizedTest
  @EnumSource(Form.class)
  void desktops_and_phones_understand_every_card(Form form) {
    Node.needs("adaptivecards");
    TeamsCards cards = new TeamsCards(Voice.of(Golden.KNOWLEDGE, "https://srm.example.com"), form);
    List<String> asked = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    Stream<Message> messages =
        Stream.concat(
            Golden.questions().stream().map(GoldenCardsIT::message),
            COMMANDS.stream().map(text -> message(text, List.of())));
    messages.forEach(message -> {
      ObjectNode written = cards.message(desk.reply(message), _ -> Optional.empty());
      assertTrue(form.keepsSize(written), message::text);
      JsonNode card = written.at("/attachments/0/content");
      if (!card.isMissingNode()) {
        asked.add(message.text());
        lines.add(Json.written(card));
      }
    });
    List<String> told = Node.run("teams-cards.js", List.of(), lines);
    assertEquals(lines.size(), told.size());
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < told.size(); i++) {
      JsonNode seen = Team.json(told.get(i));
      boolean table = lines.get(i).contains("\"type\":\"Table\"");
      boolean sound =
          seen.path("desktop").isEmpty()
              && seen.path("phone").isEmpty()
              && seen.path("desktopTables").asInt() > 0 == table
              && seen.path("phoneTables").asInt() == 0
              && seen.path("phoneLength").asInt() * 2 > seen.path("desktopLength").asInt();
      if (!sound) {
        wrong.add(asked.get(i) + ": " + seen);
      }
    }
    assertEquals(List.of(), wrong);
    assertTrue(lines.size() > 800, lines.size() + " cards only");
  }

  private static Message message(GoldenQuestion question) {
    return message(question.ask(), question.context());
  }

  private static Message message(String text, List<String> context) {
    return new Message(text, context, Message.Surface.TEAMS, Optional.empty());
  }
}
