package dev.srm.channel.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.srm.channel.Json;
import dev.srm.chat.Message;
import dev.srm.chat.Reply;
import dev.srm.knowledge.Language;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Messages by the address that comes with each command and click: good for half an hour and five
/// messages, also where SRM is no member.
final class Responses {
  private static final Logger LOG = LoggerFactory.getLogger(Responses.class);
  private static final int SERVER_ERROR = 500;

  private final Office office;
  private final Pause pause;

  Responses(Office office, Pause pause) {
    this.office = office;
    this.pause = pause;
  }

  /// Tells the person who pressed, and nobody else.
  void alone(Click click, SlackLabel what) {
    Language language = office.language(click.workspace(), click.user(), "");
    SlackBlocks.Rendered text = SlackBlocks.plain(what.in(language));
    send(click, List.of(text), message("ephemeral", false));
  }

  /// Puts the answer to a further question in the place of the one before.
  void replace(Click click, String question) {
    Language language = office.language(click.workspace(), click.user(), question);
    Message message = office.question(click.workspace(), click.user(), question, language);
    Reply reply = office.desk().reply(message);
    Place place = office.place(reply, Place.Form.SAFE, message, language).shareable(true);
    SlackBlocks.Rendered answer =
        SlackBlocks.headed(
            office.blocks().render(reply, place),
            Parts.context("*" + Mrkdwn.line(question, AnswerBlocks.LINE_MAX) + "*"));
    send(click, forms(answer), message("ephemeral", true));
  }

  /// Shows an answer to all who read the channel, naming who shared it, and takes the private one
  /// away.
  void share(Click click, Pointer pointer) {
    Language language = office.language(click.workspace(), click.user(), pointer.question());
    Message unrecorded =
        office.message("", pointer.question(), pointer.context(), "", "", language);
    Reply reply = office.desk().reply(unrecorded);
    Place place =
        office.place(reply, Place.Form.RICH, unrecorded, language).answering(pointer.answer());
    String head =
        "*"
            + Mrkdwn.line(pointer.question(), AnswerBlocks.LINE_MAX)
            + "*  "
            + SlackLabel.SHARED_BY.in(language)
            + " <@"
            + Mrkdwn.line(click.user(), AnswerBlocks.LINE_MAX)
            + ">";
    SlackBlocks.Rendered rich =
        SlackBlocks.headed(office.blocks().render(reply, place), Parts.context(head));
    SlackBlocks.Rendered safe =
        SlackBlocks.headed(
            office.blocks().render(reply, place.in(Place.Form.SAFE)), Parts.context(head));
    if (send(
        click,
        List.of(rich, safe, SlackBlocks.textOnly(rich.text())),
        message("in_channel", false))) {
      int _ = office.api().respond(click.responseUrl(), Json.object().put("delete_original", true));
    } else {
      alone(click, SlackLabel.BUSY);
    }
  }

  private static List<SlackBlocks.Rendered> forms(SlackBlocks.Rendered rendered) {
    return List.of(rendered, SlackBlocks.textOnly(rendered.text()));
  }

  private static ObjectNode message(String type, boolean replacing) {
    return Json.object()
        .put("response_type", type)
        .put("replace_original", replacing)
        .put("unfurl_links", false)
        .put("unfurl_media", false);
  }

  /// @param forms of the same message, the plainest last
  private boolean send(Click click, List<SlackBlocks.Rendered> forms, ObjectNode message) {
    int attempts = office.limits().responsesMax();
    for (int form = 0; form < forms.size() && attempts > 0; ) {
      SlackBlocks.Rendered rendered = forms.get(form);
      message.put("text", rendered.text());
      message.set("blocks", rendered.blocks());
      int status = office.api().respond(click.responseUrl(), message);
      if (status == 200) {
        return true;
      }
      attempts--;
      boolean refused = status >= 400 && status < SERVER_ERROR && status != 429;
      form += refused ? 1 : 0;
      LOG.info("Slack did not take a response: {}", status);
      if (!refused && !waited()) {
        return false;
      }
    }
    return false;
  }

  private boolean waited() {
    try {
      pause.of(office.limits().pause());
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
