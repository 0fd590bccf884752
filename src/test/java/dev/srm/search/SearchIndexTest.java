package dev.srm.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.srm.knowledge.Bilingual;
import dev.srm.knowledge.Knowledge;
import dev.srm.knowledge.Language;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchIndexTest {
  @TempDir private Path folder;

  private static final SmallCorpus CORPUS =
      SmallCorpus.empty()
          .passage("a", Language.EN, "Keys", Set.of("vault"), "You rotate the keys.")
          .passage("b", Language.KO, "키", Set.of("vault"), "키는 고객이 교체합니다.")
          .service("vault", List.of("Vault", "볼트"), new Bilingual("Keeps keys.", "키를 보관합니다."));

  @Test
  void a_written_index_answers_as_one_in_memory() throws IOException {
    Knowledge knowledge = RealCorpus.KNOWLEDGE;
    SearchIndex.write(knowledge, folder);
    try (LucenePassageSearch opened = LucenePassageSearch.open(folder, knowledge).orElseThrow()) {
      LucenePassageSearch built = RealCorpus.Indexed.SEARCH;
      for (String asked : List.of("who rotates KMS keys?", "S3 버킷 암호화", "find PII in S3")) {
        for (Language language : Language.values()) {
          assertEquals(
              built.passages(asked, language, Set.of("s3"), 20),
              opened.passages(asked, language, Set.of("s3"), 20));
          assertEquals(built.tools(asked, language, 20), opened.tools(asked, language, 20));
        }
      }
    }
  }

  @Test
  void an_index_inside_an_archive_is_read() throws IOException {
    Path made = folder.resolve("made");
    SearchIndex.write(CORPUS.knowledge(), made);
    URI archive = URI.create("jar:" + folder.resolve("index.zip").toUri());
    try (FileSystem zip = FileSystems.newFileSystem(archive, Map.of("create", "true"));
        Stream<Path> files = Files.list(made)) {
      for (Path file : files.toList()) {
        Files.copy(file, zip.getPath("/" + file.getFileName()));
      }
      try (LucenePassageSearch search =
          LucenePassageSearch.open(zip.getPath("/"), CORPUS.knowledge()).orElseThrow()) {
        assertEquals(1, search.passages("rotate keys", Language.EN, Set.of(), 5).size());
      }
    }
  }

  @Test
  void an_index_of_other_knowledge_is_refused() {
    SearchIndex.write(CORPUS.knowledge(), folder);
    List<SmallCorpus> others =
        List.of(
            CORPUS.passage("c", Language.EN, "More", Set.of(), "More."),
            CORPUS.service("lock", List.of("Lock"), new Bilingual("", "")),
            CORPUS.glossary(List.of(), "복호화"));
    for (SmallCorpus other : others) {
      assertTrue(LucenePassageSearch.open(folder, other.knowledge()).isEmpty());
    }
    assertTrue(LucenePassageSearch.open(folder, CORPUS.knowledge()).isPresent());
  }

  @Test
  void writing_again_replaces_the_index() {
    SearchIndex.write(CORPUS.knowledge(), folder);
    Knowledge other = CORPUS.passage("c", Language.EN, "More", Set.of(), "More of it.").knowledge();
    SearchIndex.write(other, folder);
    assertTrue(LucenePassageSearch.open(folder, CORPUS.knowledge()).isEmpty());
    assertTrue(LucenePassageSearch.open(folder, other).isPresent());
  }

  @Test
  void a_folder_without_an_index_is_refused() {
    assertTrue(LucenePassageSearch.open(folder, CORPUS.knowledge()).isEmpty());
    assertTrue(LucenePassageSearch.open(folder.resolve("missing"), CORPUS.knowledge()).isEmpty());
  }

  @Test
  void a_damaged_index_is_refused() throws IOException {
    SearchIndex.write(CORPUS.knowledge(), folder);
    List<Path> damaged;
    try (Stream<Path> files = Files.list(folder)) {
      damaged =
          files
              .filter(file -> file.getFileName().toString().matches("_.*\\.(cfs|tim|doc)"))
              .toList();
    }
    assertFalse(damaged.isEmpty());
    for (Path file : damaged) {
      Files.write(file, new byte[] {1, 2, 3});
    }
    assertTrue(LucenePassageSearch.open(folder, CORPUS.knowledge()).isEmpty());
  }

  @Test
  void a_closed_search_says_so() throws IOException {
    LucenePassageSearch search = LucenePassageSearch.inMemory(CORPUS.knowledge());
    search.close();
    assertThrows(
        IllegalStateException.class, () -> search.passages("keys", Language.EN, Set.of(), 5));
  }
}
