package dev.srm.web;

import dev.srm.channel.Endpoint;

/// A platform's endpoint on its path. It is handed the raw bytes and headers of each request.
///
/// @param path template with parameters in braces: `/teams/webhook/{hook}`
/// @param bodyBytesMax longer bodies are refused with 413 before the endpoint sees them
/// @param visited whether people's browsers go there with GET; else platforms send POST
public record Mount(String path, int bodyBytesMax, Endpoint endpoint, boolean visited) {
  /// @throws IllegalArgumentException when the path is not absolute or the limit not positive
  public Mount {
    if (!path.startsWith("/")) {
      throw new IllegalArgumentException("the path \"" + path + "\" does not begin with \"/\"");
    }
    if (bodyBytesMax < 1) {
      throw new IllegalArgumentException(path + " would let no body through");
    }
  }

  /// What a platform sends POST to.
  public Mount(String path, int bodyBytesMax, Endpoint endpoint) {
    this(path, bodyBytesMax, endpoint, false);
  }

  /// What people's browsers open.
  public static Mount visited(String path, Endpoint endpoint) {
    return new Mount(path, 1, endpoint, true);
  }
}
