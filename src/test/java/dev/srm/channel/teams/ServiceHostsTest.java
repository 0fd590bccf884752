package dev.srm.channel.teams;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceHostsTest {
  private static final ServiceHosts HOSTS =
      ServiceHosts.exactly(List.of("smba.trafficmanager.net"));

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "https://smba.trafficmanager.net/kr/, true",
    "https://smba.trafficmanager.net/kr/72f988bf-0000-41af-91ab-2d7cd011db47/, true",
    "https://SMBA.trafficmanager.net/kr, true",
    "https://smba.trafficmanager.net, true",
    "https://smba.trafficmanager.net:443/kr/, true",
    "http://smba.trafficmanager.net/kr/, false",
    "https://smba.trafficmanager.net:8443/kr/, false",
    "https://evil.trafficmanager.net/kr/, false",
    "https://smba.trafficmanager.net.evil.example/, false",
    "https://evil.example/smba.trafficmanager.net/, false",
    "https://smba.trafficmanager.net@evil.example/, false",
    "https://user@smba.trafficmanager.net/, false",
    "https://smba.trafficmanager.net/kr/?to=evil, false",
    "https://smba.trafficmanager.net/kr/#evil, false",
    "https://smba.trafficmanager.net/../x/, false",
    "https:///kr/, false",
    "https://smba.trafficmanager.net\\@evil.example/, false",
    "'https://smba.trafficmanager.net /', false",
    "smba.trafficmanager.net, false",
    "'', false",
  })
  void the_token_goes_nowhere_but_to_hosts_that_were_named(String url, boolean allowed) {
    assertEquals(allowed, HOSTS.allow(url));
  }
}
