package dev.srm.channel;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// An endpoint behind a real HTTP server of the JDK, with a client that talks to it.
public final class Mounted implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpClient client = HttpClient.newHttpClient();
  private final String parameter;

  /// @param parameter the last part of the path is handed over under that name
  public Mounted(Endpoint endpoint, String parameter) {
    this.parameter = parameter;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", exchange -> carry(exchange, endpoint));
    server.setExecutor(threads);
    server.start();
  }

  private void carry(HttpExchange exchange, Endpoint endpoint) throws IOException {
    String path = exchange.getRequestURI().getPath();
    Endpoint.Response response =
        endpoint.handle(
            new Endpoint.Request(
                path,
                Map.of(parameter, path.substring(path.lastIndexOf('/') + 1)),
                exchange.getRequestHeaders(),
                exchange.getRequestBody().readAllBytes(),
                "127.0.0.1"));
    byte[] body = response.body().getBytes(StandardCharsets.UTF_8);
    if (!response.contentType().isEmpty()) {
      exchange.getResponseHeaders().set("Content-Type", response.contentType());
    }
    exchange.sendResponseHeaders(response.status(), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  /// @return where it listens, without a slash at the end
  public String url() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /// @param headers name, value, name, value...; a name may come twice
  public HttpResponse<String> post(String path, byte[] body, List<String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url() + path))
            .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    for (int i = 0; i < headers.size(); i += 2) {
      request.header(headers.get(i), headers.get(i + 1));
    }
    try {
      return client.send(
          request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    client.close();
    server.stop(0);
    threads.close();
  }
}
