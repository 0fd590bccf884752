package dev.srm.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.srm.answer.Answer;
import dev.srm.answer.Request;
import dev.srm.knowledge.Language;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OpenApiTest {
  private static final Set<String> PAGES =
      Set.of("GET /", "GET /notes/{path}", "GET /assets/{version}/{name}");

  private final JsonNode document = document();

  private static JsonNode document() {
    // Not the server's mapper, whose limits are for requests.
    try (InputStream stream = OpenApiTest.class.getResourceAsStream("/web/openapi.json")) {
      return JsonMapper.builder().build().readTree(stream);
    } catch (IOException e) {
      throw new AssertionError("openapi.json is no JSON", e);
    }
  }

  @Test
  void the_document_lists_the_routes_that_there_are_and_no_others() {
    Set<String> documented = new TreeSet<>();
    document
        .path("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .fieldNames()
                .forEachRemaining(method ->
                    documented.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
    Set<String> served = new TreeSet<>();
    try (Metrics metrics = new Metrics()) {
      AskApi ask = new AskApi(surface -> Answers::to, metrics, WebLimits.DEFAULTS);
      new Routes(ask, Corpora::real, List::of, metrics)
          .all()
          .forEach(route ->
              served.add(
                  route.method().name() + " " + route.path().replace('<', '{').replace('>', '}')));
    }
    served.removeAll(PAGES);
    assertEquals(served, documented);
  }

  @Test
  void the_schemas_of_answers_have_the_keys_that_answers_have() {
    Answer answer = Answers.ownership("who patches RDS?", Language.EN);
    JsonNode encoded = AnswerJson.node(answer);
    assertKeys("Answer", encoded);
    assertKeys("Row", encoded.path("rows").path(0));
    assertKeys("Citation", encoded.path("citations").path(0));
    assertKeys("Refusal", AnswerJson.node(Answers.to(Request.of("weather"))).path("refusal"));
    assertEquals(
        List.of(Answer.Kind.values()).stream().map(Answer.Kind::id).toList(),
        texts(schema("Answer").path("properties").path("kind").path("enum")));
  }

  @Test
  void every_reference_leads_somewhere() {
    List<JsonNode> references = document.findValues("$ref");
    assertTrue(references.size() > 10);
    for (JsonNode reference : references) {
      assertNotNull(
          document.at(reference.textValue().substring(1)).fieldNames().next(),
          reference.textValue());
    }
  }

  private void assertKeys(String name, JsonNode encoded) {
    List<String> keys = new ArrayList<>();
    encoded.fieldNames().forEachRemaining(keys::add);
    assertEquals(keys, texts(schema(name).path("required")), name);
  }

  private JsonNode schema(String name) {
    return document.path("components").path("schemas").path(name);
  }

  private static List<String> texts(JsonNode array) {
    return array.valueStream().map(JsonNode::textValue).collect(Collectors.toList());
  }
}
