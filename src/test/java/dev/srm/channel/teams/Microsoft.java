package dev.srm.channel.teams;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Microsoft as far as the bot sees it: keys, tokens and the connector; and the signatures of
/// Teams.
final class Microsoft implements AutoCloseable {
  static final String APP = "11111111-2222-3333-4444-555555555555";
  static final String PASSWORD = "app-password-that-nobody-sees";
  static final String TENANT = "72f988bf-0000-41af-91ab-2d7cd011db47";
  static final RSAKey KEY = key("teams-key");
  static final RSAKey FOREIGN = key("teams-key");
  static final RSAKey WEBCHAT = key("webchat-key");
  static final RSAKey BARE = key("bare-key");

  /// One for all tests: it takes longer to start than they do.
  private static final WireMockServer STARTED = started();

  final WireMockServer server = STARTED;

  Microsoft() {
    server.resetAll();
    server.stubFor(
        get(urlPathEqualTo("/openid")).willReturn(okJson("{\"jwks_uri\":\"" + url() + "/keys\"}")));
    publish(keySet());
    server.stubFor(
        post(urlMatching("/login/[^/]+/oauth2/v2.0/token"))
            .willReturn(okJson("{\"access_token\":\"token-of-the-bot\",\"expires_in\":3600}")));
    connector(okJson("{\"id\":\"reply-1\"}"));
  }

  private static WireMockServer started() {
    WireMockServer server = new WireMockServer(WireMockConfiguration.options().dynamicPort());
    server.start();
    return server;
  }

  private static RSAKey key(String id) {
    try {
      return new RSAKeyGenerator(2048).keyID(id).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  static String keySet() {
    return "{\"keys\":["
        + published(KEY, "msteams\",\"skype")
        + ","
        + published(WEBCHAT, "webchat")
        + ","
        + BARE.toPublicJWK().toJSONString()
        + "]}";
  }

  static String published(RSAKey key, String endorsements) {
    String json = key.toPublicJWK().toJSONString();
    return json.substring(0, json.length() - 1) + ",\"endorsements\":[\"" + endorsements + "\"]}";
  }

  String url() {
    return "http://localhost:" + server.port();
  }

  BotSettings settings() {
    return settings(Optional.of(TENANT));
  }

  BotSettings settings(Optional<String> tenant) {
    return new BotSettings(
        APP,
        PASSWORD,
        tenant,
        URI.create(url() + "/openid"),
        URI.create(url() + "/login/"),
        List.of("smba.trafficmanager.net"));
  }

  /// What the connector answers from now on.
  void connector(ResponseDefinitionBuilder response) {
    server.stubFor(post(urlMatching("/connector/v3/conversations.*")).willReturn(response));
  }

  /// The keys from now on.
  void publish(String keySet) {
    server.stubFor(get(urlPathEqualTo("/keys")).willReturn(okJson(keySet)));
  }

  void breakKeys() {
    server.stubFor(get(urlPathEqualTo("/keys")).willReturn(aResponse().withStatus(500)));
  }

  String service() {
    return url() + "/connector/";
  }

  /// @return what was asked of that path, oldest first
  List<ServeEvent> calls(String pathPattern) {
    List<ServeEvent> events = new ArrayList<>(server.getAllServeEvents());
    Collections.reverse(events);
    return events.stream().filter(one -> one.getRequest().getUrl().matches(pathPattern)).toList();
  }

  /// The claims of a token as Teams makes it.
  static Map<String, Object> claims(Instant now, String service) {
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("iss", "https://api.botframework.com");
    claims.put("aud", APP);
    claims.put("serviceurl", service);
    claims.put("nbf", now.getEpochSecond() - 60);
    claims.put("exp", now.getEpochSecond() + 3600);
    return claims;
  }

  static String bearer(Map<String, Object> claims) {
    return "Bearer " + signed(KEY, claims);
  }

  static String signed(RSAKey key, Map<String, Object> claims) {
    JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
    return signed(key, header, new Payload(claims));
  }

  static String signed(RSAKey key, JWSHeader header, Payload payload) {
    try {
      JWSObject token = new JWSObject(header, payload);
      token.sign(new RSASSASigner(key));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.resetAll();
  }
}
