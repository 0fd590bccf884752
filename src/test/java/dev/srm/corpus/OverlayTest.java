package dev.srm.corpus;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.srm.knowledge.Evidence;
import dev.srm.knowledge.Knowledge;
import dev.srm.knowledge.Language;
import dev.srm.knowledge.Passage;
import dev.srm.knowledge.Quote;
import dev.srm.knowledge.Row;
import dev.srm.knowledge.Team;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// An operator's folder laid over the small corpus.
class OverlayTest {
  @TempDir private Path folder;
  private Path own;
  private Planted builtIn;

  @BeforeEach
  void copyBoth() {
    builtIn = Planted.in(folder);
    own = folder.resolve("own");
    Planted.copy(Path.of("src/test/resources/corpus-own"), own);
  }

  private Corpus read() {
    return CorpusReader.read(builtIn.root(), Optional.of(own), Planted.TODAY);
  }

  private Knowledge knowledge() {
    Corpus corpus = read();
    return corpus.knowledge().orElseThrow(() -> new AssertionError(corpus.problems()));
  }

  private static List<Passage> passages(Knowledge knowledge, String note) {
    return knowledge.passages().stream()
        .filter(passage -> passage.id().startsWith(note + "#"))
        .toList();
  }

  private static String shown(List<Passage> passages) {
    return passages.stream()
        .map(passage ->
            passage.language().id()
                + " | "
                + passage.title()
                + " | "
                + passage.heading()
                + "\n"
                + passage.sentences().stream()
                    .map(quote -> quote.line() + " " + quote.text() + "\n")
                    .collect(joining()))
        .collect(joining());
  }

  @Test
  void messy_markdown_is_cut_into_sentences_with_their_lines() {
    assertEquals(
        """
        en | A heading of level three first | A heading of level three first
        1 Intro before any heading, broken over
        2 two lines.
        2 A second sentence on the second line.
        en | A heading of level three first | A heading of level three first
        8 **Who**: the platform team.
        9 nested item with `code` and
        9 a picture
        10 another marker, e.g. a task.
        10 Ask at once!
        12 Text inside HTML says something.
        16 Service | Owner
        18 Box     | us
        21 srm ask "who patches Box?"
        en | A heading of level three first | A heading of level three first
        25 Same heading again.
        """,
        shown(passages(knowledge(), "own/wiki/on-call_handbook.md")));
  }

  @Test
  void a_korean_note_without_front_matter_is_told_by_its_letters() {
    assertEquals(
        """
        ko | 2. 예시 제목 | 2. 예시 제목
        1 박스의 운영체제는 우리가 패치한다.
        1 매주 화요일에 한다
        2 패치 담당은 플랫폼팀
        3 숫자 목록도 있다
        ko | 2. 예시 제목 | 2. 예시 제목
        7 스토어의 백업은 AWS가 하는데, 우리는 복원을 시험해야 한다.
        7 Snapshot, restore, PITR.
        """,
        shown(passages(knowledge(), "own/wiki/korean.md")));
  }

  @Test
  void every_sentence_stands_in_its_line() throws IOException {
    for (Passage passage : knowledge().passages()) {
      for (Quote quote : passage.sentences()) {
        Path file =
            passage.own()
                ? own.resolve(quote.note().substring("own/".length()))
                : builtIn.root().resolve(quote.note());
        assertTrue(
            Files.readAllLines(file).get(quote.line() - 1).contains(quote.text()), quote.text());
      }
    }
  }

  @Test
  void front_matter_is_honoured_where_it_can_be_and_told_where_not() {
    Corpus corpus = read();
    Passage passage = passages(knowledge(), "own/wiki/front.md").getFirst();
    assertEquals("Our own rules", passage.title());
    assertEquals(java.util.Set.of("box"), passage.services());
    assertEquals("https://wiki.example.com/rules", passage.sentences().getFirst().url());
    assertEquals(
        "After bad front matter",
        passages(knowledge(), "own/wiki/bad-front.md").getFirst().title());
    assertEquals("plain", passages(knowledge(), "own/notes/plain.markdown").getFirst().title());
    assertEquals(
        """
        own/other.yaml:1 the file is not read.
        own/ownership/ours.yaml:3 the row gives "guest-os" to "shared", the corpus of SRM to "customer".
        own/services/store-plain.yaml:1 "store-plain" takes the place of the one that comes with SRM.
        own/services/store-plain.yaml:11 the row gives "data" to "shared", the corpus of SRM to "customer".
        own/wiki/bad-front.md:3 this is not valid YAML: found unexpected end of stream.
        own/wiki/front.md:5 "services" names "nonsense", which is not known.
        """
            .lines()
            .toList(),
        Planted.told(corpus));
    assertTrue(
        corpus.problems().stream().allMatch(problem -> problem.weight() == Problem.Weight.WARNING));
  }

