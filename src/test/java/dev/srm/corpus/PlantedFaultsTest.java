package dev.srm.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Faults of different kinds, planted in a copy of the small corpus.
class PlantedFaultsTest {
  @TempDir private Path folder;

  @Test
  void the_small_corpus_is_sound() {
    Corpus corpus = CorpusReader.read(Planted.in(folder).root(), Planted.TODAY);
    assertEquals(List.of(), corpus.problems());
    assertTrue(corpus.knowledge().isPresent());
  }

  @Test
  void faults_of_thirty_kinds_are_all_told_in_one_run_each_at_its_file_and_line() {
    Planted planted =
        Planted.in(folder)
            .with("services/box.yaml", "area: backup", "area: bakup")
            .with(
                "services/box.yaml",
                "source: https://example.com/box\n    verified: false",
                "verified: maybe")
            .with("services/box.yaml", "{en: [resize], ko: [크기]}", "{en: [ssh], ko: [접속]}")
            .with("services/box.yaml", "ko: [서버 빌리기]", "kr: [서버 빌리기]")
            .with("services/store.yaml", "reading: 스토어\n", "")
            .with("services/store.yaml", "page: https:", "page: http:")
            .with("services/store.yaml", "checked: 2026-11-21", "checked: 2027-01-01")
            .with("services/store.yaml", "default: store-plain", "default: box")
            .with(
                "services/store.yaml",
                "owner: aws\n    en: {aws: Patches",
                "owner: customer\n    en: {aws: Patches")
            .with(
                "services/store.yaml",
                "ko: {aws: 매일 백업합니다., customer: 복원을 시험합니다.}",
                "ko: {aws: 매일 백업합니다.}")
            .with(
                "services/store.yaml",
                "en: Backup of Store is shared",
                "en: Backup of Store is split")
            .with("services/store.yaml", "en: You test restores of Store", "en: Store")
            .with(
                "services/store.yaml", "owner: aws\n        quote", "owner: amazon\n        quote")
            .with("services/store-plain.yaml", "ko: [스토어 플레인]}", "ko: [박스]}")
            .with("services/store-plain.yaml", "checked: 2026-11-21", "checked: 2025-11-21")
            .with("services/store-plain.yaml", "profile: managed", "profile: manged")
            .with("policies/resize.yaml", "service: store", "service: stor")
            .with(
                "policies/resize.yaml",
                "title: {en: Services that can be resized, ko: 크기를 바꿀 수 있는 서비스}",
                "title: {en: Services that can be resized}")
            .with("vocabulary/areas.yaml", "companions: [hardware]", "companions: [hardwear]")
            .with("vocabulary/areas.yaml", "{en: Data, ko: 데이터}", "{en: Data, and more, ko: 데이터}")
            .with("vocabulary/phrasebook.yaml", "  advice: {en: [how_to], ko: [어떻게]}\n", "")
            .with("vocabulary/glossary.yaml", "entries:", "entries: [")
            .with(
                "ownership/profiles.yaml",
                "guest-os: aws, data: customer, backup: customer",
                "guest-os: aws, data: customer, backup: shared")
            .with("notes/en/box.md", "services: [box]", "services: [bocks]")
            .with("notes/ko/box.md", "language: ko", "language: en")
            .with("notes/en/store.md", "Source: https:", "Source: http:")
            .with(
                "notes/en/model.md",
                "AWS replaces broken hardware in every service.",
                "AWS replaces broken hardware in every service.\nYou must replace a broken server.")
            .with(
                "notes/ko/box.md",
                "박스는 SSH 접속을 제공합니다.",
                "박스는 SSH 접속을 제공합니다.\n박스의 운영체제 패치는 AWS 책임입니다.")
            .with(
                "notes/ko/store.md",
                "  - url: https://example.com/store\n    checked: 2026-11-21",
                "  - url: https://example.com/store\n    checked: last week")
            .with("notes/ko/model.md", "공동 책임 모델\nlanguage", "공동 책임 모델\nauthor: me\nlanguage")
            .with("coverage/all.yaml", "fact: S0-02", "fact: S0-01")
            .with("coverage/all.yaml", "row: box/guest-os", "row: box/guest")
            .plus("notes/en/extra.md", "---\ntitle: Extra\n");
    Corpus corpus = CorpusReader.read(planted.root(), Planted.TODAY);
    assertEquals(FOUND.lines().toList(), Planted.told(corpus));
    assertTrue(corpus.knowledge().isEmpty());
    for (Problem problem : corpus.problems()) {
      assertFalse(problem.mend().isBlank(), problem.what());
      boolean usable =
          problem.what().contains("more than a year ago") || problem.what().contains("breaks off");
      assertEquals(usable ? Problem.Weight.WARNING : Problem.Weight.ERROR, problem.weight());
    }
  }

