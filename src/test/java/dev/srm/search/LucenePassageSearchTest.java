package dev.srm.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.srm.answer.PassageSearch.Hit;
import dev.srm.knowledge.Bilingual;
import dev.srm.knowledge.Glossary;
import dev.srm.knowledge.Language;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LucenePassageSearchTest {
  private static final SmallCorpus SMALL =
      SmallCorpus.empty()
          .passage(
              "vault-en",
              Language.EN,
              "Rotation of secrets",
              Set.of("vault"),
              "Vault keeps passwords.",
              "You rotate each password every ninety days.")
          .passage(
              "vault-ko",
              Language.KO,
              "비밀번호 교체",
              Set.of("vault"),
              "볼트는 비밀번호를 보관합니다.",
              "비밀번호는 고객이 90일마다 교체합니다.")
          .passage(
              "own-en",
              Language.EN,
              "Badge readers",
              Set.of(),
              "The facilities team repairs badge readers within two days.")
          .passage("walls", Language.EN, "Doors", Set.of("fence"), "You rotate guards at the door.")
          .service("vault", List.of("Vault", "볼트"), new Bilingual("Keeps things.", "보관합니다."))
          .service("fence", List.of("Fence", "펜스"), new Bilingual("Keeps out.", "막습니다."))
          .glossary(
              List.of(
                  new Glossary.Entry(List.of("badge reader"), List.of("출입 카드 리더", "카드 리더")),
                  new Glossary.Entry(List.of("repair"), List.of("수리")),
                  new Glossary.Entry(List.of("password"), List.of("비밀번호"))),
              "비밀번호");

  private static List<Hit> ask(String words, Language language, String... services) {
    try (LucenePassageSearch search = LucenePassageSearch.inMemory(SMALL.knowledge())) {
      return search.passages(words, language, Set.of(services), 10);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void a_note_in_the_language_of_the_question_comes_first() {
    assertEquals("vault-en", ask("vault password", Language.EN).getFirst().passage().id());
    assertEquals("vault-ko", ask("볼트 비밀번호", Language.KO).getFirst().passage().id());
  }

  @Test
  void a_korean_question_finds_an_english_note_through_the_glossary() {
    Hit hit = ask("카드 리더 수리는 누가 하나요?", Language.KO).getFirst();
    assertEquals("own-en", hit.passage().id());
    assertEquals(1, hit.coverage(), 1e-9);
  }

  @Test
  void the_names_of_a_service_are_synonyms() {
    assertEquals("vault-en", ask("볼트 rotate ninety", Language.EN).getFirst().passage().id());
  }

  @Test
  void notes_of_a_named_service_come_first() {
    assertEquals("walls", ask("rotate", Language.EN, "fence").getFirst().passage().id());
    assertEquals("vault-en", ask("rotate", Language.EN, "vault").getFirst().passage().id());
  }

  @Test
  void the_best_sentence_is_the_one_that_holds_the_words() {
    Hit hit = ask("how often must we rotate a password", Language.EN).getFirst();
    assertEquals("You rotate each password every ninety days.", hit.best().getFirst().text());
    assertEquals(2, hit.best().size());
  }

  @Test
  void coverage_counts_a_word_by_how_rare_it_is_and_leaves_idle_words_out() {
    Hit all = ask("please rotate the password aws", Language.EN).getFirst();
    assertEquals(1, all.coverage(), 1e-9);
    Hit part = ask("rotate the password of the zeppelin", Language.EN).getFirst();
    assertTrue(part.coverage() > 0.3 && part.coverage() < 0.8, "" + part.coverage());
  }

  @Test
  void words_that_no_note_holds_find_nothing() {
    assertEquals(List.of(), ask("zeppelin", Language.EN));
    assertEquals(List.of(), ask("", Language.EN));
    assertEquals(List.of(), ask("?!", Language.KO));
  }

  @Test
  void no_more_passages_come_than_were_asked_for() throws IOException {
    try (LucenePassageSearch search = LucenePassageSearch.inMemory(SMALL.knowledge())) {
      assertEquals(1, search.passages("password", Language.EN, Set.of(), 1).size());
      assertThrows(
          IllegalArgumentException.class,
          () -> search.passages("password", Language.EN, Set.of(), 51));
    }
  }

  @Test
  void an_empty_corpus_answers_nothing() throws IOException {
    try (LucenePassageSearch search =
        LucenePassageSearch.inMemory(SmallCorpus.empty().knowledge())) {
      assertEquals(List.of(), search.passages("password", Language.EN, Set.of(), 8));
      assertEquals(List.of(), search.tools("password", Language.EN, 3));
    }
  }

  @Test
  void many_threads_get_the_same_answer() {
    LucenePassageSearch search = RealCorpus.Indexed.SEARCH;
    String asked = "who patches the guest operating system of EC2?";
    List<Hit> alone = search.passages(asked, Language.EN, Set.of("ec2"), 5);
    IntStream.range(0, 200)
        .parallel()
        .forEach(i -> assertEquals(alone, search.passages(asked, Language.EN, Set.of("ec2"), 5)));
  }

  @ParameterizedTest(name = "no note is about \"{0}\"")
  @CsvSource({
    "EN, what is the weather in Paris tomorrow?",
    "EN, bitcoin price prediction",
    "EN, best pizza recipe with mushrooms",
    "KO, 오늘 서울 날씨 어때?",
    "KO, 비트코인 시세 알려줘",
    "KO, 주말에 볼만한 영화 뭐가 있어?",
  })
  void a_foreign_topic_is_covered_by_less_than_half(Language language, String asked) {
    List<Hit> hits = RealCorpus.Indexed.SEARCH.passages(asked, language, Set.of(), 1);
    assertTrue(hits.isEmpty() || hits.getFirst().coverage() < 0.5, hits::toString);
  }

  @ParameterizedTest(name = "\"{1}\" is answered by {3}")
  @CsvSource({
    "EN, who patches the guest OS of EC2?, ec2, ec2",
    "EN, are new S3 objects encrypted by default?, s3, s3",
    "EN, how long does Macie keep findings?, macie, macie",
    "KO, S3 버킷은 기본으로 암호화되나요?, s3, s3",
    "KO, 메이시는 결과를 며칠 보관하나요?, macie, macie",
    "KO, 시큐리티 그룹 인바운드 규칙은 누가 관리해?, security-group, security-group",
  })
  void a_question_of_the_domain_is_covered(
      Language language, String asked, String named, String about) {
    Hit hit = RealCorpus.Indexed.SEARCH.passages(asked, language, Set.of(named), 1).getFirst();
    assertTrue(hit.coverage() > 0.6, hit::toString);
    assertTrue(hit.passage().services().contains(about), hit.passage().id());
    assertEquals(language, hit.passage().language());
  }
}
