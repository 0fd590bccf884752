package dev.srm.channel.slack;

import com.slack.api.app_backend.events.payload.Authorization;
import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tells under which installation a request came in: that of a workspace, or of an organisation as
/// a whole.
final class Workspaces {
  private Workspaces() {}

  static String of(SlashCommandPayload payload) {
    return of(
        payload.isEnterpriseInstall(), payload.getEnterpriseId(), orEmpty(payload.getTeamId()));
  }

  static String of(BlockActionPayload payload) {
    return of(
        payload.isEnterpriseInstall(),
        payload.getEnterprise() == null ? null : payload.getEnterprise().getId(),
        payload.getTeam() == null
            ? orEmpty(payload.getUser().getTeamId())
            : orEmpty(payload.getTeam().getId()));
  }

  static String of(ViewSubmissionPayload payload) {
    return of(
        payload.isEnterpriseInstall(),
        payload.getEnterprise() == null ? null : payload.getEnterprise().getId(),
        payload.getTeam() == null
            ? orEmpty(payload.getUser().getTeamId())
            : orEmpty(payload.getTeam().getId()));
  }

  static String of(MessageShortcutPayload payload) {
    return of(
        payload.isEnterpriseInstall(),
        payload.getEnterprise() == null ? null : payload.getEnterprise().getId(),
        payload.getTeam() == null
            ? orEmpty(payload.getUser().getTeamId())
            : orEmpty(payload.getTeam().getId()));
  }

  /// In a channel that workspaces share, the event is of another one than the installation.
  static String of(EventsApiPayload<?> payload) {
    Authorization first = authorization(payload);
    return first == null
        ? orEmpty(payload.getTeamId())
        : of(
            Boolean.TRUE.equals(first.getIsEnterpriseInstall()),
            first.getEnterpriseId(),
            first.getTeamId() == null ? orEmpty(payload.getTeamId()) : first.getTeamId());
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

  private static String of(boolean enterprise, @Nullable String organisation, String team) {
    return enterprise && organisation != null ? organisation : team;
  }

  static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
