package dev.srm.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// The schemas of `corpus/schema/`, by which editors complete and check what a curator writes.
class SchemaTest {
  private static final Path CORPUS = Path.of("corpus");
  private static final Path SMALL = Path.of("src/test/resources/corpus-small");
  private static final Path TEAMS = Path.of("src/test/resources/corpus-own/teams.yaml");
  private static final Path SCHEMAS = CORPUS.resolve("schema");

  private static final String ENDING = ".schema.json";

  /// What the others refer to.
  private static final String COMMON = "common";

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final JsonSchemaFactory FACTORY =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

  /// Schemas by the paths that they are for, of which the first that matches counts.
  private static final Map<String, String> KINDS = new LinkedHashMap<>();

  static {
    KINDS.put("services/[^/]+\\.yaml", "service");
    KINDS.put("policies/[^/]+\\.yaml", "policy");
    KINDS.put("coverage/facts\\.yaml", "facts");
    KINDS.put("coverage/[^/]+\\.yaml", "coverage");
    KINDS.put("questions/(?:en|ko)-[^/]+\\.yaml", "questions");
    KINDS.put("notes/(?:en|ko)/[^/]+\\.md", "note");
    KINDS.put("teams\\.yaml", "teams");
    for (String name : List.of("universal", "profiles", "topics", "controls")) {
      KINDS.put("ownership/" + name + "\\.yaml", name);
    }
    for (String name : List.of("areas", "parties", "phrasebook", "glossary", "statements")) {
      KINDS.put("vocabulary/" + name + "\\.yaml", name);
    }
  }

  private static final Map<String, JsonSchema> LOADED =
      names().stream()
          .collect(Collectors.toMap(name -> name, name -> FACTORY.getSchema(path(name).toUri())));

  static final List<String> NAMES = names();

  @TempDir private Path folder;

  @ParameterizedTest(name = "{0}/{1}")
  @MethodSource("files")
  void every_file_fits_the_schema_of_its_kind(Path root, String file) {
    assertEquals(List.of(), problems(root, file));
  }

  static Stream<Object[]> files() {
    Stream<Object[]> teams = Stream.<Object[]>of(new Object[] {TEAMS.getParent(), "teams.yaml"});
    return Stream.concat(
        Stream.of(CORPUS, SMALL).flatMap(root -> read(root).map(file -> new Object[] {root, file})),
        teams);
  }

  @Test
  void a_file_of_a_kind_without_a_schema_is_told() {
    Planted planted = Planted.in(folder).plus("ownership/regions.yaml", "regions: []\n");
    AssertionError told =
        assertThrows(
            AssertionError.class,
            () -> read(planted.root()).forEach(file -> problems(planted.root(), file)));
    assertEquals("ownership/regions.yaml has no schema", told.getMessage());
  }

  @Test
  void every_schema_is_for_some_file() {
    Set<String> used = new TreeSet<>(Set.of(COMMON));
    files().forEach(file -> used.add(kind(file[1].toString())));
    assertEquals(new TreeSet<>(NAMES), used);
  }

  @ParameterizedTest
  @FieldSource("NAMES")
  void every_schema_is_sound_and_tells_what_it_is_for(String name) {
    JsonNode schema = json(name);
    JsonSchema meta = FACTORY.getSchema(SchemaLocation.of(SchemaId.V202012));
    assertEquals(List.of(), problems(meta, schema));
    assertEquals(SchemaId.V202012, schema.path("$schema").asText());
    assertTrue(schema.path("title").isTextual(), "title");
    assertTrue(schema.path("description").isTextual(), "description");
    assertEquals(List.of(), undescribed(schema, ""));
  }

