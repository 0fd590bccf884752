package dev.srm.channel.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.srm.channel.Golden;
import dev.srm.channel.Json;
import dev.srm.channel.Node;
import dev.srm.knowledge.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Blocks and views, judged by Slack's own types and drawn as its clients do.
class SlackBlocksIT {
  /// Keys whose values are words of Block Kit.
  private static final Set<String> WORDS = Set.of("type", "style");

  /// What the types of one message do not depend on.
  private static final String ANY = "any";

  private record Drawn(String name, ArrayNode blocks, String shows) {}

  @Test
  void slacks_types_accept_a_reply_of_every_shape_and_every_view() {
    Node.needs("@slack/types");
    Map<String, ObjectNode> shapes = new LinkedHashMap<>();
    GoldenReplies.all()
        .forEach(asked -> {
          for (Place.Form form : Place.Form.values()) {
            add(shapes, "KnownBlock[]", asked.in(form, Language.EN).blocks());
          }
        });
    int messages = shapes.size();
    for (Language language : Language.values()) {
      views(language).forEach(view -> add(shapes, type(view), view));
    }
    List<ObjectNode> lines = List.copyOf(shapes.values());
    List<String> told =
        Node.run("slack-types.js", List.of(), lines.stream().map(Json::written).toList());
    assertEquals(lines.size(), told.size());
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < told.size(); i++) {
      if (!told.get(i).equals("[]")) {
        wrong.add(told.get(i) + " of " + lines.get(i));
      }
    }
    assertEquals(List.of(), wrong);
    assertTrue(messages >= 15, messages + " shapes only");
  }

  @Test
  void slacks_types_refuse_what_is_no_block() {
    Node.needs("@slack/types");
    String odd = "{\"type\":\"KnownBlock[]\",\"value\":[{\"type\":\"divider\",\"text\":\"x\"}]}";
    assertTrue(Node.run("slack-types.js", List.of(), List.of(odd)).getFirst().contains("text"));
  }

  private static void add(Map<String, ObjectNode> shapes, String type, JsonNode value) {
    ObjectNode line = Json.object().put("type", type);
    line.set("value", value);
    ObjectNode _ = shapes.putIfAbsent(type + shape("", value), line);
  }

  private static String type(ObjectNode view) {
    return view.path("type").asText().equals("home") ? "HomeView" : "ModalView";
  }

  /// What stands where, without what is said, and without how often.
  private static String shape(String key, JsonNode node) {
    if (node.isObject()) {
      List<String> fields = new ArrayList<>();
      node.properties()
          .forEach(
              field -> fields.add(field.getKey() + ":" + shape(field.getKey(), field.getValue())));
      return fields.toString();
    }
    if (node.isArray()) {
      List<String> elements = new ArrayList<>();
      node.forEach(element -> elements.add(shape("", element)));
      return elements.stream().distinct().toList().toString();
    }
    return WORDS.contains(key) ? node.asText() : ANY + node.getNodeType();
  }

  private static List<ObjectNode> views(Language language) {
    boolean korean = language == Language.KO;
    GoldenReplies.Asked asked =
        GoldenReplies.asked(korean ? "RDS OS 패치는 누가 하나요?" : "who patches RDS?");
    SlackBlocks.Rendered answer = asked.in(Place.Form.VIEW, language);
    ObjectNode metadata = Json.object().put("question", asked.text());
    return List.of(
        home(language, asked.text()),
        Views.answer(answer, language, metadata, true),
        Views.comment("slack:Ev1", language),
        Views.team(metadata, false, language),
        Views.team(metadata, true, language));
  }

  private static ObjectNode home(Language language, String question) {
    try (Workspace slack = new Workspace(Golden.answering())) {
      slack.locale(language == Language.KO ? "ko-KR" : "en-US");
      slack.interact(Payloads.pressedAt("home", Action.HOME_ASK, question));
      slack.work();
      return (ObjectNode) BlockRules.json(slack.called("views.publish").getLast().get("view"));
    }
  }

  @Test
  void the_main_replies_can_be_looked_at() throws Exception {
    Node.needs("slack-blocks-to-jsx");
    Node.needs("puppeteer-core");
    Path pictures = Files.createDirectories(Node.HOME.resolve("pictures"));
    List<Drawn> all = new ArrayList<>();
    all.addAll(
        drawn(
            Language.EN,
            Map.of(
                "answer", "who patches RDS?",
                "shared", "who encrypts S3 buckets?",
                "comparison", "compare ec2 rds",
                "matrix", "matrix rds",
                "several", "who patches RDS? and who backs up EC2?",
                "duties", "what am I responsible for on Lambda?",
                "refusal", "who patches AWS FooBar?",
                "help", "help")));
    all.addAll(
        drawn(
            Language.KO,
            Map.of(
                "answer", "RDS OS 패치는 누가 하나요?",
                "shared", "S3 버킷 암호화는 누가 하나요?",
                "comparison", "EC2 RDS 비교",
                "matrix", "RDS 책임표",
                "several", "RDS 패치는 누가 하나요? EC2 백업은 누가 하나요?",
                "duties", "람다에서 내가 책임질 것은?",
                "refusal", "AWS FooBar 패치는 누가 하나요?",
                "help", "도움말")));
    List<String> lines =
        all.stream()
            .map(one -> Json.object().put("name", one.name()).set("blocks", one.blocks()))
            .map(one -> Json.written((ObjectNode) one))
            .toList();
    List<String> seen = Node.run("slack-pictures.js", List.of(pictures.toString()), lines);
    assertEquals(all.size(), seen.size());
    for (int i = 0; i < all.size(); i++) {
      assertTrue(seen.get(i).contains(all.get(i).shows()), seen.get(i));
    }
  }

  private static List<Drawn> drawn(Language language, Map<String, String> questions) {
    List<Drawn> drawn = new ArrayList<>();
    questions.forEach((name, question) -> {
      GoldenReplies.Asked asked = GoldenReplies.asked(question);
      for (Place.Form form : List.of(Place.Form.RICH, Place.Form.SAFE)) {
        ArrayNode blocks = asked.in(form, language).blocks();
        drawn.add(
            new Drawn(
                "slack-"
                    + name
                    + "-"
                    + form.name().toLowerCase(java.util.Locale.ROOT)
                    + "-"
                    + language,
                blocks,
                first(blocks)));
      }
    });
    ArrayNode home =
        (ArrayNode) home(language, questions.getOrDefault("answer", "")).path("blocks");
    drawn.add(new Drawn("slack-home-" + language, home, first(home)));
    return drawn;
  }

  /// A word from its first block, as the program draws it.
  private static String first(ArrayNode blocks) {
    String text = blocks.findValues("text").getFirst().path("text").asText();
    return text.replaceAll("[*<>&\"\\n].*", "").strip();
  }
}
