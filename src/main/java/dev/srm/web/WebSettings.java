package dev.srm.web;

/// Where the server listens and what it lets through.
///
/// @param host name or address of the interface
/// @param port 0 to 65535; 0 takes any free one
public record WebSettings(String host, int port, WebLimits limits) {
  /// @throws IllegalArgumentException when the host is empty or the port out of range
  public WebSettings {
    if (host.isBlank()) {
      throw new IllegalArgumentException("the host to listen on is empty; 127.0.0.1 is usual");
    }
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("port " + port + " is not between 0 and 65535");
    }
  }

  /// @return settings with the limits that are right for almost everybody
  public static WebSettings of(String host, int port) {
    return new WebSettings(host, port, WebLimits.DEFAULTS);
  }
}
