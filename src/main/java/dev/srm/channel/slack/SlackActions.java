package dev.srm.channel.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.bolt.App;
import com.slack.api.bolt.handler.builtin.BlockActionHandler;
import dev.srm.channel.Json;
import dev.srm.chat.Reply;
import dev.srm.chat.Unavailable;
import dev.srm.knowledge.Language;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// What is pressed below an answer and on the home page.
final class SlackActions {
  private final Office office;
  private final SlackHome home;
  private final Responses responses;

  SlackActions(Office office, SlackHome home, Responses responses) {
    this.office = office;
    this.home = home;
    this.responses = responses;
  }

  void register(App app) {
    app.blockAction(numbered(Action.ASK), on(this::ask));
    app.blockAction(numbered(Action.VOTE), on(this::vote));
    app.blockAction(Action.SHARE, on(this::share));
    app.blockAction(Action.TEAM, on(this::team));
    app.blockAction(Action.TEAM_ANSWER, on(click -> answerOfTeam(click, false)));
    app.blockAction(Action.TEAM_CORRECT, on(click -> answerOfTeam(click, true)));
    app.blockAction(Action.HOME_ASK, on(this::askAtHome));
    app.blockAction(Action.HOME_BROWSE, on(this::browse));
  }

  private static Pattern numbered(String action) {
    return Pattern.compile(action + "(_\\w+)?");
  }

  /// Slack waits for the acknowledgement, the person for the rest.
  private BlockActionHandler on(Consumer<Click> handler) {
    return (request, context) -> {
      Click click = Click.of(request.getPayload());
      if (!office.errands().run(click.action(), () -> handled(click, handler))) {
        responses.alone(click, SlackLabel.BUSY);
      }
      return context.ack();
    };
  }

  private void handled(Click click, Consumer<Click> handler) {
    try {
      handler.accept(click);
    } catch (Unavailable e) {
      responses.alone(click, SlackLabel.BUSY);
    }
  }

  /// A further question is answered where it was pressed.
  private void ask(Click click) {
    Optional<Pointer> pointer = Pointer.read(click.value());
    if (pointer.isEmpty()) {
      responses.alone(click, SlackLabel.GONE);
    } else if (click.view().isPresent()) {
      inView(click, click.view().get(), pointer.get().question());
    } else if (click.alone()) {
      responses.replace(click, pointer.get().question());
    } else {
      String pressed = click.action() + ":" + click.user();
      boolean _ =
          office.keep(
              Key.of(UUID.randomUUID().toString()),
              List.of(Key.message(click.channel(), click.message()) + ":" + pressed),
              task(click, Task.Kind.PRESSED, pointer.get()));
    }
  }

  private static Task task(Click click, Task.Kind kind, Pointer pointer) {
    return new Task(
        kind,
        click.workspace(),
        click.alone() ? click.user() : click.channel(),
        click.alone() ? "" : click.thread(),
        click.user(),
        pointer.question(),
        pointer.answer(),
        pointer.context());
  }

  private void inView(Click click, Click.Window window, String question) {
    Language language = office.language(click.workspace(), click.user(), question);
    Reply reply = reply(click, question, language);
    if (window.home()) {
      home.publish(click.workspace(), click.user(), home.shown(question, reply, language));
      return;
    }
    ObjectNode view =
        Views.answer(
            office.blocks().render(reply, Place.bare(Place.Form.VIEW, language)),
            language,
            Json.object(),
            false);
    var _ =
        office
            .api()
            .attempt(
                click.workspace(),
                "views.update",
                client ->
                    client.viewsUpdate(
                        request -> request.viewId(window.id()).viewAsString(Json.written(view))));
  }

  private Reply reply(Click click, String question, Language language) {
    return office
        .desk()
        .reply(office.question(click.workspace(), click.user(), question, language));
  }

  private void vote(Click click) {
    boolean up = click.value().startsWith(Action.UP);
    if (!up && !click.value().startsWith(Action.DOWN)) {
      return;
    }
    String answer = click.value().substring(click.value().indexOf(':') + 1);
    office.desk().vote(answer, Key.person(click.workspace(), click.user()), up, "");
    Language language = office.language(click.workspace(), click.user(), "");
    if (!up) {
      open(click, Views.comment(answer, language));
    } else if (!click.action().equals(Action.VOTE)) {
      responses.alone(click, SlackLabel.THANKS);
    }
  }

  private void share(Click click) {
    Pointer.read(click.value())
        .ifPresentOrElse(
            pointer -> responses.share(click, pointer),
            () -> responses.alone(click, SlackLabel.GONE));
  }

  /// Once for an answer, however many press it.
  private void team(Click click) {
    Optional<Pointer> pointer = Pointer.read(click.value());
    if (pointer.isEmpty()) {
      responses.alone(click, SlackLabel.GONE);
      return;
    }
    Task task = task(click, Task.Kind.TEAM, pointer.get());
    String id = pointer.get().answer().isEmpty() ? click.trigger() : pointer.get().answer();
    if (!office.keep(id + ":team", List.of(), task)) {
      responses.alone(click, SlackLabel.TEAM_AGAIN);
    }
  }

  private void answerOfTeam(Click click, boolean correction) {
    Language language = office.language(click.workspace(), click.user(), "");
    Origin.read(click.value())
        .map(origin ->
            origin
                .node()
                .put("correction", correction)
                .put("team_channel", click.channel())
                .put("team_thread", click.thread()))
        .ifPresentOrElse(
            metadata -> open(click, Views.team(metadata, correction, language)),
            () -> responses.alone(click, SlackLabel.GONE));
  }

  private void open(Click click, ObjectNode view) {
    var _ =
        office
            .api()
            .attempt(
                click.workspace(),
                "views.open",
                client ->
                    client.viewsOpen(request ->
                        request.triggerId(click.trigger()).viewAsString(Json.written(view))));
  }

  private void askAtHome(Click click) {
    inView(click, new Click.Window("", true), click.value());
  }

  private void browse(Click click) {
    Language language = office.language(click.workspace(), click.user(), "");
    office
        .desk()
        .matrix(click.value(), language)
        .ifPresent(reply ->
            home.publish(click.workspace(), click.user(), home.shown("", reply, language)));
  }
}
