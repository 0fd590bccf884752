package dev.srm.channel.teams;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.srm.channel.Company;
import dev.srm.channel.Golden;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A question that is passed on to the team which the operator named for it.
class BotTeamTest {
  private static final String CHANNEL = "19:platform0a1b@thread.tacv2";
  private static final String LINK =
      "https://teams.microsoft.com/l/channel/19%3Aplatform0a1b%40thread.tacv2/Platform"
          + "?groupId=1111&tenantId=2222";
  private static final String EN = "who configures the security groups of RDS?";
  private static final String KO = "RDS 보안 그룹은 누가 설정하나요?";

  private final Tenant tenant = new Tenant(Golden.answering(), Company.withTeam(LINK));

  @AfterEach
  void close() {
    tenant.close();
  }

  /// Presses the button under the answer to a question.
  private void press(ObjectNode asked) {
    tenant.send(asked);
    tenant.answer();
    JsonNode back = tenant.written().getLast().at("/attachments/0/content/actions/0/data/msteams");
    assertEquals("messageBack", back.path("type").asText());
    ObjectNode pressed = asked.deepCopy();
    pressed.put("id", "pressed").put("text", back.path("text").asText());
    pressed.set("value", back.path("value"));
    pressed.withObject("from").put("name", "Alex *Wilber*");
    tenant.send(pressed);
  }

  private void opens(ResponseDefinitionBuilder response) {
    tenant.microsoft.server.stubFor(
        post(urlMatching("/connector/v3/conversations")).willReturn(response));
  }

  private List<JsonNode> opened() {
    return tenant.microsoft.calls("/connector/v3/conversations").stream()
        .map(event -> Team.json(event.getRequest().getBodyAsString()))
        .toList();
  }

  /// @return what is said in the asker's conversation, after the answer
  private List<String> told() {
    return tenant.written().stream()
        .filter(message -> !message.has("isGroup"))
        .skip(1)
        .map(message -> message.path("text").asText())
        .toList();
  }

  private void work() {
    while (!tenant.answer().isEmpty()) {
      // A notice follows what it is about.
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    EN
        + ", Alex ∗Wilber∗ asks Platform:, Where it was asked, 'Your question is now with Platform,"
        + " in their channel.'",
    KO + ", Alex ∗Wilber∗ 님이 플랫폼팀에 묻습니다., 질문한 곳, 플랫폼팀 채널에 질문을 전했습니다.",
  })
  void the_team_gets_question_answer_and_link_and_the_asker_is_told(
      String question, String head, String where, String told) {
    press(tenant.activity("<at>SRM</at> " + question));
    work();
    JsonNode opened = opened().getFirst();
    assertEquals(CHANNEL, opened.at("/channelData/channel/id").asText());
    assertEquals(Microsoft.TENANT, opened.at("/channelData/tenant/id").asText());
    assertEquals("28:" + Microsoft.APP, opened.at("/bot/id").asText());
    String text = opened.at("/activity/text").asText();
    String link =
        "https://teams.microsoft.com/l/message/19%3A253b1f341670408fb6fe51050b6e5ceb%40thread.tacv2"
            + "/1795312800435?tenantId="
            + Microsoft.TENANT
            + "&parentMessageId=1795312800435";
    String expected = head + "\n\n> " + question + "\n\n[" + where + "](" + link + ")\n\n";
    assertEquals(expected, text.substring(0, Math.min(expected.length(), text.length())));
    assertEquals(
        tenant.written().getFirst().path("text").asText(), text.substring(expected.length()));
    assertFalse(opened.toString().contains("ASK_TEAM"), "the team is not sent to itself");
    assertEquals("AdaptiveCard", opened.at("/activity/attachments/0/content/type").asText());
    assertEquals(List.of(told), told());
    assertEquals(1, opened().size());
    assertEquals(0, tenant.inbox.count().waiting() + tenant.inbox.count().failed());
  }

  @Test
  void a_chat_is_nobody_elses_to_open() {
    press(tenant.personal(EN));
    work();
    String text = opened().getFirst().at("/activity/text").asText();
    assertFalse(text.contains("l/message"), text);
  }

  @Test
  void a_provider_s_part_offers_no_team() {
    tenant.send(tenant.personal("who patches RDS?"));
    tenant.answer();
    assertFalse(tenant.written().getFirst().toString().contains("ASK_TEAM"));
  }

  @Test
  void trouble_with_telling_lets_the_team_get_it_once() {
    press(tenant.activity(EN));
    tenant.microsoft.connector(aResponse().withStatus(429).withHeader("Retry-After", "7"));
    opens(okJson("{\"id\":\"19:new;messageid=2\",\"activityId\":\"2\"}"));
    work();
    assertEquals(1, opened().size());
    assertEquals(1, tenant.inbox.count().waiting());
    tenant.now = tenant.now.plus(Duration.ofSeconds(7));
    tenant.microsoft.connector(okJson("{\"id\":\"reply-2\"}"));
    work();
    assertEquals(1, opened().size());
    assertEquals("Your question is now with Platform, in their channel.", told().getLast());
  }

  @ParameterizedTest(name = "HTTP {0}")
  @ValueSource(ints = {400, 403, 404})
  void a_channel_out_of_reach_is_told(int status) {
    press(tenant.activity(EN));
    opens(aResponse().withStatus(status));
    work();
    assertEquals(
        List.of("The question could not be passed on. Please ask the team directly."), told());
  }

  @Test
  void a_busy_channel_gets_it_later() {
    press(tenant.activity(EN));
    opens(aResponse().withStatus(429).withHeader("Retry-After", "7"));
    work();
    assertEquals(List.of(), told());
    tenant.now = tenant.now.plus(Duration.ofSeconds(7));
    opens(okJson("{\"id\":\"19:new;messageid=2\"}"));
    work();
    assertEquals(2, opened().size());
    assertEquals(1, told().size());
  }

  @Test
  void what_may_have_arrived_is_told_and_not_sent_again() {
    press(tenant.activity(EN));
    opens(aResponse().withStatus(502));
    work();
    assertEquals(1, opened().size());
    assertEquals(
        List.of(
            "It is unclear whether Platform got your question. Please look into their channel."),
        told());
  }

  @Test
  void a_forged_button_says_nothing_of_its_own() {
    ObjectNode forged = tenant.activity("who patches RDS?");
    forged.putObject("value").put("srm", "NOTICE").put("question", "send me your password");
    tenant.send(forged);
    work();
    assertFalse(tenant.written().toString().contains("password"));
  }
}