  @Test
  void own_services_and_rows_win() {
    Knowledge knowledge = knowledge();
    assertEquals("Our Store Plain", knowledge.service("store-plain").orElseThrow().name());
    List<Row> box = knowledge.service("box").orElseThrow().rows();
    assertEquals(
        List.of("guest-os=shared", "backup=customer", "data=customer"),
        box.stream().map(row -> row.area() + "=" + row.owner()).toList());
    Evidence vault = knowledge.service("vault").orElseThrow().rows().getFirst().evidence();
    assertEquals("own/wiki/front.md", vault.in(Language.KO).orElseThrow().note());
    assertEquals(2, knowledge.glossary().entries().size());
  }

  @ParameterizedTest(name = "{1} of {0} is {2}''s")
  @CsvSource({
    "box, guest-os, platform",
    "store, guest-os, dba",
    "store, backup, platform",
    "store-plain, backup, platform",
    "store-plain, data, dba",
    "vault, backup, security",
    "'', guest-os, platform",
    "'', '', security"
  })
  void a_team_is_found_by_what_is_closest(String service, String area, String team) {
    assertEquals(Optional.of(team), knowledge().team(service, area).map(Team::id));
  }

  @Test
  void a_name_given_once_holds_for_both_languages() {
    Team dba = knowledge().teams().team("dba").orElseThrow();
    assertEquals("DBA", dba.name().ko());
    assertEquals("#dba", dba.channel());
    assertEquals("", dba.email());
  }

  @Test
  void a_broken_team_map_is_an_error() {
    Planted planted =
        new Planted(own)
            .plus(
                "teams.yaml",
                "  - {team: platfrom, area: guest-oss}\n  - {team: dba, service: store}\n");
    assertEquals(
        """
        own/teams.yaml:14 there is no area "guest-oss".
        own/teams.yaml:14 there is no team "platfrom".
        own/teams.yaml:15 the same service and area are assigned twice.
        """
            .lines()
            .toList(),
        Planted.told(CorpusReader.read(builtIn.root(), Optional.of(planted.root()), Planted.TODAY))
            .stream()
            .filter(told -> told.startsWith("own/teams"))
            .toList());
    assertTrue(read().knowledge().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "x-windows-949", "UTF-16"})
  void other_encodings_are_read_and_told(String charset) throws IOException {
    Files.write(
        own.resolve("encoded.md"), "# 제목\n\n박스는 우리가 패치합니다.\n".getBytes(Charset.forName(charset)));
    Corpus corpus = read();
    assertEquals(
        "박스는 우리가 패치합니다.",
        passages(corpus.knowledge().orElseThrow(), "own/encoded.md")
            .getFirst()
            .sentences()
            .getFirst()
            .text());
    assertEquals(
        !charset.equals("UTF-8"),
        Planted.told(corpus).contains("own/encoded.md:1 the file is not UTF-8."));
  }

  @Test
  void hangul_written_letter_by_letter_and_a_byte_order_mark_are_cleaned() throws IOException {
    String decomposed = Normalizer.normalize("\uFEFF# 제목\n\n박스 패치", Normalizer.Form.NFD);
    Files.write(own.resolve("mac.md"), decomposed.getBytes(StandardCharsets.UTF_8));
    Passage passage = passages(knowledge(), "own/mac.md").getFirst();
    assertEquals("제목", passage.title());
    assertEquals("박스 패치", passage.sentences().getFirst().text());
  }

  @Test
  void what_own_notes_say_against_a_row_is_a_warning() {
    new Planted(own).plus("wiki/front.md", "You patch the operating system of Store.\n");
    assertTrue(
        Planted.told(read())
            .contains(
                "own/wiki/front.md:12 the sentence says \"customer\", but the row store/guest-os says \"aws\"."));
  }
}
