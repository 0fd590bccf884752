package dev.srm.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.srm.knowledge.Knowledge;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// Every path that the server answers by itself.
final class Routes {
  private final AskApi ask;
  private final Supplier<Knowledge> knowledge;
  private final Readiness readiness;
  private final Metrics metrics;
  private final Assets assets = Assets.load();

  Routes(AskApi ask, Supplier<Knowledge> knowledge, Readiness readiness, Metrics metrics) {
    this.ask = ask;
    this.knowledge = knowledge;
    this.readiness = readiness;
    this.metrics = metrics;
  }

  List<Route> all() {
    CatalogApi catalog = new CatalogApi(knowledge);
    return List.of(
        Route.post("/api/v1/ask", ask::ask),
        Route.get("/api/v1/services", catalog::services),
        Route.get("/api/v1/areas", catalog::areas),
        Route.get("/api/v1/matrix", catalog::matrix),
        Route.get("/api/v1/notes/<path>", this::note),
        Route.get("/api/openapi.json", assets::openApi),
        Route.get("/livez", this::live),
        Route.get("/readyz", this::ready),
        Route.get("/metrics", this::figures),
        Route.get("/", assets::index),
        Route.get("/notes/<path>", this::notePage),
        Route.get("/assets/{version}/{name}", assets::file));
  }

  private Reply note(Context request) {
    return Note.find(knowledge.get(), request.pathParam("path"))
        .map(note -> Reply.json(200, note.node()))
        .orElseGet(Routes::noNote);
  }

  private Reply notePage(Context request) {
    return Note.find(knowledge.get(), request.pathParam("path"))
        .map(note ->
            Reply.text(
                200,
                "text/html; charset=utf-8",
                NotePage.html(note, request.path(), assets.folder()),
                Map.of("Cache-Control", "no-cache")))
        .orElseGet(Routes::noNote);
  }

  private static Reply noNote() {
    return new Reply.Trouble(
        Problem.notFound("There is no such note. Citations name them: notes/en/....md."));
  }

  private Reply live(Context request) {
    return Reply.json(200, Json.object().put("status", "live"));
  }

  private Reply ready(Context request) {
    List<Readiness.Component> components = readiness.components();
    boolean whole = components.stream().allMatch(Readiness.Component::ready);
    boolean ready =
        components.stream().allMatch(component -> component.ready() || !component.needed());
    String status = whole ? "ready" : ready ? "degraded" : "not-ready";
    ObjectNode node = Json.object().put("status", status);
    ArrayNode array = node.putArray("components");
    components.forEach(component ->
        array
            .addObject()
            .put("name", component.name())
            .put("ready", component.ready())
            .put("reason", component.reason()));
    return Reply.json(ready ? 200 : 503, node);
  }

  private Reply figures(Context request) {
    return Reply.text(
        200, Metrics.CONTENT_TYPE, metrics.scrape(), Map.of("Cache-Control", "no-store"));
  }
}
