package dev.srm.channel.slack;

import dev.srm.answer.Answer;
import dev.srm.channel.Voice;
import dev.srm.chat.Desk;
import dev.srm.chat.Incoming;
import dev.srm.chat.Intake;
import dev.srm.chat.Message;
import dev.srm.chat.Reply;
import dev.srm.knowledge.Knowledge;
import dev.srm.knowledge.Language;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/// What every handler works with.
///
/// @param voice asked for each reply, so that a changed corpus is spoken with at once
/// @param intake keeps what must not be lost
record Office(
    SlackSettings settings,
    SlackLimits limits,
    Desk desk,
    Supplier<Knowledge> knowledge,
    Supplier<Voice> voice,
    Intake intake,
    InstantSource clock,
    SlackApi api,
    Locales locales,
    Errands errands) {
  /// Earlier questions that a button carries along.
  private static final int CONTEXT_MAX = 3;

  SlackBlocks blocks() {
    return new SlackBlocks(voice.get());
  }

  /// @param hint a text of the person, whose script tells the language when Slack does not
  Language language(String workspace, String user, String hint) {
    return locales.of(workspace, user).orElseGet(() -> written(hint));
  }

  private static Language written(String text) {
    boolean hangul =
        text.codePoints()
            .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL);
    return hangul ? Language.KO : Language.EN;
  }

  /// Keeps a task until it is done.
  ///
  /// @return false when it was kept before
  /// @throws dev.srm.chat.Unavailable when it cannot be kept
  boolean keep(String id, List<String> aliases, Task task) {
    return intake.take(
        new Incoming(
            id,
            aliases,
            Message.Surface.SLACK,
            task.threadKey(),
            task.personKey(),
            task.written(),
            clock.instant()));
  }

  /// A question that stands alone: nothing was asked before it, and no thread remembers it.
  Message question(String workspace, String user, String text, Language client) {
    String id = Key.of(UUID.randomUUID().toString());
    return message(id, text, List.of(), "", Key.person(workspace, user), client);
  }

  /// @param id of the answer
  /// @param thread empty where nothing is remembered
  Message message(
      String id, String text, List<String> context, String thread, String person, Language client) {
    return new Message(
        id, text, context, Message.Surface.SLACK, thread, person, Optional.of(client));
  }

  /// Where that reply to that message is shown, with the buttons that it can have.
  Place place(Reply reply, Place.Form form, Message message, Language client) {
    Optional<Answer> answer = answer(reply);
    List<String> context = message.context();
    return new Place(
        form,
        client,
        answer.isPresent() ? message.id() : "",
        context.subList(Math.max(0, context.size() - CONTEXT_MAX), context.size()),
        answer.flatMap(desk::team).map(team -> team.name().in(client)),
        false);
  }

  /// @return the answer in a reply, where it holds one
  static Optional<Answer> answer(Reply reply) {
    return switch (reply) {
      case Reply.Answered(Answer answer) -> Optional.of(answer);
      case Reply.Comparison comparison -> Optional.of(comparison.answer());
      case Reply.Help _, Reply.Matrix _ -> Optional.empty();
    };
  }
}
