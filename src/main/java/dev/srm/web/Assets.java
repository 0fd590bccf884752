package dev.srm.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The files of the console, held in memory. Their folder is named for what they contain, so that a
/// browser may keep them for good.
final class Assets {
  private static final List<String> NAMES =
      List.of(
          "answer.js",
          "app.js",
          "browse.js",
          "catalog.js",
          "dom.js",
          "icon.svg",
          "markdown.js",
          "style.css",
          "table.js",
          "words.js");
  private static final Map<String, String> TYPES =
      Map.of(
          "js", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "svg", "image/svg+xml");
  private static final String FOREVER = "public, max-age=31536000, immutable";
  private static final String ASK_AGAIN = "no-cache";

  private final Map<String, byte[]> files;
  private final byte[] index;
  private final byte[] openApi;
  private final String version;

  private Assets(Map<String, byte[]> files, byte[] index, byte[] openApi, String version) {
    this.files = files;
    this.index = index;
    this.openApi = openApi;
    this.version = version;
  }

  /// @throws IllegalStateException when the program was packed without one of the files
  static Assets load() {
    MessageDigest digest = sha256();
    Map<String, byte[]> files = new LinkedHashMap<>();
    NAMES.forEach(name -> files.put(name, resource(name)));
    files.values().forEach(digest::update);
    byte[] openApi = resource("openapi.json");
    byte[] template = resource("index.html");
    digest.update(openApi);
    digest.update(template);
    String version = HexFormat.of().formatHex(digest.digest(), 0, 8);
    String page =
        new String(template, StandardCharsets.UTF_8).replace("{{assets}}", "assets/" + version);
    return new Assets(files, page.getBytes(StandardCharsets.UTF_8), openApi, version);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static byte[] resource(String name) {
    try (InputStream stream = Assets.class.getResourceAsStream("/web/" + name)) {
      if (stream == null) {
        throw new IllegalStateException(
            "the resource /web/" + name + " is missing from the program");
      }
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("the resource /web/" + name + " cannot be read", e);
    }
  }

  /// @return path of the folder, without a slash on either side
  String folder() {
    return "assets/" + version;
  }

  Reply index(Context request) {
    return revalidated(request, "text/html; charset=utf-8", index);
  }

  Reply openApi(Context request) {
    return revalidated(request, "application/json", openApi);
  }

  /// A page of an older or newer version may ask here while replicas are being replaced; it gets
  /// the file, but must not keep it under that name.
  Reply file(Context request) {
    String name = request.pathParam("name");
    String cache = request.pathParam("version").equals(version) ? FOREVER : ASK_AGAIN;
    return Optional.ofNullable(files.get(name))
        .<Reply>map(
            bytes -> new Reply.Content(200, type(name), bytes, Map.of("Cache-Control", cache)))
        .orElseGet(() -> new Reply.Trouble(Problem.of(404)));
  }

  private static String type(String name) {
    return TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "");
  }

  private Reply revalidated(Context request, String type, byte[] bytes) {
    String tag = "\"" + version + "\"";
    Map<String, String> headers = Map.of("Cache-Control", ASK_AGAIN, "ETag", tag);
    return tag.equals(request.header("If-None-Match"))
        ? new Reply.Content(304, "", new byte[0], headers)
        : new Reply.Content(200, type, bytes, headers);
  }
}
