package dev.srm.channel.teams;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.srm.channel.Endpoint;
import dev.srm.channel.Golden;
import dev.srm.channel.Mounted;
import dev.srm.channel.Node;
import dev.srm.channel.Voice;
import dev.srm.chat.Desk;
import dev.srm.chat.Ledger;
import dev.srm.chat.MemoryInbox;
import dev.srm.chat.Message;
import dev.srm.delivery.Courier;
import dev.srm.delivery.DeliveryLimits;
import dev.srm.delivery.Tally;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The bot and the webhook, used by Microsoft's own client. It signs nothing, so that its
/// activities get in through a gate of this test's; the bot listens on this machine only.
class PlaygroundIT {
  private final Microsoft microsoft = new Microsoft();
  private final Remembered remembered = new Remembered();
  private final MemoryInbox inbox = new MemoryInbox(InstantSource.system());
  private final Courier courier =
      new Courier(inbox, InstantSource.system(), DeliveryLimits.DEFAULT, Tally.NONE);
  private final Desk desk =
      new Desk(
          Golden.answering(), () -> Golden.KNOWLEDGE, remembered.memory(InstantSource.system()));
  private final Calls calls = new Calls(TeamsLimits.DEFAULT);

  @AfterEach
  void close() {
    courier.close();
    calls.close();
    microsoft.close();
  }

  private TeamsBot bot() {
    return TeamsBot.of(
        microsoft.settings(Optional.empty()),
        (_, _) -> true,
        url -> url.startsWith("http://localhost:") && url.endsWith("/_connector"),
        calls,
        courier,
        inbox,
        desk,
        () -> Voice.of(Golden.KNOWLEDGE, ""),
        TeamsLimits.DEFAULT,
        InstantSource.system());
  }

  /// As if it were signed.
  private static Endpoint signed(Endpoint endpoint) {
    return request -> {
      Map<String, List<String>> headers = new HashMap<>(request.headers());
      headers.put("authorization", List.of("Bearer none"));
      return endpoint.handle(
          new Endpoint.Request(
              request.path(),
              request.parameters(),
              headers,
              request.body(),
              request.remoteAddress()));
    };
  }

  @Test
  void a_person_asks_in_a_chat_and_in_a_channel_and_likes_the_answer() throws IOException {
    Node.needs("@microsoft/m365agentsplayground");
    Node.needs("puppeteer-core");
    TeamsBot bot = bot();
    courier.register(Message.Surface.TEAMS, bot.answers());
    courier.start();
    Path pictures = Files.createDirectories(Node.HOME.resolve("pictures"));
    try (Mounted mounted = new Mounted(signed(bot.endpoint()), "none");
        Playground playground = new Playground("bot", mounted.url() + "/teams/messages")) {
      List<String> steps =
          Node.run(
              "teams-playground.js", List.of(playground.page(), pictures.toString()), List.of());
      assertEquals(
          List.of("asked in English", "liked", "asked in Korean", "asked in a channel"), steps);
      List<JsonNode> replies = playground.replies();
      assertEquals(5, replies.size(), "a welcome in the chat and in the team, and three answers");
      List<JsonNode> answers = replies.stream().filter(one -> one.has("entities")).toList();
      assertEquals(3, answers.size());
      assertReply(answers.get(0), "AWS is responsible for patching the operating system on RDS.");
      assertReply(answers.get(1), "AWS 책임입니다: RDS의 운영체제 패치는 AWS가 맡습니다.");
      assertReply(answers.get(2), "");
      assertTrue(
          answers.get(2).at("/conversation/id").asText().contains(";messageid="),
          "in the thread of the channel");
      assertTrue(playground.recorded().stream().anyMatch(PlaygroundIT::isTyping));
    }
    Ledger.Vote vote = remembered.votes().getFirst();
    assertTrue(vote.helpful());
    assertEquals(remembered.asked().getFirst().answer(), vote.answer());
    assertEquals(0, inbox.count().failed() + inbox.count().waiting());
  }

  private static boolean isTyping(JsonNode event) {
    return event.at("/request/body/type").asText().equals("typing");
  }

  private static void assertReply(JsonNode reply, String beginning) {
    assertTrue(reply.path("text").asText().startsWith(beginning), reply::toString);
    assertTrue(reply.path("text").asText().contains("[1]"), reply::toString);
    assertTrue(!reply.at("/entities/0/citation").isEmpty(), reply::toString);
    assertEquals("AdaptiveCard", reply.at("/attachments/0/content/type").asText());
    assertEquals("default", reply.at("/channelData/feedbackLoop/type").asText());
  }

  @Test
  void the_webhook_answers_in_the_same_client() throws IOException {
    Node.needs("@microsoft/m365agentsplayground");
    byte[] secret = Team.OLD;
    TeamsWebhook webhook =
        new TeamsWebhook(
            new TeamsSettings(Map.of("security", List.of(Team.base64(secret)))),
            desk,
            () -> Voice.of(Golden.KNOWLEDGE, ""),
            TeamsLimits.DEFAULT,
            InstantSource.system());
    try (Mounted mounted = new Mounted(webhook, TeamsWebhook.HOOK);
        Mounted shim = new Mounted(new HookShim(mounted, secret), "none");
        Playground playground =
            new Playground("webhook", shim.url() + "/shim", "--dm", "expectReplies")) {
      playground.ask("who patches RDS?");
      playground.answeredInTheResponse(1);
      playground.ask("RDS OS 패치는 누가 하나요?");
      List<JsonNode> answered = playground.answeredInTheResponse(2);
      assertEquals(2, answered.size());
      assertTrue(answered.get(0).path("text").asText().startsWith("AWS is responsible"));
      assertTrue(answered.get(1).path("text").asText().startsWith("AWS 책임입니다"));
      for (JsonNode reply : answered) {
        assertEquals("AdaptiveCard", reply.at("/attachments/0/content/type").asText());
        assertTrue(
            !reply.toString().contains("Action.Submit"), "a webhook's card opens pages only");
      }
    }
  }
}
