package dev.srm.web;

import static dev.srm.web.TestServer.assertProblem;
import static dev.srm.web.TestServer.json;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.srm.answer.Request;
import dev.srm.channel.Endpoint;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What each route answers.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServerTest {
  private TestServer web;

  @BeforeAll
  void start() {
    web = new TestServer();
  }

  @AfterAll
  void stop() {
    web.close();
  }

  @ParameterizedTest(name = "with content type \"{0}\"")
  @ValueSource(
      strings = {
        "application/json",
        "application/json; charset=utf-8",
        "APPLICATION/JSON",
        "application/x-www-form-urlencoded"
      })
  void a_question_is_answered(String contentType) throws Exception {
    String body =
        "{\"question\": \"RDS 패치는?\", \"context\": [\"a\"], \"language\": \"en\", \"id\": \"7\"}";
    HttpResponse<String> response =
        web.send(
            web.request("/api/v1/ask")
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofString(body)));
    assertEquals(200, response.statusCode());
    assertEquals("application/json", response.headers().firstValue("Content-Type").orElse(""));
    assertEquals("7", json(response).path("id").asText());
    assertEquals("RDS 패치는?", json(response).path("question").asText());
    assertEquals("en", json(response).path("language").asText());
    assertEquals(List.of("a"), web.asked.get().context());
  }

  @Test
  void a_question_without_content_type_is_answered() throws Exception {
    assertEquals(200, web.ask("{\"question\": \"who patches RDS?\"}").statusCode());
  }

  @Test
  void a_lone_surrogate_in_a_question_does_no_harm() throws Exception {
    assertEquals(200, web.ask("{\"question\": \"\\ud800 RDS\"}").statusCode());
  }

  @Test
  void services_and_areas_are_those_of_the_corpus() throws Exception {
    JsonNode services = json(web.get("/api/v1/services")).path("services");
    assertEquals(Corpora.real().services().size(), services.size());
    JsonNode areas = json(web.get("/api/v1/areas"));
    assertEquals(Corpora.real().areas().size(), areas.path("areas").size());
    assertEquals(Corpora.real().parties().size(), areas.path("parties").size());
    assertEquals("provider", areas.path("parties").path(0).path("role").asText());
  }

  @Test
  void the_matrix_is_filtered_and_speaks_both_languages() throws Exception {
    JsonNode rows =
        json(web.get("/api/v1/matrix?service=rds&area=guest-os&language=ko")).path("rows");
    assertEquals(1, rows.size());
    assertEquals("aws", rows.path(0).path("owner").asText());
    assertEquals("notes/ko/rds.md", rows.path(0).path("note").asText());
    for (JsonNode row : json(web.get("/api/v1/matrix?owner=customer")).path("rows")) {
      assertEquals("customer", row.path("owner").asText());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"service=nothing", "area=nothing", "owner=nobody", "language=fr", "format=pdf"})
  void an_unknown_filter_is_refused_rather_than_an_empty_matrix(String query) throws Exception {
    HttpResponse<String> response = web.get("/api/v1/matrix?" + query);
    assertProblem(400, response);
    assertEquals(
        query.substring(0, query.indexOf('=')),
        json(response).path("faults").path(0).path("key").asText());
  }

  @Test
  void the_matrix_comes_as_csv_by_format_and_by_accept() throws Exception {
    HttpResponse<String> byFormat = web.get("/api/v1/matrix?service=rds&format=csv");
    HttpResponse<String> byAccept =
        web.send(web.request("/api/v1/matrix?service=rds").header("Accept", "text/csv"));
    assertEquals(byFormat.body(), byAccept.body());
    assertTrue(byFormat.headers().firstValue("Content-Type").orElse("").startsWith("text/csv"));
    assertTrue(byFormat.body().startsWith("\uFEFFservice,service_name,variant,area,"));
    int rows = json(web.get("/api/v1/matrix?service=rds")).path("rows").size();
    assertEquals(rows + 1, byFormat.body().lines().count());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/notes/en/rds.md", "/api/v1/notes/notes/en/rds.md"})
  void a_note_has_its_lines(String path) throws Exception {
    JsonNode note = json(web.get(path));
    assertEquals("notes/en/rds.md", note.path("note").asText());
    assertEquals("notes/ko/rds.md", note.path("translation").asText());
    JsonNode line = note.path("sections").path(0).path("lines").path(0);
    assertEquals(
        Corpora.real().passages().stream()
            .flatMap(passage -> passage.sentences().stream())
            .filter(quote -> quote.note().equals("notes/en/rds.md"))
            .findFirst()
            .orElseThrow()
            .text(),
        line.path("text").asText());
  }

  @Test
  void a_note_page_has_an_anchor_for_each_line() throws Exception {
    int line = json(web.get("/api/v1/notes/en/rds.md")).at("/sections/0/lines/0/line").asInt();
    HttpResponse<String> page = web.get("/notes/en/rds.md");
    assertTrue(page.headers().firstValue("Content-Type").orElse("").startsWith("text/html"));
    assertTrue(page.body().contains("id=\"L" + line + "\""));
    assertTrue(page.body().contains("href=\"../../notes/ko/rds.md\""));
    assertFalse(page.body().contains("<script"));
  }

  @Test
  void the_console_and_its_files_may_be_kept() throws Exception {
    HttpResponse<String> index = web.get("/");
    assertTrue(index.headers().firstValue("Content-Type").orElse("").startsWith("text/html"));
    assertFalse(index.body().contains("{{"));
    String tag = index.headers().firstValue("ETag").orElseThrow();
    assertEquals(304, web.send(web.request("/").header("If-None-Match", tag)).statusCode());
    int from = index.body().indexOf("src=\"assets/") + 5;
    String script = index.body().substring(from, index.body().indexOf('"', from));
    HttpResponse<String> file = web.get("/" + script);
    assertEquals(200, file.statusCode());
    assertTrue(file.headers().firstValue("Cache-Control").orElse("").contains("immutable"));
    HttpResponse<String> older = web.get("/assets/older/app.js");
    assertEquals(file.body(), older.body());
    assertEquals("no-cache", older.headers().firstValue("Cache-Control").orElse(""));
  }

  @Test
  void the_api_describes_itself() throws Exception {
    assertTrue(web.get("/api/openapi.json").body().contains("\"openapi\": \"3.1.0\""));
  }

  @Test
  void readiness_names_what_is_not_ready() throws Exception {
    assertEquals(200, web.get("/livez").statusCode());
    assertEquals("ready", json(web.get("/readyz")).path("status").asText());
    web.components = List.of(new Readiness.Component("store", false, "the database is away"));
    HttpResponse<String> response = web.get("/readyz");
    assertEquals(503, response.statusCode());
    assertEquals("the database is away", json(response).at("/components/0/reason").asText());
    assertEquals(200, web.get("/livez").statusCode());
  }

  @Test
  void without_a_part_that_is_not_needed_it_is_ready_and_says_what_is_missing() throws Exception {
    try (TestServer own = new TestServer()) {
      own.components =
          List.of(
              new Readiness.Component("corpus", true, "built in"),
              new Readiness.Component("store", false, "the disk is full", false));
      HttpResponse<String> response = own.get("/readyz");
      assertEquals(200, response.statusCode());
      assertEquals("degraded", json(response).path("status").asText());
      assertEquals("the disk is full", json(response).at("/components/1/reason").asText());
    }
  }

  @Test
  void questions_are_counted_by_surface_kind_and_language() throws Exception {
    try (TestServer own = new TestServer()) {
      own.ask("{\"question\": \"who patches RDS?\"}");
      own.ask("{\"question\": \"오늘 날씨는?\"}");
      own.metrics.counting(Answers::to, "slack").answer(Request.of("who patches RDS?"));
      String figures = own.get("/metrics").body();
      String count = "srm_questions_total{kind=\"%s\",language=\"%s\",surface=\"%s\"} 1.0";
      assertTrue(figures.contains(count.formatted("ownership", "en", "api")), figures);
      assertTrue(figures.contains(count.formatted("refusal", "ko", "api")), figures);
      assertTrue(figures.contains(count.formatted("ownership", "en", "slack")), figures);
      assertTrue(figures.contains("srm_answer_seconds_bucket{surface=\"api\",le=\"0.001\"} 2"));
      assertTrue(figures.contains("jvm_memory_used_bytes"));
      assertFalse(Pattern.compile("(?m)^# HELP \\S+ *$").matcher(figures).find(), figures);
      assertFalse(figures.contains("RDS"));
    }
  }

  @Test
  void a_mount_is_handed_the_bytes_as_they_came() throws Exception {
    byte[] body = {'a', '=', '%', 0, (byte) 0xff, '\r', '\n'};
    HttpResponse<String> response =
        web.send(
            web.request("/teams/webhook/first")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Signature", "one")
                .header("X-Signature", "two")
                .POST(BodyPublishers.ofByteArray(body)));
    assertEquals(202, response.statusCode());
    assertEquals("{\"잘\":1}", response.body());
    Endpoint.Request seen = web.mounted.get().orElseThrow();
    assertArrayEquals(body, seen.body());
    assertEquals("/teams/webhook/first", seen.path());
    assertEquals(Map.of("hook", "first"), seen.parameters());
    assertEquals(List.of("one", "two"), seen.headers().get("x-signature"));
    assertEquals("127.0.0.1", seen.remoteAddress());
  }
}