  private static final String FOUND =
      """
      corpus/coverage/all.yaml:1 there is no row "box/guest".
      corpus/coverage/all.yaml:2 the fact S0-01 stands twice, also at corpus/coverage/all.yaml:1.
      corpus/coverage/facts.yaml:2 the fact S0-02 is carried by no row and no note.
      corpus/notes/en/box.md:4 "services" names "bocks", which is not known.
      corpus/notes/en/extra.md:1 the note has no front matter.
      corpus/notes/en/extra.md:1 the note stands in one language only.
      corpus/notes/en/model.md:17 the sentence says "customer", but the row */hardware says "aws".
      corpus/notes/en/store.md:32 the source "http://example.com/store/data" is no address.
      corpus/notes/ko/box.md:3 the language is "en", but the note lies in notes/ko.
      corpus/notes/ko/box.md:18 the sentence says "aws", but the row box/guest-os says "customer".
      corpus/notes/ko/model.md:3 the key "author" is not known here.
      corpus/notes/ko/store.md:8 "checked" is "last week", which is no date.
      corpus/ownership/profiles.yaml:11 no text says what "backup" owned by "shared" means.
      corpus/policies/resize.yaml:2 "ko" is missing.
      corpus/policies/resize.yaml:8 there is no service "stor" under services/.
      corpus/services/box.yaml:8 no phrase in "ko".
      corpus/services/box.yaml:8 the key "kr" is not known here.
      corpus/services/box.yaml:19 area "bakup" is not in vocabulary/areas.yaml.
      corpus/services/box.yaml:19 the row has no official page.
      corpus/services/box.yaml:23 "verified" is "maybe".
      corpus/services/box.yaml:29 the cue "ssh" stands twice, with "holds" true and false.
      corpus/services/box.yaml:29 the cue "접속" stands twice, with "holds" true and false.
      corpus/services/store-plain.yaml:5 the alias "박스" also names the service "box".
      corpus/services/store-plain.yaml:6 profile "manged" is not in ownership/profiles.yaml.
      corpus/services/store-plain.yaml:12 the source was last checked on 2025-11-21, more than a year ago.
      corpus/services/store.yaml:1 "reading" is missing.
      corpus/services/store.yaml:8 "page" is "http://example.com/store".
      corpus/services/store.yaml:9 "checked" is 2027-01-01, which is in the future.
      corpus/services/store.yaml:10 the default "box" is no kind of "store".
      corpus/services/store.yaml:13 the owner is "customer", but the sentence quoted in "en" says "aws".
      corpus/services/store.yaml:13 the owner is "customer", but the sentence quoted in "ko" says "aws".
      corpus/services/store.yaml:22 "customer" is said in "en" only.
      corpus/services/store.yaml:25 the quote "Backup of Store is split" stands in no line of notes/en/store.md.
      corpus/services/store.yaml:29 the quote "Store" stands in 7 lines of notes/en/store.md.
      corpus/services/store.yaml:31 owner "amazon" is not in vocabulary/parties.yaml.
      corpus/vocabulary/areas.yaml:9 there is no area "hardwear".
      corpus/vocabulary/areas.yaml:12 the text before breaks off at "and more".
      corpus/vocabulary/glossary.yaml:2 this is not valid YAML: expected the node content, but found '-'.
      corpus/vocabulary/phrasebook.yaml:2 the turn "advice" is missing.
      """;

  @Test
  void without_a_day_neither_dates_nor_coverage_nor_contradictions_are_looked_at() {
    Planted planted =
        Planted.in(folder)
            .with("services/store.yaml", "checked: 2026-11-21", "checked: 2027-01-01")
            .with("coverage/all.yaml", "row: box/guest-os", "row: box/guest")
            .with("notes/ko/box.md", "박스의 백업은 고객이 합니다.", "박스의 백업은 고객이 합니다.\n박스의 백업은 AWS 책임입니다.");
    assertEquals(3, planted.problems().size());
    assertEquals(List.of(), CorpusReader.read(planted.root()).problems());
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | AWS is responsible for patching the operating system of Box.
          en | The operating system of Box is patched by AWS.
          en | Patching the operating system of Box is AWS's responsibility.
          en | Patching the operating system of Box is the task of AWS.
          en | You never patch the operating system of Box; AWS patches it.
          ko | 박스의 운영체제 패치는 AWS 책임입니다.
          ko | 박스의 운영체제는 AWS가 패치합니다.
          ko | AWS는 박스의 운영체제를 패치합니다.
          ko | 박스의 운영체제 패치는 AWS의 몫이며 고객이 할 일은 없습니다.
          ko | 박스의 운영체제를 패치하는 것은 AWS입니다.
          """)
  void a_sentence_against_the_row_is_found(String language, String sentence) {
    assertEquals(1, planted(language, sentence).size());
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | You must also patch the operating system of Box yourself.
          en | The belief that AWS patches the operating system of Box is wrong.
          en | AWS does not patch the operating system of Box.
          en | AWS patches the operating system of Store, unlike that of Box.
          en | If you ask for it, AWS patches the operating system of Box.
          ko | AWS가 박스의 운영체제를 패치한다는 것은 오해입니다.
          ko | AWS는 박스의 운영체제를 패치하지 않습니다.
          ko | 고객이 요청한 경우에는 박스의 운영체제를 AWS가 패치합니다.
          ko | 박스의 운영체제 패치는 AWS와 고객이 함께 합니다.
          """)
  void a_sentence_that_agrees_or_does_not_state_an_owner_is_left_alone(
      String language, String sentence) {
    assertEquals(List.of(), planted(language, sentence));
  }

  private List<String> planted(String language, String sentence) {
    String last = language.equals("en") ? "You take backups of Box." : "박스의 백업은 고객이 합니다.";
    return Planted.in(folder)
        .with("notes/" + language + "/box.md", last, last + "\n" + sentence)
        .problems();
  }
}
