package dev.srm.chat;

/// What must not be lost cannot be kept just now. A surface then refuses the message in its
/// platform's way, so that the platform delivers it again; what needs no memory goes on.
public final class Unavailable extends RuntimeException {
  /// @param why for the log and for `/readyz`; holds no text of a question and no secret
  public Unavailable(String why, Throwable cause) {
    super(why, cause);
  }
}
