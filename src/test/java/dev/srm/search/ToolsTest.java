package dev.srm.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.srm.answer.PassageSearch.Tool;
import dev.srm.knowledge.Bilingual;
import dev.srm.knowledge.Language;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToolsTest {
  @ParameterizedTest(name = "\"{1}\" is a job for {2}")
  @CsvSource({
    "EN, which service finds personal data in S3?, macie",
    "EN, find PII in S3 buckets, macie",
    "EN, download the SOC 2 report for our auditor, artifact",
    "EN, what do I use to block SQL injection?, waf",
    "EN, tool to investigate the root cause of a security finding, detective",
    "EN, scan EC2 instances and container images for vulnerabilities, inspector",
    "EN, rotate database passwords automatically, secrets-manager",
    "EN, free TLS certificate for a load balancer, acm",
    "KO, S3에서 개인정보를 찾아주는 서비스는?, macie",
    "KO, AWS IP에서 포트스캔 당했는데 어디에 신고하나요, trust-and-safety",
    "KO, SQL 인젝션을 막고 싶은데 뭘 쓰면 되나요, waf",
    "KO, 누가 API를 호출했는지 기록하는 서비스, cloudtrail",
    "KO, 리소스 구성 변경 이력을 보고 싶어요, config",
    "KO, 감사인에게 낼 SOC 보고서는 어디서 받나요, artifact",
    "KO, DB 비밀번호를 자동으로 교체하려면, secrets-manager",
  })
  void a_problem_finds_its_tool(Language language, String asked, String service) {
    List<Tool> tools = RealCorpus.Indexed.SEARCH.tools(asked, language, 3);
    assertEquals(service, tools.getFirst().service(), tools::toString);
    assertTrue(tools.getFirst().coverage() > 0.3, tools::toString);
  }

  @ParameterizedTest(name = "nothing is the tool for \"{1}\"")
  @CsvSource({"EN, cook spaghetti carbonara", "KO, 고양이 사료 추천해줘"})
  void a_foreign_problem_has_no_tool_that_covers_it(Language language, String asked) {
    List<Tool> tools = RealCorpus.Indexed.SEARCH.tools(asked, language, 1);
    assertTrue(tools.isEmpty() || tools.getFirst().coverage() < 0.3, tools::toString);
  }

  @Test
  void the_service_that_a_problem_is_about_does_not_win_by_its_own_name() throws IOException {
    SmallCorpus corpus =
        SmallCorpus.empty()
            .service(
                "shelf",
                List.of("Shelf"),
                new Bilingual("Shelf stores files on a Shelf.", ""),
                new Bilingual("store files", ""))
            .service(
                "finder",
                List.of("Finder"),
                new Bilingual("Looks into files.", ""),
                new Bilingual("find secrets in Shelf", ""));
    try (LucenePassageSearch search = LucenePassageSearch.inMemory(corpus.knowledge())) {
      List<Tool> tools = search.tools("find secrets in Shelf", Language.EN, 5);
      assertEquals(List.of("finder"), tools.stream().map(Tool::service).toList());
      assertEquals(1, tools.getFirst().coverage(), 1e-9);
    }
  }
}
