package dev.srm.channel.slack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.model.assistant.SuggestedPrompt;
import dev.srm.channel.Clip;
import dev.srm.channel.Json;
import dev.srm.channel.Label;
import dev.srm.chat.Ledger;
import dev.srm.chat.Reply;
import dev.srm.knowledge.Language;
import dev.srm.knowledge.Service;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// SRM's own page in Slack: a box to ask in, the answer below it, examples, what the person asked
/// lately, and every service.
final class SlackHome {
  private static final int RECENT_MAX = 5;
  private static final int EXAMPLES_MAX = 3;
  private static final int TYPED_MAX = 1_000;

  /// Slack's bound on choices in a group, and on groups.
  private static final int CHOICES_MAX = 100;

  private final Office office;

  SlackHome(Office office) {
    this.office = office;
  }

  /// @param shown what stands below the box, with its question; empty for nothing
  void publish(String workspace, String user, List<ObjectNode> shown) {
    Language language = office.language(workspace, user, "");
    String view = Json.written(view(workspace, user, language, shown));
    var _ =
        office
            .api()
            .attempt(
                workspace,
                "views.publish",
                client -> client.viewsPublish(request -> request.userId(user).viewAsString(view)));
  }

  /// Questions to begin with, above the box of the messages tab.
  void prompt(String workspace, String user, String channel) {
    Language language = office.language(workspace, user, "");
    List<SuggestedPrompt> prompts =
        office.desk().examples(language).stream()
            .map(question -> new SuggestedPrompt(Clip.plain(question, Parts.BUTTON_MAX), question))
            .toList();
    // Without a thread: an agent's prompts stand before the first message, and Slack drops the call
    // silently where a thread is named.
    var _ =
        office
            .api()
            .attempt(
                workspace,
                "assistant.threads.setSuggestedPrompts",
                client ->
                    client.assistantThreadsSetSuggestedPrompts(request ->
                        request
                            .channelId(channel)
                            .title(SlackLabel.PROMPTS.in(language))
                            .prompts(prompts)));
  }

  ObjectNode view(String workspace, String user, Language language, List<ObjectNode> shown) {
    List<ObjectNode> blocks = new ArrayList<>();
    blocks.add(Parts.header(Label.HELP_TITLE.in(language)));
    blocks.add(
        Parts.input(
            new Parts.Box(
                Action.HOME_ASK,
                SlackLabel.HOME_ASK.in(language),
                SlackLabel.HOME_HINT.in(language),
                false,
                false,
                TYPED_MAX),
            true));
    blocks.addAll(shown);
    blocks.add(Parts.divider());
    add(blocks, SlackLabel.HOME_EXAMPLES, office.desk().examples(language), language, "example");
    add(blocks, SlackLabel.HOME_RECENT, recent(workspace, user), language, "recent");
    browse(blocks, language);
    ObjectNode view = Json.object().put("type", "home");
    view.set("blocks", SlackBlocks.array(blocks));
    return view;
  }

  private List<String> recent(String workspace, String user) {
    return office.desk().recent(Key.person(workspace, user), RECENT_MAX).stream()
        .map(Ledger.Asked::question)
        .filter(question -> !question.isBlank())
        .distinct()
        .toList();
  }

  private static void add(
      List<ObjectNode> blocks,
      SlackLabel title,
      List<String> questions,
      Language language,
      String block) {
    int max = title == SlackLabel.HOME_RECENT ? RECENT_MAX : EXAMPLES_MAX;
    List<ObjectNode> buttons = Buttons.questions(questions, max);
    if (!buttons.isEmpty()) {
      blocks.add(Parts.section("*" + title.in(language) + "*"));
      buttons.forEach(one -> blocks.add(one.put("block_id", block)));
    }
  }

  private void browse(List<ObjectNode> blocks, Language language) {
    List<Service> services =
        office.knowledge().get().services().stream()
            .filter(service -> service.id().length() <= Parts.CHOICE_VALUE_MAX)
            .sorted(Comparator.comparing(service -> service.shortName().toLowerCase(Locale.ROOT)))
            .limit((long) CHOICES_MAX * CHOICES_MAX)
            .toList();
    if (services.isEmpty()) {
      return;
    }
    ObjectNode select = Parts.block("static_select").put("action_id", Action.HOME_BROWSE);
    select.set(
        "placeholder", Parts.plain(SlackLabel.HOME_CHOOSE.in(language), Parts.PLACEHOLDER_MAX));
    if (services.size() <= CHOICES_MAX) {
      addOptions(select.putArray("options"), services);
    } else {
      ArrayNode groups = select.putArray("option_groups");
      for (int from = 0; from < services.size(); from += CHOICES_MAX) {
        List<Service> some = services.subList(from, Math.min(from + CHOICES_MAX, services.size()));
        ObjectNode group = groups.addObject();
        group.set("label", Parts.plain(some.getFirst().shortName() + " …", Parts.BUTTON_MAX));
        addOptions(group.putArray("options"), some);
      }
    }
    blocks.add(Parts.section("*" + SlackLabel.HOME_BROWSE.in(language) + "*"));
    blocks.add(Parts.actions(List.of(select)).put("block_id", "browse"));
  }

  private static void addOptions(ArrayNode options, List<Service> services) {
    services.forEach(service -> options.add(Parts.option(service.shortName(), service.id())));
  }

  /// @param question empty for what was chosen, which names itself
  /// @return the reply with its question, to stand below the box
  List<ObjectNode> shown(String question, Reply reply, Language language) {
    List<ObjectNode> blocks = new ArrayList<>();
    String asked = Mrkdwn.line(question, AnswerBlocks.LINE_MAX);
    if (!asked.isBlank()) {
      blocks.add(Parts.context("*" + asked + "*"));
    }
    office
        .blocks()
        .render(reply, Place.bare(Place.Form.VIEW, language))
        .blocks()
        .forEach(block -> blocks.add((ObjectNode) block));
    return blocks;
  }
}
