package dev.srm.web;

import dev.srm.channel.Endpoint;

/// A platform's endpoint on its path. It is handed the raw bytes and headers of each POST.
///
/// @param path template with parameters in braces: `/teams/webhook/{hook}`
/// @param bodyBytesMax longer bodies are refused with 413 before the endpoint sees them
public record Mount(String path, int bodyBytesMax, Endpoint endpoint) {
  /// @throws IllegalArgumentException when the path is not absolute or the limit not positive
  public Mount {
    if (!path.startsWith("/")) {
      throw new IllegalArgumentException("the path \"" + path + "\" does not begin with \"/\"");
    }
    if (bodyBytesMax < 1) {
      throw new IllegalArgumentException(path + " would let no body through");
    }
  }
}
