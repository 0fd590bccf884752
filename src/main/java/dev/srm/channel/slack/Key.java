package dev.srm.channel.slack;

/// Ids of Slack's things, unique among all platforms.
final class Key {
  private Key() {}

  static String person(String workspace, String user) {
    return user.isEmpty() ? "" : "slack:" + workspace + ":" + user;
  }

  /// @param thread time of its first message; empty for a conversation as a whole
  static String thread(String workspace, String channel, String thread) {
    return "slack:" + workspace + ":" + channel + (thread.isEmpty() ? "" : ":" + thread);
  }

  static String message(String channel, String ts) {
    return "slack:" + channel + ":" + ts;
  }

  static String of(String id) {
    return "slack:" + id;
  }
}
