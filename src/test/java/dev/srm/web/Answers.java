package dev.srm.web;

import dev.srm.answer.Answer;
import dev.srm.answer.Answer.Basis;
import dev.srm.answer.Answer.Citation;
import dev.srm.answer.Answer.Kind;
import dev.srm.answer.Answer.OwnershipRow;
import dev.srm.answer.Answer.Polarity;
import dev.srm.answer.Answer.Refusal;
import dev.srm.answer.Answer.Subject;
import dev.srm.answer.Request;
import dev.srm.knowledge.Language;
import java.util.List;
import java.util.Optional;

/// Answers written by hand: what the real thing would say, without it.
final class Answers {
  static final String HOSTILE = "<img src=x onerror=\"document.title='owned'\">";

  private Answers() {}

  /// @return by the words of the question: a refusal, a clarification, several answers or an owner
  static Answer to(Request request) {
    String question = request.question();
    Language language =
        request
            .language()
            .orElse(
                question.codePoints().anyMatch(c -> c >= 0xAC00 && c <= 0xD7A3)
                    ? Language.KO
                    : Language.EN);
    Answer answer;
    if (question.contains("weather") || question.contains("날씨")) {
      answer = refusal(question, language);
    } else if (question.contains("which") || question.contains("어느")) {
      answer = clarification(question, language);
    } else if (question.contains(" and also ")) {
      answer = ownership(question, language).with(List.of(yes("is it on?", language)));
    } else {
      answer = ownership(question, language);
    }
    return answer.stamped(request.id(), 412);
  }

  static Answer ownership(String question, Language language) {
    boolean korean = language == Language.KO;
    return new Answer(
        Optional.empty(),
        question,
        language,
        Kind.OWNERSHIP,
        Optional.of("aws"),
        Optional.empty(),
        new Subject(Optional.of("rds"), Optional.of("guest-os")),
        List.of(row(language)),
        korean
            ? "AWS가 RDS의 운영체제를 설치하고 패치합니다 [1]. 고객은 유지 관리 기간을 정합니다 [2]."
            : "AWS installs and patches the operating system of RDS [1]. You choose the"
                + " maintenance window [2].",
        List.of(citation(1, language), official(2, language)),
        Optional.empty(),
        korean ? List.of("RDS 백업은 누가 하나요?", "EC2는요?") : List.of("Who backs RDS up?", "And on EC2?"),
        List.of(),
        0);
  }

  private static OwnershipRow row(Language language) {
    return language == Language.KO
        ? new OwnershipRow(
            "rds",
            "RDS",
            "guest-os",
            "게스트 OS 패치",
            "aws",
            Basis.SERVICE,
            "AWS가 운영체제를 설치하고 패치하며, SSH 등 호스트 접속은 제공하지 않습니다.",
            "고객이 유지 관리 기간을 정하고 미뤄 둔 패치를 적용합니다.",
            "RDS Custom은 호스트에 접속할 수 있어 책임 범위가 다릅니다.")
        : new OwnershipRow(
            "rds",
            "RDS",
            "guest-os",
            "Guest OS patching",
            "aws",
            Basis.SERVICE,
            "AWS installs and patches the operating system, and gives no SSH or host access.",
            "You choose the maintenance window and apply deferred patches.",
            "RDS Custom differs, because it gives you host access.");
  }

  private static Citation citation(int number, Language language) {
    return language == Language.KO
        ? new Citation(
            number,
            "Amazon RDS",
            "RDS의 운영체제 패치는 누가 하나",
            Optional.of("notes/ko/rds.md"),
            27,
            "RDS의 운영체제는 AWS가 설치하고 패치하므로, 고객이 RDS 인스턴스의 OS를 직접 패치하는 일은 없습니다.",
            language,
            "https://docs.aws.amazon.com/rds",
            "2026-11-21")
        : new Citation(
            number,
            "Amazon RDS",
            "Who patches the operating system of RDS",
            Optional.of("notes/en/rds.md"),
            27,
            "AWS installs and patches the operating system under RDS, so you never patch the"
                + " operating system of an RDS instance yourself.",
            language,
            "https://docs.aws.amazon.com/rds",
            "2026-11-21");
  }

  private static Citation official(int number, Language language) {
    return new Citation(
        number,
        "Shared responsibility model",
        "",
        Optional.empty(),
        0,
        "",
        language,
        "https://aws.amazon.com/compliance/shared-responsibility-model/",
        "2026-11-21");
  }

  static Answer yes(String question, Language language) {
    return new Answer(
        Optional.empty(),
        question,
        language,
        Kind.POLICY,
        Optional.of("shared"),
        Optional.of(Polarity.YES),
        Subject.NONE,
        List.of(),
        language == Language.KO ? "네, 그렇습니다 [1]." : "Yes, it is [1].",
        List.of(citation(1, language)),
        Optional.empty(),
        List.of(),
        List.of(),
        0);
  }

  static Answer refusal(String question, Language language) {
    boolean korean = language == Language.KO;
    return new Answer(
        Optional.empty(),
        question,
        language,
        Kind.REFUSAL,
        Optional.empty(),
        Optional.empty(),
        Subject.NONE,
        List.of(),
        korean ? "클라우드 보안 책임에 관한 질문에만 답합니다." : "I only answer about cloud security. " + HOSTILE,
        List.of(),
        Optional.of(
            new Refusal(
                Refusal.Reason.OUT_OF_SCOPE,
                List.of(korean ? "RDS 패치는 누가 하나요?" : "Who patches RDS?"))),
        List.of(),
        List.of(),
        0);
  }

  private static Answer clarification(String question, Language language) {
    boolean korean = language == Language.KO;
    return new Answer(
        Optional.empty(),
        question,
        language,
        Kind.CLARIFICATION,
        Optional.empty(),
        Optional.empty(),
        new Subject(Optional.of("ecs"), Optional.empty()),
        List.of(),
        korean ? "ECS는 EC2에서 쓰나요, Fargate에서 쓰나요?" : "Do you mean ECS on EC2 or on Fargate?",
        List.of(),
        Optional.empty(),
        korean
            ? List.of("EC2의 ECS 패치는 누가 하나요?", "Fargate의 ECS 패치는 누가 하나요?")
            : List.of("Who patches ECS on EC2?", "Who patches ECS on Fargate?"),
        List.of(),
        0);
  }
}
