package dev.srm.app;

/// The server cannot start. The message is for the operator: what is wrong and how to mend it.
public final class StartFailure extends RuntimeException {
  private static final long serialVersionUID = 1;

  StartFailure(String message) {
    super(message);
  }
}
