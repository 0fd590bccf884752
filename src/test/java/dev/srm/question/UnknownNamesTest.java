package dev.srm.question;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnknownNamesTest {
  @ParameterizedTest(name = "\"{0}\": {1}")
  @CsvSource(
      delimiter = '→',
      textBlock =
          """
          who patches AWS FooBar?                      → FooBar
          who patches FooBarDB?                        → FooBarDB
          who guards the data centre of Amazon Zorb?   → Zorb
          AWS 클라우드방패는 누가 패치하나요                   → 클라우드방패
          AWS 세이프볼트 키 교체는 누구 책임?                    → 세이프볼트
          아마존 데이터돔 접근 권한은 누가 정하나요                → 데이터돔
          amazon vaultstream encryption, ours or AWS's?  → vaultstream
          who answers the findings of GuardDuty Ultra?   → GuardDuty Ultra
          who patches the engine on RDS Hyper?           → RDS Hyper
          S3 포트리스 버킷 정책은 누가 관리해요                   → S3 포트리스
          """)
  void what_is_written_like_a_name_and_is_none_is_noticed(String asked, String name) {
    assertEquals(name, Read.question(asked).unknownName().orElse("none"));
  }

  @ParameterizedTest(name = "\"{0}\"")
  @ValueSource(
      strings = {
        "who patches Amazon RDS?",
        "who patches the AWS Cloud?",
        "who patches AWS Managed services?",
        "is AWS PCI compliant?",
        "WHO PATCHES THE OS?",
        "AWS 보안그룹은 누가 관리하나요",
        "AWS 데이터센터는 누가 지키나요",
        "AWS 네이티브 도구로 패치하나요",
        "AWS 뉴비인데 패치는 누가 하나요",
        "EFS 만드는데 암호화는 누가 켜나요",
        "ECS 태스크간 격리는 누가 하나요",
        "EFS 접근포인트 권한은 누가 관리하나요"
      })
  void what_the_corpus_knows_is_no_unknown_name(String asked) {
    assertEquals("none", Read.question(asked).unknownName().orElse("none"));
  }
}
