package dev.srm.channel.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.methods.response.chat.ChatGetPermalinkResponse;
import dev.srm.answer.Answer;
import dev.srm.channel.Room;
import dev.srm.chat.Lease;
import dev.srm.chat.Outcome;
import dev.srm.chat.Reply;
import dev.srm.knowledge.Language;
import dev.srm.knowledge.Team;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Passes a question on to the team that the operator named for it, and what the team says back to
/// who asked.
final class TeamWork {
  private static final Room ROOM = new Room(1, 1_500, 3, 300, 5, 0);
  private static final int QUESTION_MAX = 1_000;

  private final Office office;
  private final Posting posting;

  TeamWork(Office office, Posting posting) {
    this.office = office;
    this.posting = posting;
  }

  Outcome ask(Lease lease, Task task) throws InterruptedException {
    Language language = office.language(task.workspace(), task.person(), task.text());
    Reply reply =
        office.desk().reply(office.message("", task.text(), task.context(), "", "", language));
    Optional<Answer> answer = Office.answer(reply);
    Optional<Team> team = answer.flatMap(office.desk()::team);
    if (answer.isEmpty() || team.isEmpty()) {
      return new Outcome.Hopeless("the team map names nobody for it any more");
    }
    String name = team.get().name().in(language);
    if (team.get().channel().isEmpty()) {
      return told(lease, task, SlackLabel.TEAM_WRITE.in(language, name, team.get().email()));
    }
    Posting.To to = new Posting.To(task.workspace(), team.get().channel(), "", false, "");
    SlackBlocks.Rendered question = question(task, answer.get(), name, language);
    List<SlackBlocks.Rendered> forms = List.of(question, SlackBlocks.textOnly(question.text()));
    Outcome outcome = posting.post(lease, to, forms);
    String channel = team.get().channel();
    return switch (outcome) {
      case Outcome.Delivered delivered -> {
        var _ = told(lease, task, SlackLabel.TEAM_SENT.in(language, name, channel));
        yield delivered;
      }
      case Outcome.Later later -> later;
      case Outcome.Hopeless hopeless -> {
        var _ = told(lease, task, SlackLabel.TEAM_UNREACHED.in(language, channel, name));
        yield hopeless;
      }
    };
  }

  private Outcome told(Lease lease, Task task, String text) {
    String id = lease.message().id() + ":told";
    boolean _ = office.keep(id, List.of(), notice(task, Mrkdwn.text(text, Parts.SECTION_MAX)));
    return new Outcome.Delivered(Key.of(id));
  }

  private static Task notice(Task task, String mrkdwn) {
    return new Task(
        Task.Kind.NOTICE,
        task.workspace(),
        task.channel(),
        task.thread(),
        task.person(),
        mrkdwn,
        "",
        List.of());
  }

  private SlackBlocks.Rendered question(Task task, Answer answer, String team, Language language) {
    List<ObjectNode> blocks = new ArrayList<>();
    String asks =
        SlackLabel.TEAM_ASKS.in(
            language,
            "<@" + Mrkdwn.line(task.person(), 100) + ">",
            "*" + Mrkdwn.line(team, 100) + "*");
    String question = "> " + Mrkdwn.line(task.text(), QUESTION_MAX);
    blocks.add(Parts.section("🙋 " + asks + "\n" + question + link(task)));
    blocks.add(Parts.context("*" + SlackLabel.SRM_SAYS.in(language) + "*"));
    blocks.addAll(new AnswerBlocks(office.voice().get(), answer, ROOM).all(false));
    Origin origin =
        new Origin(task.channel(), task.thread(), task.person(), task.answer(), task.text(), team);
    blocks.add(
        Parts.actions(
            List.of(
                Parts.button(
                    Action.TEAM_ANSWER, SlackLabel.TEAM_ANSWER.in(language), origin.written()),
                Parts.button(
                    Action.TEAM_CORRECT, SlackLabel.TEAM_CORRECT.in(language), origin.written()))));
    return new SlackBlocks.Rendered(SlackBlocks.array(blocks), asks + "\n" + question);
  }

  private String link(Task task) {
    if (task.thread().isEmpty()) {
      return "";
    }
    return office
        .api()
        .attempt(
            task.workspace(),
            "chat.getPermalink",
            client ->
                client.chatGetPermalink(
                    request -> request.channel(task.channel()).messageTs(task.thread())))
        .map(ChatGetPermalinkResponse::getPermalink)
        .map(url -> "\n" + Mrkdwn.link(Optional.of(url), url, QUESTION_MAX))
        .orElse("");
  }

  /// What a member of the team typed, on its way to who asked.
  ///
  /// @param by id of the member
  static Task said(
      String workspace,
      Origin origin,
      String by,
      String text,
      boolean correction,
      Language language) {
    SlackLabel label = correction ? SlackLabel.TEAM_CORRECTS : SlackLabel.TEAM_ANSWERS;
    String who =
        label.in(language, "<@" + Mrkdwn.line(by, 100) + ">", Mrkdwn.line(origin.team(), 100));
    String asker = "<@" + Mrkdwn.line(origin.person(), 100) + ">";
    String mrkdwn =
        asker
            + " *"
            + who
            + "*\n> "
            + Mrkdwn.line(origin.question(), 200)
            + "\n"
            + Mrkdwn.text(text, 2_000);
    return new Task(
        Task.Kind.NOTICE,
        workspace,
        origin.channel(),
        origin.thread(),
        origin.person(),
        mrkdwn,
        "",
        List.of());
  }
}
