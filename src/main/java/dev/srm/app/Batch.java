package dev.srm.app;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.srm.answer.Answering;
import dev.srm.web.AnswerJson;
import dev.srm.web.Decoded;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Answers one request object a line, one answer object a line, in order. A line that is none gets
/// an error object in its place, so that line n of the output belongs to line n of the input.
final class Batch {
  private static final String STANDARD_INPUT = "-";

  private final Console console;
  private final Answering answering;

  Batch(Console console, Answering answering) {
    this.console = console;
    this.answering = answering;
  }

  /// @return 0 when every line was a request, whatever its answer; 1 when one was not
  int run(String file) {
    try (BufferedReader lines = open(file)) {
      return run(lines);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }

  /// Bytes that are no UTF-8 are replaced, not fatal: the other lines can still be answered.
  private BufferedReader open(String file) throws IOException {
    return new BufferedReader(
        new InputStreamReader(
            file.equals(STANDARD_INPUT) ? console.in() : Files.newInputStream(Path.of(file)),
            StandardCharsets.UTF_8));
  }

  private int run(BufferedReader lines) throws IOException {
    PrintStream out =
        new PrintStream(new BufferedOutputStream(console.out()), false, StandardCharsets.UTF_8);
    int number = 0;
    int bad = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      switch (AnswerJson.decode(line)) {
        case Decoded.Accepted accepted ->
            out.println(AnswerJson.encode(answering.answer(accepted.request())));
        case Decoded.Rejected rejected -> {
          bad++;
          out.println(error(number, rejected.message()));
        }
      }
      if (!lines.ready()) {
        out.flush();
      }
    }
    out.flush();
    return bad == 0 ? Main.Exit.ANSWERED : Main.Exit.REFUSED;
  }

  private static String error(int line, String message) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    object.putNull("id");
    object.putObject("error").put("line", line).put("message", message);
    return object.toString();
  }
}
