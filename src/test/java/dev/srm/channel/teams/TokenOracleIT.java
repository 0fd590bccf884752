package dev.srm.channel.teams;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.srm.channel.Json;
import dev.srm.channel.Node;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Microsoft's own library is asked about the same tokens. Where it lets in what we refuse, that is
/// written at the case.
class TokenOracleIT {
  @Test
  void the_gate_agrees_with_microsofts_own_library() {
    Node.needs("botframework-connector");
    // The library reads the real clock.
    Instant now = Instant.now();
    List<TokenCases.Case> cases = TokenCases.all().toList();
    List<String> different = new ArrayList<>();
    try (Microsoft microsoft = new Microsoft();
        Calls calls = new Calls(TeamsLimits.DEFAULT)) {
      TeamsLimits limits = TeamsLimits.DEFAULT;
      BotSettings settings = microsoft.settings();
      SigningKeys keys = new SigningKeys(settings.openIdUrl(), calls, limits, () -> now);
      Gate gate = new TokenGate(settings, keys, limits, () -> now);
      List<String> told =
          Node.run(
              "teams-oracle.js",
              List.of(Microsoft.APP, settings.openIdUrl().toString()),
              cases.stream().map(one -> line(one, now)).toList());
      assertEquals(cases.size(), told.size());
      for (int i = 0; i < cases.size(); i++) {
        TokenCases.Case one = cases.get(i);
        boolean ours = gate.admits(Optional.of(one.authorization(now)), TokenCases.ACTIVITY);
        boolean theirs = Boolean.parseBoolean(told.get(i));
        if (theirs != (ours || one.stricter())) {
          different.add(one + ": we say " + ours + ", the library says " + theirs);
        }
      }
    }
    assertEquals(List.of(), different);
    assertTrue(cases.size() >= 40, cases.size() + " cases only");
  }

  private static String line(TokenCases.Case one, Instant now) {
    ObjectNode line = Json.object().put("authorization", one.authorization(now));
    line.putObject("activity")
        .put("type", "message")
        .put("channelId", "msteams")
        .put("serviceUrl", TokenCases.SERVICE);
    return Json.written(line);
  }
}
