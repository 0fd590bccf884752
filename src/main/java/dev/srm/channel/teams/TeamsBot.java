package dev.srm.channel.teams;

import dev.srm.channel.Endpoint;
import dev.srm.channel.Voice;
import dev.srm.chat.Desk;
import dev.srm.chat.Inbox;
import dev.srm.chat.Intake;
import dev.srm.chat.Outcome;
import java.time.InstantSource;
import java.util.function.Supplier;

/// The bot: what Teams calls, and what answers it afterwards.
public final class TeamsBot implements AutoCloseable {
  private final Calls calls;
  private final Endpoint endpoint;
  private final Outcome.Handler answers;
  private final OwnToken token;

  private TeamsBot(Calls calls, OwnToken token, Endpoint endpoint, Outcome.Handler answers) {
    this.calls = calls;
    this.token = token;
    this.endpoint = endpoint;
    this.answers = answers;
  }

  /// @param intake where messages are handed in; they come back as leases to [#answers]
  /// @param inbox behind it
  /// @param voice asked for each reply, so that a changed corpus is spoken with at once
  public static TeamsBot of(
      BotSettings settings,
      Intake intake,
      Inbox inbox,
      Desk desk,
      Supplier<Voice> voice,
      TeamsLimits limits,
      InstantSource clock) {
    Calls calls = new Calls(limits);
    SigningKeys keys = new SigningKeys(settings.openIdUrl(), calls, limits, clock);
    Gate gate = new TokenGate(settings, keys, limits, clock);
    ServiceHosts hosts = ServiceHosts.exactly(settings.serviceHosts());
    return of(settings, gate, hosts, calls, intake, inbox, desk, voice, limits, clock);
  }

  /// With a gate and hosts of a test's own: no setting reaches them.
  static TeamsBot of(
      BotSettings settings,
      Gate gate,
      ServiceHosts hosts,
      Calls calls,
      Intake intake,
      Inbox inbox,
      Desk desk,
      Supplier<Voice> voice,
      TeamsLimits limits,
      InstantSource clock) {
    OwnToken token = new OwnToken(settings, calls, limits, clock);
    Connector connector = new Connector(hosts, token, calls, limits);
    return new TeamsBot(
        calls,
        token,
        new BotEndpoint(
            gate, hosts, settings.tenant(), intake, inbox::answeredWith, desk, limits, clock),
        new BotAnswers(
            connector, desk, voice, new TeamWork(connector, desk, voice, intake, clock)));
  }

  /// `POST /teams/messages`.
  public Endpoint endpoint() {
    return endpoint;
  }

  /// Answers what the endpoint put into the inbox.
  public Outcome.Handler answers() {
    return answers;
  }

  /// @return why SRM cannot speak at the moment, fit for operators; empty when nothing is known
  ///   against it
  public String trouble() {
    return token.trouble();
  }

  @Override
  public void close() {
    calls.close();
  }
}
