package dev.srm.channel;

import dev.srm.answer.Answer;
import dev.srm.answer.Request;
import dev.srm.knowledge.Bilingual;
import dev.srm.knowledge.Language;
import dev.srm.knowledge.Party;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Answers as the core gives them, written by hand, and the parties they speak of.
public final class Answers {
  /// As in the corpus.
  public static final List<Party> PARTIES =
      List.of(
          new Party("aws", Party.Role.PROVIDER, new Bilingual("AWS", "AWS"), "🟧"),
          new Party("customer", Party.Role.CUSTOMER, new Bilingual("You", "고객"), "🟦"),
          new Party("shared", Party.Role.SHARED, new Bilingual("AWS and you", "AWS와 고객"), "🟪"));

  /// Without pages of our own.
  public static final Voice VOICE = new Voice(PARTIES, "");

  private Answers() {}

  /// Knows one thing, refuses the empty question, and says so in the language of the question.
  public static Answer answer(Request request) {
    boolean korean =
        request.language().orElse(Language.EN) == Language.KO
            || request.question().chars().anyMatch(c -> c >= 0xAC00 && c <= 0xD7A3);
    Language language = korean ? Language.KO : Language.EN;
    return request.question().isEmpty()
        ? refused(request.question(), language, "?")
        : owned(request.question(), language);
  }

  /// RDS is patched by AWS.
  public static Answer owned(String question, Language language) {
    boolean korean = language == Language.KO;
    return new Answer(
        Optional.empty(),
        question,
        language,
        Answer.Kind.OWNERSHIP,
        Optional.of("aws"),
        Optional.of(Answer.Polarity.YES),
        new Answer.Subject(Optional.of("rds"), Optional.of("guest-os")),
        List.of(
            new Answer.OwnershipRow(
                "rds",
                "RDS",
                "guest-os",
                korean ? "게스트 OS 패치" : "Guest OS patching",
                "aws",
                Answer.Basis.SERVICE,
                korean ? "운영체제를 설치하고 패치합니다." : "Installs and patches the operating system.",
                korean ? "유지 관리 기간을 정합니다." : "Choose the maintenance window.",
                korean ? "RDS Custom은 고객 책임입니다." : "RDS Custom: yours.")),
        korean ? "AWS가 RDS의 운영체제를 패치합니다. [1]" : "AWS patches the operating system of RDS. [1]",
        List.of(
            citation(
                1, Optional.of("notes/en/rds.md"), "https://docs.aws.amazon.com/rds/?a=1&b=2")),
        Optional.empty(),
        List.of(korean ? "RDS Custom은 누가 패치하나요?" : "Who patches RDS Custom?"),
        List.of(),
        412);
  }

  /// No evidence.
  public static Answer refused(String question, Language language, String text) {
    boolean korean = language == Language.KO;
    return new Answer(
        Optional.empty(),
        question,
        language,
        Answer.Kind.REFUSAL,
        Optional.empty(),
        Optional.empty(),
        Answer.Subject.NONE,
        List.of(),
        text,
        List.of(),
        Optional.of(
            new Answer.Refusal(
                Answer.Refusal.Reason.NO_EVIDENCE,
                List.of(korean ? "S3 암호화는 누가 하나요?" : "Who encrypts S3?"))),
        List.of(),
        List.of(),
        5);
  }

  /// More of everything than any platform takes, all of it made of that text.
  ///
  /// @param times how often the text stands in each field
  public static Answer huge(String text, int times) {
    String much = String.join("", Collections.nCopies(times, text));
    Answer one =
        new Answer(
            Optional.of(much),
            much,
            Language.KO,
            Answer.Kind.DUTIES,
            Optional.of(much),
            Optional.of(Answer.Polarity.NO),
            Answer.Subject.NONE,
            IntStream.range(0, 40)
                .mapToObj(_ ->
                    new Answer.OwnershipRow(
                        "*", much, "x", much, much, Answer.Basis.PROFILE, much, much, much))
                .toList(),
            much,
            IntStream.rangeClosed(1, 40)
                .mapToObj(number ->
                    new Answer.Citation(
                        number,
                        much,
                        much,
                        Optional.empty(),
                        0,
                        much,
                        Language.EN,
                        "https://example.com/" + "a".repeat(400),
                        much))
                .toList(),
            Optional.empty(),
            List.of(much, much, much),
            List.of(),
            1);
    return one.with(Collections.nCopies(12, one));
  }

  /// One source.
  public static Answer.Citation citation(int number, Optional<String> note, String url) {
    return new Answer.Citation(
        number,
        "Amazon RDS",
        "Patching",
        note,
        note.isPresent() ? 14 : 0,
        "quoted",
        Language.EN,
        url,
        "2026-11-21");
  }

  /// The same answer with one source.
  public static Answer citing(Answer answer, Answer.Citation citation) {
    return new Answer(
        answer.id(),
        answer.question(),
        answer.language(),
        answer.kind(),
        answer.owner(),
        answer.polarity(),
        answer.subject(),
        answer.rows(),
        answer.text(),
        List.of(citation),
        answer.refusal(),
        answer.related(),
        answer.more(),
        answer.micros());
  }

  /// A file of the test resources.
  public static byte[] resource(String path) {
    try (InputStream in = Answers.class.getResourceAsStream("/" + path)) {
      if (in == null) {
        throw new IllegalArgumentException("no resource " + path);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
