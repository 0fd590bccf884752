package dev.srm.chat;

import dev.srm.answer.Answer;
import dev.srm.answer.Answering;
import dev.srm.answer.Request;
import dev.srm.knowledge.Bilingual;
import dev.srm.knowledge.Knowledge;
import dev.srm.knowledge.Language;
import dev.srm.knowledge.Party;
import dev.srm.knowledge.Service;
import dev.srm.knowledge.Team;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Takes a message in and hands the reply out, the same for every platform.
public final class Desk {
  private static final Bilingual DUTIES =
      new Bilingual("What am I responsible for on %s?", "%s에서 고객이 책임지는 것은 무엇인가요?");
  private static final Bilingual COMPARE = new Bilingual("compare %s", "%s 비교");

  private final Answering answering;
  private final Optional<Supplier<Knowledge>> knowledge;
  private final Optional<Tables> tables;
  private final Memory memory;

  /// A desk that answers questions and remembers nothing.
  public Desk(Answering answering) {
    this(answering, Optional.empty(), Memory.none());
  }

  /// @param answering answers what is neither empty nor a command
  /// @param knowledge asked for each command, so that a changed corpus shows
  public Desk(Answering answering, Supplier<Knowledge> knowledge, Memory memory) {
    this(answering, Optional.of(knowledge), memory);
  }

  private Desk(Answering answering, Optional<Supplier<Knowledge>> knowledge, Memory memory) {
    this.answering = answering;
    this.knowledge = knowledge;
    this.tables = knowledge.map(Tables::new);
    this.memory = memory;
  }

  /// @return help for an empty message or a word for help, a table for a command that names
  ///   services, else the answer
  public Reply reply(Message message) {
    return reply(message, Command.of(message.text()));
  }

  /// The same for a message whose command was read already.
  public Reply reply(Message message, Command command) {
    return switch (command.kind()) {
      case HELP -> help(helpLanguage(message, command));
      case MATRIX -> matrix(message, command);
      case COMPARE -> comparison(message, command);
      case ASK -> new Reply.Answered(asked(message, command.rest(), Optional.empty()));
    };
  }

  private static Language helpLanguage(Message message, Command command) {
    boolean korean = command.language().equals(Optional.of(Language.KO));
    return korean ? Language.KO : message.locale().orElse(Language.EN);
  }

  /// An empty question is refused with questions to ask instead: those are the examples.
  private Reply help(Language language) {
    return new Reply.Help(language, examples(language));
  }

  /// @return questions that can be answered, at most three
  public List<String> examples(Language language) {
    Answer refused =
        answering.answer(new Request("", List.of(), Optional.of(language), Optional.empty()));
    return refused.refusal().map(Answer.Refusal::suggestions).orElse(refused.related());
  }

  private Reply matrix(Message message, Command command) {
    Language language = commandLanguage(message, command);
    Optional<Service> service = tables.flatMap(all -> all.service(command.rest()));
    return service.isPresent() && tables.isPresent()
        ? tables.get().matrix(service.get(), language)
        : new Reply.Answered(
            asked(message, DUTIES.in(language).formatted(command.rest()), Optional.of(language)));
  }

  private Reply comparison(Message message, Command command) {
    Language language = commandLanguage(message, command);
    Answer answer =
        asked(message, COMPARE.in(language).formatted(command.rest()), Optional.of(language));
    List<Service> services = tables.map(all -> all.services(command.rest())).orElse(List.of());
    return services.isEmpty() || tables.isEmpty()
        ? new Reply.Answered(answer)
        : tables.get().comparison(services, answer);
  }

  /// Names of services are English in both languages, so the word of command decides, and after it
  /// the person's client.
  private static Language commandLanguage(Message message, Command command) {
    boolean hangul = command.rest().codePoints().anyMatch(Desk::isHangul);
    boolean korean = hangul || command.language().equals(Optional.of(Language.KO));
    return korean ? Language.KO : message.locale().orElse(Language.EN);
  }

  private static boolean isHangul(int c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL;
  }

  private Answer asked(Message message, String question, Optional<Language> language) {
    List<String> context =
        message.context().isEmpty() && !message.thread().isEmpty()
            ? memory.threads().questions(message.thread())
            : message.context();
    Optional<String> id = Optional.of(message.id()).filter(one -> !one.isEmpty());
    Answer answer = answering.answer(new Request(question, context, language, id));
    id.ifPresent(one -> remember(message, one, question, answer));
    return answer;
  }

  private void remember(Message message, String id, String question, Answer answer) {
    if (!message.thread().isEmpty()) {
      memory.threads().add(message.thread(), id, message.person(), question, answer.subject());
    }
    memory.note(id, message.surface().id(), message.person(), question, answer);
  }

  /// @return earlier questions of that thread, oldest first
  public List<String> questions(String thread) {
    return memory.threads().questions(thread);
  }

  /// Whether SRM can answer the message, and the message itself speaks of something that SRM knows:
  /// with what was asked before, even a "thanks" would be a question. Nothing is remembered.
  public boolean understands(Message message) {
    boolean speaks =
        answer(message.text(), List.of())
            .refusal()
            .map(refusal -> refusal.reason() == Answer.Refusal.Reason.NO_EVIDENCE)
            .orElse(true);
    return speaks && answer(message.text(), message.context()).refusal().isEmpty();
  }

  private Answer answer(String text, List<String> context) {
    return answering.answer(new Request(text, context, Optional.empty(), Optional.empty()));
  }

  /// @param service id
  /// @return all rows of that service; empty when the corpus does not know it
  public Optional<Reply> matrix(String service, Language language) {
    return tables.flatMap(all -> all.matrix(service, language));
  }

  /// Whether SRM answered in that thread lately, so that what follows may be meant for it.
  public boolean knows(String thread) {
    return memory.threads().isKnown(thread);
  }

  /// @return what this person asked last, newest first; without text where none is kept
  public List<Ledger.Asked> recent(String person, int answersMax) {
    return memory.ledger().recent(person, answersMax);
  }

  /// The last vote of a person on an answer wins.
  ///
  /// @param answer id of the answer
  /// @param comment empty when there is none
  public void vote(String answer, String person, boolean helpful, String comment) {
    memory
        .ledger()
        .vote(new Ledger.Vote(answer, person, helpful, comment, memory.clock().instant()));
  }

  /// @return the customer's team for what was asked about, where the customer has a part in it and
  ///   the operator named a team with a channel or an address
  public Optional<Team> team(Answer answer) {
    if (knowledge.isEmpty() || answer.subject().equals(Answer.Subject.NONE)) {
      return Optional.empty();
    }
    Knowledge known = knowledge.get().get();
    boolean provider =
        answer
            .owner()
            .flatMap(known::party)
            .filter(party -> party.role() == Party.Role.PROVIDER)
            .isPresent();
    return provider
        ? Optional.empty()
        : known
            .team(answer.subject().service().orElse(""), answer.subject().area().orElse(""))
            .filter(team -> !team.channel().isEmpty() || !team.email().isEmpty());
  }
}
