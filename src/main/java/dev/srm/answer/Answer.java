package dev.srm.answer;

import dev.srm.knowledge.Language;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What SRM says to one question. Every surface renders this and computes nothing of its own.
///
/// @param id echo of the request's id
/// @param question as asked
/// @param language of `text`
/// @param owner id of a party; set whenever the question asks for an owner and the answer is one
/// @param polarity the literal answer to the question as worded
/// @param rows ownership rows that the answer rests on, best first
/// @param text the whole answer as plain text, with `[n]` where citation n supports it
/// @param related questions that can be answered, in the question's language, at most three
/// @param more further answers, when the message asked several questions
/// @param micros time spent answering
public record Answer(
    Optional<String> id,
    String question,
    Language language,
    Kind kind,
    Optional<String> owner,
    Optional<Polarity> polarity,
    Subject subject,
    List<OwnershipRow> rows,
    String text,
    List<Citation> citations,
    Optional<Refusal> refusal,
    List<String> related,
    List<Answer> more,
    long micros) {
  public Answer {
    rows = List.copyOf(rows);
    citations = List.copyOf(citations);
    related = List.copyOf(related);
    more = List.copyOf(more);
    boolean free = kind == Kind.REFUSAL || kind == Kind.CLARIFICATION;
    if (!free && citations.isEmpty()) {
      throw new IllegalArgumentException(
          "an answer of kind " + kind + " cites nothing: " + question);
    }
    if ((kind == Kind.REFUSAL) != refusal.isPresent()) {
      throw new IllegalArgumentException("a refusal says why, and nothing else does: " + question);
    }
  }

  /// What was asked.
  public enum Kind {
    OWNERSHIP,
    DUTIES,
    COMPARISON,
    CONCEPT,
    RECOMMENDATION,
    POLICY,
    CLARIFICATION,
    REFUSAL;

    /// @return as in JSON
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// The literal answer to a yes/no question.
  public enum Polarity {
    YES,
    NO;

    /// @return as in JSON
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// @return yes for true
    public static Polarity of(boolean holds) {
      return holds ? YES : NO;
    }

    /// @return the opposite
    public Polarity flipped() {
      return this == YES ? NO : YES;
    }
  }

  /// What was recognised, as ids of the corpus; empty where the question names none.
  public record Subject(Optional<String> service, Optional<String> area) {
    /// Nothing recognised.
    public static final Subject NONE = new Subject(Optional.empty(), Optional.empty());
  }

  /// On what an ownership row rests, most specific first.
  public enum Basis {
    VARIANT,
    SERVICE,
    UNIVERSAL,
    PROFILE;

    /// @return as in JSON
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// A row as it is shown: in one language, with the service it was resolved for.
  ///
  /// @param service id, `*` when no service was named
  /// @param serviceName what sentences call it, or the name of the service model
  /// @param areaName the area's name in the answer's language
  /// @param aws what the provider does, a full sentence; empty when nothing
  /// @param customer what the customer does, a full sentence; empty when nothing
  /// @param conditions what would change it; empty when nothing
  public record OwnershipRow(
      String service,
      String serviceName,
      String area,
      String areaName,
      String owner,
      Basis basis,
      String aws,
      String customer,
      String conditions) {}

  /// Where something stands.
  ///
  /// @param number from 1
  /// @param note path of the note; empty for a row whose only source is an official page
  /// @param line from 1, 0 when there is no note
  /// @param quote verbatim what stands on that line
  /// @param url official page, possibly empty
  /// @param checked ISO date on which it was last read, possibly empty
  public record Citation(
      int number,
      String title,
      String heading,
      Optional<String> note,
      int line,
      String quote,
      Language language,
      String url,
      String checked) {}

  /// Why there is no answer, and what can be asked instead.
  public record Refusal(Reason reason, List<String> suggestions) {
    public Refusal {
      suggestions = List.copyOf(suggestions);
    }

    /// The four reasons.
    public enum Reason {
      OUT_OF_SCOPE,
      UNKNOWN_SERVICE,
      NO_EVIDENCE,
      NOT_A_QUESTION;

      /// @return as in JSON
      public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
      }
    }
  }

  /// @return the same with further answers to the same message
  public Answer with(List<Answer> further) {
    return new Answer(
        id, question, language, kind, owner, polarity, subject, rows, text, citations, refusal,
        related, further, micros);
  }

  /// @return the same, stamped with the id of the request and the time it took
  public Answer stamped(Optional<String> requestId, long tookMicros) {
    return new Answer(
        requestId,
        question,
        language,
        kind,
        owner,
        polarity,
        subject,
        rows,
        text,
        citations,
        refusal,
        related,
        more,
        tookMicros);
  }
}
