package dev.srm.channel.teams;

import java.net.URI;
import java.util.List;
import java.util.Locale;

/// Where the bot may speak. Its token goes along, so that an address which anybody could have
/// written into an activity must not be believed.
@FunctionalInterface
interface ServiceHosts {
  /// @param url as it came, any text at all
  boolean allow(String url);

  /// Encrypted, on the usual port, and exactly one of these hosts: `*.trafficmanager.net` can be
  /// rented by everybody.
  ///
  /// @param hosts lower case
  static ServiceHosts exactly(List<String> hosts) {
    List<String> known = List.copyOf(hosts);
    return url -> {
      try {
        URI uri = URI.create(url);
        return "https".equals(uri.getScheme())
            && uri.getHost() != null
            && known.contains(uri.getHost().toLowerCase(Locale.ROOT))
            && (uri.getPort() == -1 || uri.getPort() == 443)
            && uri.getRawUserInfo() == null
            && uri.getRawQuery() == null
            && uri.getRawFragment() == null
            && !url.contains("..");
      } catch (IllegalArgumentException e) {
        return false;
      }
    };
  }
}
