package dev.srm.channel.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.MessageShortcutContext;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.MessageShortcutRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.ViewState;
import dev.srm.channel.Clip;
import dev.srm.channel.Json;
import dev.srm.chat.Reply;
import dev.srm.chat.Unavailable;
import dev.srm.knowledge.Language;
import dev.srm.question.Cleaner;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The message shortcut, and what is typed in the windows.
final class SlackWindows {
  private static final int QUESTION_MAX = 1_500;

  private final Office office;

  SlackWindows(Office office) {
    this.office = office;
  }

  void register(App app) {
    app.messageShortcut(Action.WHO, this::who);
    app.viewSubmission(Action.VIEW_ANSWER, this::post);
    app.viewSubmission(Action.VIEW_COMMENT, this::comment);
    app.viewSubmission(Action.VIEW_TEAM, this::team);
  }

  private Response who(MessageShortcutRequest request, MessageShortcutContext context) {
    MessageShortcutPayload payload = request.getPayload();
    office.errands().run(Action.WHO, () -> show(payload));
    return context.ack();
  }

  private void show(MessageShortcutPayload payload) {
    String workspace = Workspaces.of(payload);
    String user = Workspaces.orEmpty(payload.getUser().getId());
    String question =
        Clip.plain(Cleaner.clean(Workspaces.orEmpty(payload.getMessage().getText())), QUESTION_MAX);
    Language language = office.language(workspace, user, question);
    Reply reply = office.desk().reply(office.question(workspace, user, question, language));
    String thread =
        payload.getMessage().getThreadTs() == null
            ? Workspaces.orEmpty(payload.getMessageTs())
            : payload.getMessage().getThreadTs();
    ObjectNode metadata =
        Json.object()
            .put("channel", payload.getChannel().getId())
            .put("thread", thread)
            .put("question", question);
    String view =
        Json.written(
            Views.answer(
                office.blocks().render(reply, Place.bare(Place.Form.VIEW, language)),
                language,
                metadata,
                true));
    var _ =
        office
            .api()
            .attempt(
                workspace,
                "views.open",
                client ->
                    client.viewsOpen(
                        open -> open.triggerId(payload.getTriggerId()).viewAsString(view)));
  }

  private Response post(ViewSubmissionRequest request, ViewSubmissionContext context) {
    ViewSubmissionPayload payload = request.getPayload();
    return metadata(payload)
        .map(metadata ->
            kept(
                payload,
                context,
                new Task(
                    Task.Kind.PRESSED,
                    Workspaces.of(payload),
                    metadata.path("channel").asText(),
                    metadata.path("thread").asText(),
                    payload.getUser().getId(),
                    metadata.path("question").asText(),
                    "",
                    List.of())))
        .orElseGet(context::ack);
  }

  private Response comment(ViewSubmissionRequest request, ViewSubmissionContext context) {
    ViewSubmissionPayload payload = request.getPayload();
    String person = Key.person(Workspaces.of(payload), payload.getUser().getId());
    metadata(payload)
        .map(metadata -> metadata.path("answer").asText())
        .filter(answer -> !typed(payload).isBlank())
        .ifPresent(answer -> office.desk().vote(answer, person, false, typed(payload)));
    return context.ack();
  }

  /// What a team says goes to who asked; a correction counts against the answer too.
  private Response team(ViewSubmissionRequest request, ViewSubmissionContext context) {
    ViewSubmissionPayload payload = request.getPayload();
    Optional<ObjectNode> metadata = metadata(payload);
    Optional<Origin> origin = metadata.flatMap(node -> Origin.read(Json.written(node)));
    if (metadata.isEmpty() || origin.isEmpty() || typed(payload).isBlank()) {
      return context.ack();
    }
    String workspace = Workspaces.of(payload);
    String member = payload.getUser().getId();
    boolean correction = metadata.get().path("correction").asBoolean();
    Language language = office.language(workspace, origin.get().person(), origin.get().question());
    Task said =
        TeamWork.said(workspace, origin.get(), member, typed(payload), correction, language);
    if (correction && !origin.get().answer().isEmpty()) {
      office
          .desk()
          .vote(origin.get().answer(), Key.person(workspace, member), false, typed(payload));
    }
    Response response = kept(payload, context, said);
    String done =
        SlackLabel.TEAM_DONE.in(language, "<@" + Mrkdwn.line(member, AnswerBlocks.LINE_MAX) + ">");
    return response.getBody() != null && !response.getBody().isEmpty()
        ? response
        : kept(
            payload,
            context,
            new Task(
                Task.Kind.NOTICE,
                workspace,
                metadata.get().path("team_channel").asText(),
                metadata.get().path("team_thread").asText(),
                "",
                done,
                "",
                List.of()),
            ":done");
  }

  private Response kept(ViewSubmissionPayload payload, ViewSubmissionContext context, Task task) {
    return kept(payload, context, task, "");
  }

  /// A window that is sent twice is taken once: Slack gives each one id.
  private Response kept(
      ViewSubmissionPayload payload, ViewSubmissionContext context, Task task, String suffix) {
    try {
      boolean _ =
          office.keep(Key.of("view:" + payload.getView().getId() + suffix), List.of(), task);
      return context.ack();
    } catch (Unavailable e) {
      Language language = office.language(task.workspace(), payload.getUser().getId(), "");
      boolean typing = payload.getView().getState() != null && !typed(payload).isEmpty();
      return typing
          ? context.ackWithErrors(Map.of(Action.TYPED, SlackLabel.BUSY.in(language)))
          : context.ack();
    }
  }

  private static Optional<ObjectNode> metadata(ViewSubmissionPayload payload) {
    return Json.object(
        Workspaces.orEmpty(payload.getView().getPrivateMetadata())
            .getBytes(StandardCharsets.UTF_8));
  }

  private static String typed(ViewSubmissionPayload payload) {
    ViewState state = payload.getView().getState();
    if (state == null || state.getValues() == null) {
      return "";
    }
    Map<String, ViewState.Value> block = state.getValues().get(Action.TYPED);
    ViewState.Value value = block == null ? null : block.get(Action.TYPED);
    return value == null ? "" : Workspaces.orEmpty(value.getValue());
  }
}
