package dev.srm.channel.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;
import dev.srm.channel.Json;
import dev.srm.channel.Label;
import dev.srm.chat.Command;
import dev.srm.chat.Message;
import dev.srm.chat.Reply;
import dev.srm.knowledge.Language;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The slash command, answered inside the request: for one person, or for all who read along.
final class SlackCommands {
  private static final Logger LOG = LoggerFactory.getLogger(SlackCommands.class);

  /// `/srm`, and `/srm-test` for a second installation beside it.
  static final Pattern NAME = Pattern.compile("/srm[\\w-]{0,28}");

  private final Office office;

  SlackCommands(Office office) {
    this.office = office;
  }

  void register(App app) {
    app.command(NAME, (request, _) -> answer(request));
  }

  private Response answer(SlashCommandRequest request) {
    SlashCommandPayload payload = request.getPayload();
    String text = Workspaces.orEmpty(payload.getText());
    Command command = Command.of(text);
    return Response.builder()
        .statusCode(200)
        .contentType(Response.CONTENT_TYPE_APPLICATION_JSON_UTF8)
        .body(Json.written(message(rendered(payload, text, command), command.open())))
        .build();
  }

  private SlackBlocks.Rendered rendered(SlashCommandPayload payload, String text, Command command) {
    try {
      String workspace = Workspaces.of(payload);
      String user = Workspaces.orEmpty(payload.getUserId());
      Language language = office.language(workspace, user, text);
      Message message = office.question(workspace, user, text, language);
      Reply reply = office.desk().reply(message, command);
      return office
          .blocks()
          .render(
              reply,
              office.place(reply, Place.Form.SAFE, message, language).shareable(!command.open()));
    } catch (RuntimeException e) {
      String reference = UUID.randomUUID().toString().substring(0, 8);
      LOG.error("Could not answer in Slack, reference {}", reference, e);
      return SlackBlocks.plain(Label.failed(reference));
    }
  }

  private static ObjectNode message(SlackBlocks.Rendered rendered, boolean open) {
    ObjectNode message =
        Json.object()
            .put("response_type", open ? "in_channel" : "ephemeral")
            .put("text", rendered.text())
            .put("unfurl_links", false)
            .put("unfurl_media", false);
    message.set("blocks", rendered.blocks());
    return message;
  }
}
