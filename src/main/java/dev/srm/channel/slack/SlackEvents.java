package dev.srm.channel.slack;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.AppUninstalledEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import com.slack.api.model.event.TokensRevokedEvent;
import dev.srm.question.Cleaner;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What happens in Slack, without anybody waiting: kept, acknowledged, answered afterwards.
final class SlackEvents {
  /// A message that begins with somebody's name is meant for that person.
  private static final Pattern FOR_SOMEBODY = Pattern.compile("^\\s*<@[^>]+>");

  private static final Pattern TELLS = Pattern.compile("니다[.!~ ]*$");

  /// Of a message without a question mark: "and EC2" is a follow-up, a story is not.
  private static final int FOLLOW_UP_WORDS_MAX = 5;

  private final Office office;
  private final SlackHome home;
  private final Consumer<String> gone;

  /// @param gone told which workspace SRM was removed from
  SlackEvents(Office office, SlackHome home, Consumer<String> gone) {
    this.office = office;
    this.home = home;
    this.gone = gone;
  }

  void register(App app) {
    app.event(AppMentionEvent.class, this::mention);
    app.event(MessageEvent.class, this::message);
    app.event(MessageFileShareEvent.class, this::messageWithFile);
    app.event(AppHomeOpenedEvent.class, this::homeOpened);
    app.event(AppUninstalledEvent.class, this::uninstalled);
    app.event(TokensRevokedEvent.class, this::revoked);
  }

  /// A message as all kinds of events tell it; Slack's classes for them have nothing in common.
  private record Heard(
      @Nullable String user,
      @Nullable String channel,
      @Nullable String ts,
      @Nullable String thread,
      @Nullable String text) {
    Heard(AppMentionEvent said) {
      this(said.getUser(), said.getChannel(), said.getTs(), said.getThreadTs(), said.getText());
    }

    Heard(MessageEvent said) {
      this(said.getUser(), said.getChannel(), said.getTs(), said.getThreadTs(), said.getText());
    }

    Heard(MessageFileShareEvent said) {
      this(said.getUser(), said.getChannel(), said.getTs(), said.getThreadTs(), said.getText());
    }
  }

  private Response mention(EventsApiPayload<AppMentionEvent> payload, EventContext context) {
    AppMentionEvent event = payload.getEvent();
    boolean bot =
        event.getBotId() != null
            || event.getBotProfile() != null
            || "bot_message".equals(event.getSubtype());
    if (!bot) {
      Task.Kind kind = event.getThreadTs() == null ? Task.Kind.MENTION : Task.Kind.THREAD;
      keep(payload, new Heard(event), kind);
    }
    return context.ack();
  }

  private Response message(EventsApiPayload<MessageEvent> payload, EventContext context) {
    MessageEvent event = payload.getEvent();
    if (event.getBotId() == null && event.getBotProfile() == null) {
      message(payload, new Heard(event), "im".equals(event.getChannelType()));
    }
    return context.ack();
  }

  private Response messageWithFile(
      EventsApiPayload<MessageFileShareEvent> payload, EventContext context) {
    MessageFileShareEvent event = payload.getEvent();
    message(payload, new Heard(event), "im".equals(event.getChannelType()));
    return context.ack();
  }

  private void message(EventsApiPayload<?> payload, Heard heard, boolean direct) {
    if (direct) {
      keep(payload, heard, Task.Kind.DIRECT);
    } else if (mayFollowUp(payload, heard)) {
      keep(payload, heard, Task.Kind.FOLLOW_UP);
    }
  }

  /// A mention comes as an event of its own.
  private boolean mayFollowUp(EventsApiPayload<?> payload, Heard heard) {
    String text = Workspaces.orEmpty(heard.text());
    String us = Workspaces.ourUser(payload);
    return heard.thread() != null
        && heard.channel() != null
        && office.settings().followUps().in(heard.channel())
        && (us.isEmpty() || !text.contains("<@" + us + ">"))
        && !FOR_SOMEBODY.matcher(text).find()
        && looksLikeAQuestion(Cleaner.clean(text))
        && office.desk().knows(Key.thread(Workspaces.of(payload), heard.channel(), heard.thread()));
  }

  /// In Korean a sentence in -니다 tells and one in -니까 asks, "감사합니다" among the first.
  private static boolean looksLikeAQuestion(String text) {
    return text.contains("?")
        || (!text.isEmpty()
            && text.split(" ").length <= FOLLOW_UP_WORDS_MAX
            && !TELLS.matcher(text).find());
  }

  private void keep(EventsApiPayload<?> payload, Heard heard, Task.Kind kind) {
    String channel = heard.channel();
    String ts = heard.ts();
    String user = Workspaces.orEmpty(heard.user());
    if (channel == null
        || ts == null
        || user.isEmpty()
        || user.equals(Workspaces.ourUser(payload))) {
      return;
    }
    String message = Key.message(channel, ts);
    String id = payload.getEventId() == null ? message : Key.of(payload.getEventId());
    String thread = heard.thread() == null ? ts : heard.thread();
    String text = Cleaner.clean(Workspaces.orEmpty(heard.text()));
    boolean _ =
        office.keep(
            id,
            List.of(message),
            new Task(kind, Workspaces.of(payload), channel, thread, user, text, "", List.of()));
  }

  private Response homeOpened(EventsApiPayload<AppHomeOpenedEvent> payload, EventContext context) {
    AppHomeOpenedEvent event = payload.getEvent();
    String workspace = Workspaces.of(payload);
    String user = event.getUser();
    if ("messages".equals(event.getTab())) {
      office
          .errands()
          .run("suggested prompts", () -> home.prompt(workspace, user, event.getChannel()));
    } else {
      office.errands().run("the home page", () -> home.publish(workspace, user, List.of()));
    }
    return context.ack();
  }

  private Response uninstalled(
      EventsApiPayload<AppUninstalledEvent> payload, EventContext context) {
    gone.accept(Workspaces.of(payload));
    return context.ack();
  }

  private Response revoked(EventsApiPayload<TokensRevokedEvent> payload, EventContext context) {
    TokensRevokedEvent.Tokens tokens = payload.getEvent().getTokens();
    if (tokens != null && tokens.getBot() != null && !tokens.getBot().isEmpty()) {
      gone.accept(Workspaces.of(payload));
    }
    return context.ack();
  }
}
