package dev.srm.chat;

/// Remembers what was taken in, so that a message which a platform delivers twice is answered once.
public interface SeenIds {
  /// @param id of the message, unique among all platforms
  /// @return true for the first who asks, false while the id is remembered
  boolean take(String id);

  /// Forgets an id: the message was not worked off, and the platform shall deliver it again.
  void giveBack(String id);
}
