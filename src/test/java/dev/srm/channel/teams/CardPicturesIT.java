package dev.srm.channel.teams;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.srm.channel.Golden;
import dev.srm.channel.Json;
import dev.srm.channel.Node;
import dev.srm.channel.Voice;
import dev.srm.chat.Desk;
import dev.srm.chat.Memory;
import dev.srm.chat.Message;
import dev.srm.knowledge.Bilingual;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The main replies drawn as Teams shows them, on a desktop and on a phone, to be looked at.
class CardPicturesIT {
  /// Name of the picture, what is asked, and what is to be seen.
  private static final List<List<String>> DRAWN =
      List.of(
          List.of("answer-en", "who patches RDS?", "Related questions"),
          List.of("answer-ko", "RDS OS 패치는 누가 하나요?", "관련 질문"),
          List.of("shared-en", "who encrypts S3 buckets?", "Related questions"),
          List.of("shared-ko", "S3 버킷 암호화는 누가 하나요?", "관련 질문"),
          List.of("comparison-en", "compare ec2 rds", "EC2"),
          List.of("comparison-ko", "EC2 RDS 비교", "EC2"),
          List.of("four-en", "compare s3 ec2 lambda rds", "Lambda"),
          List.of("four-ko", "s3 ec2 lambda rds 비교", "Lambda"),
          List.of("matrix-en", "matrix rds", "Amazon RDS"),
          List.of("matrix-ko", "RDS 책임표", "Amazon RDS"),
          List.of("several-en", "who patches RDS? and who backs up EC2?", "EC2"),
          List.of("several-ko", "RDS 패치는 누가 하나요? EC2 백업은 누가 하나요?", "EC2"),
          List.of("duties-en", "what am I responsible for on Lambda?", "Lambda"),
          List.of("duties-ko", "람다에서 내가 책임질 것은?", "Lambda"),
          List.of("policy-en", "may I pen-test EC2 without approval?", "Sources"),
          List.of("policy-ko", "EC2 침투 테스트는 승인 없이 해도 되나요?", "출처"),
          List.of("refusal-en", "who patches AWS FooBar?", "FooBar"),
          List.of("refusal-ko", "AWS FooBar 패치는 누가 하나요?", "FooBar"),
          List.of("help-en", "help", "Who is responsible"),
          List.of("help-ko", "도움말", "누가 무엇을 책임지나요"));

  private static final TeamReach TEAM =
      new TeamReach(
          new dev.srm.knowledge.Team(
              "platform", new Bilingual("Platform", "플랫폼팀"), "19:abc@thread.tacv2", "", ""));

  private final Desk desk = new Desk(Golden.answering(), () -> Golden.KNOWLEDGE, Memory.none());

  @Test
  void the_main_replies_can_be_looked_at() throws IOException {
    Node.needs("adaptivecards");
    Node.needs("puppeteer-core");
    Path pictures = Files.createDirectories(Node.HOME.resolve("pictures"));
    List<String> lines = new ArrayList<>();
    for (List<String> drawn : DRAWN) {
      for (Form form : Form.values()) {
        String kind = form.name().toLowerCase(Locale.ROOT);
        ObjectNode line = Json.object().put("name", "teams-" + drawn.get(0) + "-" + kind);
        line.set("message", reply(drawn.get(1), form));
        lines.add(Json.written(line));
      }
    }
    List<String> seen = Node.run("teams-pictures.js", List.of(pictures.toString()), lines);
    assertEquals(lines.size(), seen.size());
    for (int i = 0; i < seen.size(); i++) {
      String shows = DRAWN.get(i / Form.values().length).get(2);
      assertTrue(seen.get(i).contains(shows), seen.get(i));
    }
  }

  private ObjectNode reply(String asked, Form form) {
    Message message = new Message(asked, List.of(), Message.Surface.TEAMS, Optional.empty());
    return new TeamsCards(Voice.of(Golden.KNOWLEDGE, "https://srm.example.com"), form)
        .message(desk.reply(message), _ -> Optional.of(TEAM));
  }
}