  @Test
  void the_ids_that_editors_offer_are_those_of_the_corpus() {
    JsonNode common = json(COMMON).path("$defs");
    assertEquals(ids("vocabulary/areas.yaml", "areas"), offered(common.at("/area/enum")));
    assertEquals(ids("vocabulary/parties.yaml", "parties"), offered(common.at("/owner/enum")));
    assertEquals(ids("ownership/profiles.yaml", "profiles"), offered(common.at("/profile/enum")));
    Set<String> owned = new TreeSet<>();
    json("profiles")
        .at("/properties/profiles/items/properties/owners/properties")
        .fieldNames()
        .forEachRemaining(owned::add);
    assertEquals(offered(common.at("/area/enum")), owned);
    Set<String> turns = offered(json("phrasebook").at("/properties/turns/required"));
    assertEquals(new TreeSet<>(VocabularyFiles.TURNS), turns);
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          services/box.yaml | area: backup | area: bakup | $.rows[1].area enum
          services/box.yaml | ko: [서버 빌리기] | kr: [서버 빌리기] | $.use-for additionalProperties, $.use-for required
          services/store.yaml | page: https: | page: http: | $.page pattern
          services/store.yaml | checked: 2026-11-21 | checked: 21.11.2026 | $.checked pattern
          services/store.yaml | 매일 백업합니다., customer: 복원을 시험합니다. | 매일 백업합니다. | $.rows[1].ko required
          policies/resize.yaml | holds: true | holds: maybe | $.items[0].holds type
          notes/ko/box.md | language: ko | language: kr | $.language enum
          ownership/profiles.yaml | {hardware: aws, guest-os: aws | {hardware: amazon, guest-os: aws | $.profiles[1].owners.hardware enum
          coverage/all.yaml | row: "*/hardware" | line: 2 | $[1] additionalProperties, $[1] oneOf, $[1] required
          """)
  void a_mistake_is_refused_where_it_stands(
      String file, String old, String changed, String expected) {
    Planted planted = Planted.in(folder);
    assertEquals(List.of(), problems(planted.root(), file));
    planted.with(file, old, changed);
    assertEquals(
        List.of(expected.split(", ")), problems(planted.root(), file).stream().distinct().toList());
  }

  /// @return paths below the folder of the files that a corpus is read from
  private static Stream<String> read(Path root) {
    return Folder.read(root, Folder.BUILT_IN, new Problems()).files().keySet().stream()
        .filter(file -> !file.equals("README.md"));
  }

  private static String kind(String file) {
    return KINDS.entrySet().stream()
        .filter(kind -> file.matches(kind.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow(() -> new AssertionError(file + " has no schema"));
  }

  /// @return what the schema of the file's kind refuses, as place and keyword
  private static List<String> problems(Path root, String file) {
    String kind = kind(file);
    JsonSchema schema = LOADED.get(kind);
    if (schema == null) {
      throw new AssertionError("there is no " + path(kind));
    }
    return problems(schema, yaml(root.resolve(file)));
  }

  private static List<String> problems(JsonSchema schema, JsonNode node) {
    return schema.validate(node).stream()
        .map(problem -> problem.getInstanceLocation() + " " + problem.getType())
        .sorted()
        .toList();
  }

  /// @return the whole file, or of a note its front matter
  private static JsonNode yaml(Path file) {
    String content = text(file);
    if (Folder.isMarkdown(file.toString())) {
      List<String> lines = content.lines().toList();
      int head = NoteHead.lines(lines);
      content = String.join("\n", lines.subList(Math.min(1, head), Math.max(0, head - 1)));
    }
    Load load = new Load(LoadSettings.builder().setLabel(file.toString()).build());
    return MAPPER.valueToTree(load.loadFromString(content));
  }

  /// @return keys of the files that an editor would show nothing about
  private static List<String> undescribed(JsonNode schema, String at) {
    List<String> found = new ArrayList<>();
    for (Map.Entry<String, JsonNode> part : schema.properties()) {
      String below = at + "/" + part.getKey();
      boolean described = part.getValue().has("description") || part.getValue().has("$ref");
      if (at.endsWith("/properties") && !described) {
        found.add(below);
      }
      if (!Set.of("if", "then", "anyOf", "allOf").contains(part.getKey())) {
        found.addAll(undescribed(part.getValue(), below));
      }
    }
    return found;
  }

  private static Set<String> ids(String file, String key) {
    Set<String> ids = new TreeSet<>();
    yaml(CORPUS.resolve(file)).path(key).forEach(entry -> ids.add(entry.path("id").asText()));
    return ids;
  }

  private static Set<String> offered(JsonNode list) {
    Set<String> ids = new TreeSet<>();
    list.forEach(id -> ids.add(id.asText()));
    return ids;
  }

  private static JsonNode json(String name) {
    try {
      return MAPPER.readTree(text(path(name)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path path(String name) {
    return SCHEMAS.resolve(name + ENDING);
  }

  private static List<String> names() {
    try (Stream<Path> paths = Files.list(SCHEMAS)) {
      return paths
          .map(path -> path.getFileName().toString())
          .filter(name -> name.endsWith(ENDING))
          .map(name -> name.substring(0, name.length() - ENDING.length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
