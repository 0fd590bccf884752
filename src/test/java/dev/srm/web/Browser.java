package dev.srm.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// One tab of a headless Chromium: what a person does in it, and what can be seen there.
final class Browser implements AutoCloseable {
  private final DevTools tools;

  private Browser(DevTools tools) {
    this.tools = tools;
  }

  /// @throws AssertionError when no Chromium is installed
  static Browser open() throws Exception {
    return new Browser(DevTools.open());
  }

  /// Pretends to be a device of somebody who reads that language.
  void be(String language, String scheme, int width, int height) throws Exception {
    tools.command(
        "Emulation.setUserAgentOverride",
        DevTools.MAPPER
            .createObjectNode()
            .put("userAgent", "test")
            .put("acceptLanguage", language));
    ObjectNode media = DevTools.MAPPER.createObjectNode();
    media.putArray("features").addObject().put("name", "prefers-color-scheme").put("value", scheme);
    tools.command("Emulation.setEmulatedMedia", media);
    size(width, height);
  }

  private void size(int width, int height) throws Exception {
    tools.command(
        "Emulation.setDeviceMetricsOverride",
        DevTools.MAPPER
            .createObjectNode()
            .put("width", width)
            .put("height", height)
            .put("deviceScaleFactor", 1)
            .put("mobile", false));
  }

  /// Goes to a page with a clean memory, and waits until the script has run.
  void visit(String address) throws Exception {
    go("about:blank");
    tools.command(
        "Storage.clearDataForOrigin",
        DevTools.MAPPER
            .createObjectNode()
            .put("origin", URI.create(address).resolve("/").toString())
            .put("storageTypes", "all"));
    go(address);
    until("document.readyState === 'complete'");
  }

  /// A page that asks by itself changes its address before a slow machine has looked at it.
  private void go(String address) throws Exception {
    tools.command("Page.navigate", DevTools.MAPPER.createObjectNode().put("url", address));
    String wanted = "new URL(" + DevTools.MAPPER.writeValueAsString(address) + ").href";
    until(
        "[location.href, performance.getEntriesByType('navigation')[0].name].includes("
            + wanted
            + ")");
  }

  /// @return the value of an expression, awaited when it is a promise
  JsonNode evaluate(String expression) throws Exception {
    JsonNode result =
        tools.command(
            "Runtime.evaluate",
            DevTools.MAPPER
                .createObjectNode()
                .put("expression", expression)
                .put("awaitPromise", true)
                .put("returnByValue", true)
                .put("userGesture", true));
    if (result.has("exceptionDetails")) {
      throw new AssertionError(expression + ": " + result.path("exceptionDetails"));
    }
    return result.path("result").path("value");
  }

  String text(String expression) throws Exception {
    return evaluate(expression).asText();
  }

  boolean holds(String expression) throws Exception {
    return evaluate("Boolean(" + expression + ")").asBoolean();
  }

  /// Waits until the expression holds; looks again at each frame. A page may be replaced meanwhile.
  void until(String expression) throws Exception {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(DevTools.TIMEOUT_SECONDS);
    String step =
        "new Promise((done) => setTimeout(() => { try { done(Boolean("
            + expression
            + ")); } catch { done(false); } }, 20))";
    while (System.nanoTime() < deadline) {
      try {
        if (evaluate(step).asBoolean()) {
          return;
        }
      } catch (AssertionError e) {
        if (!e.toString().contains("context") && !e.toString().contains("navigated")) {
          throw e;
        }
      }
    }
    throw new AssertionError(
        "never came true: " + expression + "\n" + text("document.body.innerText"));
  }

  /// Presses keys as a person does, so that the page sees trusted events.
  void type(String text) throws Exception {
    tools.command("Input.insertText", DevTools.MAPPER.createObjectNode().put("text", text));
  }

  void press(String key, String code, int number) throws Exception {
    for (String type : List.of("keyDown", "keyUp")) {
      ObjectNode event =
          DevTools.MAPPER
              .createObjectNode()
              .put("type", type)
              .put("key", key)
              .put("code", code)
              .put("windowsVirtualKeyCode", number);
      if (key.length() == 1 || key.equals("Enter")) {
        event.put("text", key.equals("Enter") ? "\r" : key);
      }
      tools.command("Input.dispatchKeyEvent", event);
    }
  }

  /// Keeps a picture of the whole page.
  void picture(Path file) throws Exception {
    JsonNode size =
        tools
            .command("Page.getLayoutMetrics", DevTools.MAPPER.createObjectNode())
            .path("cssContentSize");
    ObjectNode parameters = DevTools.MAPPER.createObjectNode().put("captureBeyondViewport", true);
    parameters
        .putObject("clip")
        .put("x", 0)
        .put("y", 0)
        .put("width", size.path("width").asInt())
        .put("height", Math.min(size.path("height").asInt(), 1_600))
        .put("scale", 1);
    String picture = tools.command("Page.captureScreenshot", parameters).path("data").asText();
    Files.createDirectories(file.getParent());
    Files.write(file, Base64.getDecoder().decode(picture));
  }

  /// @return errors of scripts and of the security policy since the last call
  List<String> complaints() {
    return tools.complaints();
  }

  @Override
  public void close() throws IOException {
    tools.close();
  }
}
