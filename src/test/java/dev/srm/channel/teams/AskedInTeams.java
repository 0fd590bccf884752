package dev.srm.channel.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.srm.answer.Answering;
import dev.srm.channel.Golden;
import java.util.List;

/// Questions that are asked of the bot in Teams, each conversation in a thread of its own, over all
/// of what stands between Teams and the answer.
public final class AskedInTeams implements AutoCloseable {
  private final Tenant tenant;
  private int sent;

  public AskedInTeams(Answering answering) {
    tenant = new Tenant(answering, Golden.KNOWLEDGE);
  }

  /// Mentions the bot in a thread, and has it answered.
  ///
  /// @param thread number of the conversation
  public void ask(int thread, String question) {
    sent++;
    ObjectNode activity =
        tenant.activity("<at>SRM</at> " + question.replace("&", "&amp;").replace("<", "&lt;"));
    activity.put("id", Integer.toString(sent));
    activity.withObject("conversation").put("id", "19:channel@thread.tacv2;messageid=" + thread);
    tenant.send(activity);
    tenant.answer();
  }

  /// @return the texts of everything that was written, one for each message
  public List<String> replies() {
    return tenant.written().stream().map(message -> message.path("text").asText()).toList();
  }

  @Override
  public void close() {
    tenant.close();
  }
}
