package dev.srm.channel.slack;

import com.slack.api.app_backend.events.payload.Authorization;
import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Tells under which installation a request came in: that of a workspace, or of an organisation as
/// a whole.
final class Workspaces {
  private Workspaces() {}

  static String of(SlashCommandPayload payload) {
    return of(payload.isEnterpriseInstall(), payload.getEnterpriseId(), payload.getTeamId());
  }

  static String of(BlockActionPayload payload) {
    return of(
        payload.isEnterpriseInstall(),
        id(payload.getEnterprise(), BlockActionPayload.Enterprise::getId, null),
        id(payload.getTeam(), BlockActionPayload.Team::getId, payload.getUser().getTeamId()));
  }

  static String of(ViewSubmissionPayload payload) {
    return of(
        payload.isEnterpriseInstall(),
        id(payload.getEnterprise(), ViewSubmissionPayload.Enterprise::getId, null),
        id(payload.getTeam(), ViewSubmissionPayload.Team::getId, payload.getUser().getTeamId()));
  }

  static String of(MessageShortcutPayload payload) {
    return of(
        payload.isEnterpriseInstall(),
        id(payload.getEnterprise(), MessageShortcutPayload.Enterprise::getId, null),
        id(payload.getTeam(), MessageShortcutPayload.Team::getId, payload.getUser().getTeamId()));
  }

  /// In a channel that workspaces share, the event is of another one than the installation.
  static String of(EventsApiPayload<?> payload) {
    Authorization first = authorization(payload);
    return first == null
        ? orEmpty(payload.getTeamId())
        : of(
            Boolean.TRUE.equals(first.getIsEnterpriseInstall()),
            first.getEnterpriseId(),
            first.getTeamId() == null ? payload.getTeamId() : first.getTeamId());
  }

  /// @return our own user there; empty when Slack does not say
  static String ourUser(EventsApiPayload<?> payload) {
    Authorization first = authorization(payload);
    return first == null ? "" : orEmpty(first.getUserId());
  }

  private static @Nullable Authorization authorization(EventsApiPayload<?> payload) {
    List<Authorization> all = payload.getAuthorizations();
    return all == null || all.isEmpty() ? null : all.getFirst();
  }

  private static String of(
      boolean enterprise, @Nullable String organisation, @Nullable String team) {
    return enterprise && organisation != null ? organisation : orEmpty(team);
  }

  /// Bolt has a class of its own for each part of each payload.
  private static <P> @Nullable String id(
      @Nullable P part, Function<P, @Nullable String> id, @Nullable String otherwise) {
    return part == null ? otherwise : id.apply(part);
  }

  static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
