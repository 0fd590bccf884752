package dev.srm.app;

import java.util.List;

/// A server that listens.
public interface Running extends AutoCloseable {
  /// A way in, as told at start.
  ///
  /// @param name e.g. `Slack slash command`
  /// @param note its address where it is on, else which setting turns it on
  record Surface(String name, boolean on, String note) {}

  /// @return where people reach it on this machine
  String url();

  /// @return what was loaded, in a few words
  String loaded();

  /// @return every surface, on or off
  List<Surface> surfaces();

  /// Blocks until the server has stopped.
  void await();

  /// Takes no more requests, lets those under way finish, then empties the queues. A second call
  /// does nothing.
  @Override
  void close();
}
