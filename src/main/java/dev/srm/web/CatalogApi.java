package dev.srm.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.srm.answer.Matrix;
import dev.srm.knowledge.Area;
import dev.srm.knowledge.Knowledge;
import dev.srm.knowledge.Language;
import dev.srm.knowledge.Party;
import dev.srm.knowledge.Service;
import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// What the corpus holds: services, areas with their possible owners, the matrix.
final class CatalogApi {
  private final Supplier<Knowledge> knowledge;

  CatalogApi(Supplier<Knowledge> knowledge) {
    this.knowledge = knowledge;
  }

  Reply services(Context request) {
    ObjectNode node = Json.object();
    ArrayNode array = node.putArray("services");
    knowledge.get().services().forEach(service -> array.add(service(service)));
    return Reply.json(200, node);
  }

  private static ObjectNode service(Service service) {
    ObjectNode node = Json.object();
    node.put("id", service.id());
    node.put("name", service.name());
    node.put("short", service.shortName());
    node.put("profile", service.profile());
    node.set("parent", Json.orNull(service.family().parent()));
    node.set("purpose", Json.bilingual(service.purpose()));
    ArrayNode aliases = node.putArray("aliases");
    service.aliases().forEach(aliases::add);
    node.put("page", service.page());
    return node.put("checked", service.checked());
  }

  Reply areas(Context request) {
    Knowledge known = knowledge.get();
    ObjectNode node = Json.object();
    ArrayNode areas = node.putArray("areas");
    for (Area area : known.areas()) {
      ObjectNode entry = areas.addObject().put("id", area.id());
      entry.set("name", Json.bilingual(area.name()));
      entry.set("phrase", Json.bilingual(area.phrase()));
    }
    ArrayNode parties = node.putArray("parties");
    for (Party party : known.parties()) {
      ObjectNode entry = parties.addObject().put("id", party.id());
      entry.put("role", party.role().name().toLowerCase(Locale.ROOT));
      entry.set("name", Json.bilingual(party.name()));
      entry.put("sign", party.sign());
    }
    return Reply.json(200, node);
  }

  Reply matrix(Context request) {
    Knowledge known = knowledge.get();
    String tongue = parameter(request, "language").orElse(Language.EN.id());
    Optional<Language> language = Language.of(tongue);
    if (language.isEmpty()) {
      return refused("language", tongue, "en or ko");
    }
    Matrix.Filter filter =
        new Matrix.Filter(
            parameter(request, "service"), parameter(request, "area"), parameter(request, "owner"));
    return unknown("service", filter.service(), known::service, "an id of /api/v1/services")
        .or(() -> unknown("area", filter.area(), known::area, "an id of /api/v1/areas"))
        .or(() -> unknown("owner", filter.owner(), known::party, "a party of /api/v1/areas"))
        .orElseGet(() -> matrix(request, new Matrix(known).lines(filter), language.get()));
  }

  private static Reply matrix(Context request, List<Matrix.Line> lines, Language language) {
    String format = parameter(request, "format").orElse("");
    String accepted = Optional.ofNullable(request.header("Accept")).orElse("");
    boolean csv = format.isEmpty() ? accepted.startsWith("text/csv") : format.equals("csv");
    if (!csv && !format.isEmpty() && !format.equals("json")) {
      return refused("format", format, "json or csv");
    }
    return csv
        ? Reply.text(
            200,
            "text/csv; charset=utf-8; header=present",
            MatrixText.csv(lines, language),
            Map.of(
                "Cache-Control", "no-store",
                "Vary", "Accept",
                "Content-Disposition", "attachment; filename=\"responsibility-matrix.csv\""))
        : Reply.json(200, MatrixText.json(lines, language));
  }

  private static Optional<Reply> unknown(
      String key,
      Optional<String> id,
      Function<String, ? extends Optional<?>> known,
      String expected) {
    return id.filter(asked -> known.apply(asked).isEmpty())
        .map(asked -> refused(key, asked, expected));
  }

  private static Reply refused(String key, String value, String expected) {
    String what = "\"" + value + "\" is not known.";
    String mend = "Write " + expected + ".";
    return new Reply.Trouble(
        Problem.badRequest(new Decoded.Rejected(List.of(new Fault(key, what, mend)))));
  }

  /// @return what stands after `name=`; empty when it is missing or nothing stands there
  private static Optional<String> parameter(Context request, String name) {
    return Optional.ofNullable(request.queryParam(name)).filter(value -> !value.isEmpty());
  }
}
