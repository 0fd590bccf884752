package dev.srm.channel.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.srm.channel.Json;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/// HTTP to Microsoft: short documents, no redirects, with which a token could be led astray.
final class Calls implements AutoCloseable {
  private final HttpClient client;
  private final int bytesMax;

  Calls(TeamsLimits limits) {
    bytesMax = limits.documentBytesMax();
    client =
        HttpClient.newBuilder()
            // Some of Microsoft's servers choke on an offer of HTTP/2 without encryption.
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(limits.connectTimeout())
            .build();
  }

  /// What came back.
  ///
  /// @param retryAfter as the server asked, in seconds; a date is not understood
  /// @param body empty when it is no JSON object
  record Answered(int status, Optional<Duration> retryAfter, Optional<ObjectNode> body) {}

  /// @param timeout until the headers are there
  /// @throws java.net.ConnectException when nothing was sent, for want of a connection
  /// @throws IOException when it is not known what became of the call
  Answered send(HttpRequest.Builder request, Duration timeout)
      throws IOException, InterruptedException {
    HttpResponse<InputStream> response =
        client.send(request.timeout(timeout).build(), HttpResponse.BodyHandlers.ofInputStream());
    try (InputStream body = response.body()) {
      byte[] bytes = body.readNBytes(bytesMax + 1);
      return new Answered(
          response.statusCode(),
          response.headers().firstValue("Retry-After").flatMap(Calls::seconds),
          bytes.length > bytesMax ? Optional.empty() : Json.object(bytes));
    }
  }

  private static Optional<Duration> seconds(String header) {
    return header.strip().matches("[0-9]{1,6}")
        ? Optional.of(Duration.ofSeconds(Long.parseLong(header.strip())))
        : Optional.empty();
  }

  @Override
  public void close() {
    client.shutdownNow();
    client.close();
  }
}
