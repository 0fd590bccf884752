package dev.srm.app;

import dev.srm.answer.Matrix;
import dev.srm.knowledge.Bilingual;
import dev.srm.knowledge.Knowledge;
import dev.srm.knowledge.Language;
import dev.srm.knowledge.Party;
import dev.srm.knowledge.Sides;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The matrix for people: a short table for the terminal, a full one in Markdown.
final class MatrixTable {
  private static final Bilingual SERVICE = new Bilingual("Service", "서비스");
  private static final Bilingual AREA = new Bilingual("Area", "영역");
  private static final Bilingual OWNER = new Bilingual("Owner", "담당");
  private static final Bilingual BASIS = new Bilingual("Basis", "근거");
  private static final Bilingual CONDITIONS = new Bilingual("Conditions", "조건");
  private static final Bilingual SOURCE = new Bilingual("Source", "출처");

  private final Knowledge knowledge;
  private final Language language;

  MatrixTable(Knowledge knowledge, Language language) {
    this.knowledge = knowledge;
    this.language = language;
  }

  /// @return one line a row, in columns
  String plain(List<Matrix.Line> lines) {
    List<List<String>> table =
        Stream.concat(
                Stream.of(headings(SERVICE, AREA, OWNER, BASIS)), lines.stream().map(this::cells))
            .toList();
    int[] widths =
        IntStream.range(0, 4)
            .map(column ->
                table.stream().mapToInt(cells -> Columns.of(cells.get(column))).max().orElse(0))
            .toArray();
    return table.stream()
        .map(cells ->
            IntStream.range(0, 4)
                .mapToObj(column -> Columns.padded(cells.get(column), widths[column]))
                .collect(Collectors.joining("  "))
                .stripTrailing())
        .collect(Collectors.joining("\n", "", "\n"));
  }

  /// @return with both sides' duties, conditions and sources
  String markdown(List<Matrix.Line> lines) {
    List<String> headings =
        Stream.of(
                headings(SERVICE, AREA, OWNER).stream(),
                Stream.of(side(Party.Role.PROVIDER), side(Party.Role.CUSTOMER)),
                headings(CONDITIONS, SOURCE).stream())
            .flatMap(cells -> cells)
            .toList();
    String rule =
        headings.stream().map(heading -> "---").collect(Collectors.joining(" | ", "| ", " |"));
    return Stream.concat(
            Stream.of(markdownLine(headings), rule),
            lines.stream().map(line -> markdownLine(fullCells(line))))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private List<String> fullCells(Matrix.Line line) {
    List<String> cells = cells(line);
    Sides sides = line.row().in(language);
    String checked = line.row().evidence().checked();
    String source = line.row().evidence().url() + (checked.isEmpty() ? "" : " (" + checked + ")");
    return List.of(
        cells.get(0),
        cells.get(1),
        cells.get(2),
        sides.provider(),
        sides.customer(),
        sides.conditions(),
        source);
  }

  private List<String> cells(Matrix.Line line) {
    String variant = line.variant().map(mode -> ", " + mode.name().in(language)).orElse("");
    return List.of(
        line.service().shortName() + variant,
        line.area().name().in(language),
        knowledge
            .party(line.row().owner())
            .map(party -> party.name().in(language))
            .orElse(line.row().owner()),
        line.basis().id());
  }

  private List<String> headings(Bilingual... names) {
    return Stream.of(names).map(name -> name.in(language)).toList();
  }

  private String side(Party.Role role) {
    return knowledge.parties().stream()
        .filter(party -> party.role() == role)
        .map(party -> party.name().in(language))
        .findFirst()
        .orElse("");
  }

  private static String markdownLine(List<String> cells) {
    return cells.stream()
        .map(cell -> cell.replace("|", "\\|").replace("\n", " "))
        .collect(Collectors.joining(" | ", "| ", " |"));
  }
}
