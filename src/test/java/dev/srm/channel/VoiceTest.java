package dev.srm.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.srm.knowledge.Language;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VoiceTest {
  @ParameterizedTest(name = "{0} in {1} is {2}")
  @CsvSource({
    "aws, EN, 🟧 AWS",
    "customer, KO, 🟦 고객",
    "shared, KO, 🟪 AWS와 고객",
    "nobody, EN, nobody",
  })
  void parties_are_called_by_sign_and_name(String party, Language language, String expected) {
    assertEquals(expected, Answers.VOICE.called(party, language));
  }

  @Test
  void a_corpus_without_parties_still_speaks() {
    Voice mute = new Voice(List.of(), "");
    assertEquals("provider", mute.provider(Language.EN));
    assertEquals(Optional.of("aws · Yes"), mute.headline(Answers.owned("?", Language.EN)));
  }

  @ParameterizedTest(name = "note {1} under \"{0}\" links to {2}")
  @CsvSource({
    "https://srm.example.com, notes/en/rds.md, https://srm.example.com/notes/en/rds.md#L14",
    "https://srm.example.com/x//, notes/en/rds.md, https://srm.example.com/x/notes/en/rds.md#L14",
    "http://localhost:8080, notes/ko/한 글.md,"
        + " http://localhost:8080/notes/ko/%ED%95%9C%20%EA%B8%80.md#L14",
    "'', notes/en/rds.md, https://docs.example.com/",
    "https://srm.example.com, , https://docs.example.com/",
  })
  void sources_link_to_our_page_or_the_official_one(String base, String note, String expected) {
    Voice voice = new Voice(Answers.PARTIES, base);
    assertEquals(
        Optional.of(expected),
        voice.link(Answers.citation(1, Optional.ofNullable(note), "https://docs.example.com/")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "javascript:alert(1)", "ftp://example.com/", "https://", "https://a b", "rds"})
  void nothing_but_a_web_address_becomes_a_link(String url) {
    assertEquals(
        Optional.empty(), Answers.VOICE.link(Answers.citation(1, Optional.of("notes/x.md"), url)));
  }

  @Test
  void a_source_without_a_link_says_where_it_stands() {
    assertEquals(
        "Amazon RDS — Patching (notes/en/rds.md, line 14)",
        Answers.VOICE.source(Answers.citation(1, Optional.of("notes/en/rds.md"), ""), Language.EN));
  }

  @ParameterizedTest
  @ValueSource(strings = {"srm.example.com", "javascript:x", "https://"})
  void a_base_that_is_no_address_is_refused_by_name(String base) {
    String said =
        assertThrows(IllegalArgumentException.class, () -> new Voice(List.of(), base)).toString();
    assertTrue(said.contains("SRM_BASE_URL") && said.contains(base), said);
  }
}
