package dev.srm.channel.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import java.util.Optional;

/// Something that was pressed, chosen or typed.
///
/// @param message time of the message that it stands on; empty in a window or on the home page
/// @param thread of that message, itself where it begins one
/// @param alone whether only that person sees the message
/// @param view where it stands on no message
/// @param value what the button hands back, the choice, or the text
record Click(
    String workspace,
    String user,
    String channel,
    String message,
    String thread,
    boolean alone,
    Optional<Window> view,
    String action,
    String value,
    String trigger,
    String responseUrl) {

  /// A window, or the home page.
  record Window(String id, boolean home) {}

  static Click of(BlockActionPayload payload) {
    BlockActionPayload.Action action = payload.getActions().getFirst();
    BlockActionPayload.Container container = payload.getContainer();
    String message = container == null ? "" : Workspaces.orEmpty(container.getMessageTs());
    return new Click(
        Workspaces.of(payload),
        Workspaces.orEmpty(payload.getUser().getId()),
        payload.getChannel() == null ? "" : Workspaces.orEmpty(payload.getChannel().getId()),
        message,
        thread(payload, message),
        container != null && container.isEphemeral(),
        Optional.ofNullable(payload.getView())
            .map(view ->
                new Window(Workspaces.orEmpty(view.getId()), "home".equals(view.getType()))),
        Workspaces.orEmpty(action.getActionId()),
        value(action),
        Workspaces.orEmpty(payload.getTriggerId()),
        Workspaces.orEmpty(payload.getResponseUrl()));
  }

  private static String thread(BlockActionPayload payload, String message) {
    if (payload.getMessage() != null && payload.getMessage().getThreadTs() != null) {
      return payload.getMessage().getThreadTs();
    }
    return payload.getContainer() != null && payload.getContainer().getThreadTs() != null
        ? payload.getContainer().getThreadTs()
        : message;
  }

  private static String value(BlockActionPayload.Action action) {
    return action.getSelectedOption() == null
        ? Workspaces.orEmpty(action.getValue())
        : Workspaces.orEmpty(action.getSelectedOption().getValue());
  }
}
