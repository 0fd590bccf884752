package dev.srm.channel.slack;

import dev.srm.channel.Label;
import dev.srm.chat.Lease;
import dev.srm.chat.Message;
import dev.srm.chat.Outcome;
import dev.srm.chat.Reply;
import dev.srm.knowledge.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Does what the inbox keeps for Slack: one task, one message.
final class SlackWork implements Outcome.Handler {
  private static final Logger LOG = LoggerFactory.getLogger(SlackWork.class);

  private final Office office;
  private final Posting posting;
  private final TeamWork teams;

  SlackWork(Office office) {
    this.office = office;
    this.posting = new Posting(office.api());
    this.teams = new TeamWork(office, posting);
  }

  @Override
  public Outcome handle(Lease lease) throws InterruptedException {
    Optional<Task> task = Task.read(lease.message().body());
    return task.isPresent()
        ? handle(lease, task.get())
        : new Outcome.Hopeless("kept by a version that this one does not understand");
  }

  private Outcome handle(Lease lease, Task task) throws InterruptedException {
    return switch (task.kind()) {
      case MENTION, THREAD, PRESSED -> reply(lease, task);
      case DIRECT -> {
        think(task);
        yield reply(lease, task);
      }
      case FOLLOW_UP -> followUp(lease, task);
      case TEAM -> teams.ask(lease, task);
      case NOTICE -> posting.post(lease, to(task), List.of(SlackBlocks.marked(task.text())));
    };
  }

  private Outcome followUp(Lease lease, Task task) throws InterruptedException {
    Message message = message(lease, task, language(task));
    return office.desk().understands(message)
        ? reply(lease, task)
        : new Outcome.Delivered(Key.of("silent:" + lease.message().id()));
  }

  private Outcome reply(Lease lease, Task task) throws InterruptedException {
    return posting.post(lease, to(task), forms(lease, task));
  }

  private Posting.To to(Task task) {
    return new Posting.To(
        task.workspace(),
        task.channel(),
        task.thread(),
        task.kind() == Task.Kind.MENTION && office.settings().broadcast(),
        task.kind() == Task.Kind.PRESSED || task.kind() == Task.Kind.NOTICE ? task.person() : "");
  }

  /// The richest form first; the last is text alone.
  private List<SlackBlocks.Rendered> forms(Lease lease, Task task) {
    try {
      Language language = language(task);
      Message message = message(lease, task, language);
      Reply reply = office.desk().reply(message);
      Place place = office.place(reply, Place.Form.RICH, message, language);
      List<SlackBlocks.Rendered> forms = new ArrayList<>();
      for (Place.Form form : List.of(Place.Form.RICH, Place.Form.SAFE)) {
        forms.add(headed(task, office.blocks().render(reply, place.in(form)), language));
      }
      forms.add(SlackBlocks.textOnly(forms.getFirst().text()));
      return forms;
    } catch (RuntimeException e) {
      String reference = UUID.randomUUID().toString().substring(0, 8);
      LOG.error("Could not answer in Slack, reference {}", reference, e);
      return List.of(SlackBlocks.plain(Label.failed(reference)));
    }
  }

  /// A question that was pressed is nowhere to be read, so it is said who asked what.
  private static SlackBlocks.Rendered headed(
      Task task, SlackBlocks.Rendered rendered, Language language) {
    String question = Mrkdwn.line(task.text(), AnswerBlocks.LINE_MAX);
    return task.kind() == Task.Kind.PRESSED
        ? SlackBlocks.headed(
            rendered,
            Parts.context(
                "*"
                    + question
                    + "*  "
                    + SlackLabel.ASKED_BY.in(language)
                    + " <@"
                    + Mrkdwn.line(task.person(), AnswerBlocks.LINE_MAX)
                    + ">"))
        : rendered;
  }

  private Language language(Task task) {
    return office.language(task.workspace(), task.person(), task.text());
  }

  /// An attempt before this one may have remembered the question already.
  private Message message(Lease lease, Task task, Language language) {
    List<String> context =
        new ArrayList<>(
            task.context().isEmpty() ? office.desk().questions(task.threadKey()) : task.context());
    if (!context.isEmpty() && context.getLast().equals(task.text())) {
      context.removeLast();
    }
    return office.message(
        lease.message().id(), task.text(), context, task.threadKey(), task.personKey(), language);
  }

  /// Best effort: Slack takes the status away when the reply is there.
  private void think(Task task) {
    String status = SlackLabel.THINKING.in(language(task));
    var _ =
        office
            .api()
            .attempt(
                task.workspace(),
                "assistant.threads.setStatus",
                client ->
                    client.assistantThreadsSetStatus(request ->
                        request.channelId(task.channel()).threadTs(task.thread()).status(status)));
  }
}
