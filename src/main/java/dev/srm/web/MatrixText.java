package dev.srm.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.srm.answer.Matrix;
import dev.srm.knowledge.Evidence;
import dev.srm.knowledge.Language;
import dev.srm.knowledge.Quote;
import dev.srm.knowledge.Sides;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The matrix as JSON for programs and as CSV for auditors' spreadsheets.
public final class MatrixText {
  /// Without it Excel takes UTF-8 for the local code page and shows no Korean.
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private static final String LINE_END = "\r\n";

  private MatrixText() {}

  /// @return with a header line, by RFC 4180, with a byte order mark; cells that a spreadsheet
  ///   would take for a formula are quoted
  public static String csv(List<Matrix.Line> lines, Language language) {
    Stream<String> header =
        Stream.of(
            "service",
            "service_name",
            "variant",
            "area",
            "area_name",
            "owner",
            "basis",
            "aws",
            "customer",
            "conditions",
            "url",
            "checked",
            "note",
            "line");
    String rows =
        lines.stream().map(line -> record(cells(line, language))).collect(Collectors.joining());
    return BYTE_ORDER_MARK + record(header) + rows;
  }

  private static Stream<String> cells(Matrix.Line line, Language language) {
    Sides sides = line.row().in(language);
    Evidence evidence = line.row().evidence();
    Optional<Quote> quote = evidence.in(language);
    return Stream.of(
        line.service().id(),
        line.service().name(),
        variant(line, language).orElse(""),
        line.area().id(),
        line.area().name().in(language),
        line.row().owner(),
        line.basis().id(),
        sides.provider(),
        sides.customer(),
        sides.conditions(),
        evidence.url(),
        evidence.checked(),
        quote.map(Quote::note).orElse(""),
        quote.map(known -> Integer.toString(known.line())).orElse(""));
  }

  /// @return one line by RFC 4180, safe in a spreadsheet
  public static String record(Stream<String> cells) {
    return cells.map(MatrixText::cell).collect(Collectors.joining(",")) + LINE_END;
  }

  private static String cell(String text) {
    boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    String safe = formula ? "'" + text : text;
    boolean plain = safe.chars().noneMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
    return plain ? safe : "\"" + safe.replace("\"", "\"\"") + "\"";
  }

  /// @return as `/api/v1/matrix` answers, over several indented lines
  public static String encode(List<Matrix.Line> lines, Language language) {
    return Json.pretty(json(lines, language));
  }

  static ObjectNode json(List<Matrix.Line> lines, Language language) {
    ObjectNode node = Json.object().put("language", language.id());
    ArrayNode rows = node.putArray("rows");
    lines.forEach(line -> rows.add(row(line, language)));
    return node;
  }

  private static ObjectNode row(Matrix.Line line, Language language) {
    Sides sides = line.row().in(language);
    Evidence evidence = line.row().evidence();
    Optional<Quote> quote = evidence.in(language);
    ObjectNode node = Json.object();
    node.put("service", line.service().id());
    node.set("variant", Json.orNull(variant(line, language)));
    node.put("area", line.area().id());
    node.put("owner", line.row().owner());
    node.put("basis", line.basis().id());
    node.put("aws", sides.provider());
    node.put("customer", sides.customer());
    node.put("conditions", sides.conditions());
    node.put("url", evidence.url());
    node.put("checked", evidence.checked());
    node.set("note", Json.orNull(quote.map(Quote::note)));
    return node.put("line", quote.map(Quote::line).orElse(0));
  }

  private static Optional<String> variant(Matrix.Line line, Language language) {
    return line.variant().map(variant -> variant.name().in(language));
  }
}
