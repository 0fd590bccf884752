package dev.srm.web;

import dev.srm.answer.Request;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// The console of a server with answers written by hand, in a real browser.
final class Console implements AutoCloseable {
  static final String ANSWERED = "document.querySelector('.turn .card:not(.waiting)')";

  /// Everything asked, in order.
  final List<Request> asked = new CopyOnWriteArrayList<>();

  final Browser browser;
  private final Metrics metrics = new Metrics();
  private final WebServer server;

  Console() throws Exception {
    browser = Browser.open();
    server =
        WebServer.start(
            WebSettings.of("127.0.0.1", 0),
            surface ->
                request -> {
                  asked.add(request);
                  return Answers.to(request);
                },
            Corpora::real,
            List.of(),
            List::of,
            metrics);
  }

  void visit(String path) throws Exception {
    browser.visit("http://127.0.0.1:" + server.port() + "/" + path);
    browser.until("document.title !== 'SRM'");
  }

  /// Goes to the last line but a few, which is below the fold.
  void visitNote(String language) throws Exception {
    String note = "notes/" + language + "/rds.md";
    int line =
        Corpora.real().passages().stream()
            .filter(passage -> passage.id().startsWith(note))
            .skip(4)
            .findFirst()
            .orElseThrow()
            .sentences()
            .getFirst()
            .line();
    browser.visit("http://127.0.0.1:" + server.port() + "/" + note + "#L" + line);
  }

  void ask(String question) throws Exception {
    browser.evaluate("document.getElementById('question').focus()");
    browser.type(question);
    browser.press("Enter", "Enter", 13);
    browser.until(
        "document.querySelector('.turn h2')?.textContent === '"
            + question
            + "' && document.querySelector('.turn .card:not(.waiting)')");
  }

  @Override
  public void close() throws IOException {
    browser.close();
    server.close();
    metrics.close();
  }
}
