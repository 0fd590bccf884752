package dev.srm.web;

import dev.srm.answer.Answering;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/// `POST /api/v1/ask`.
final class AskApi {
  /// The console says so in this header; everybody else is a program.
  private static final String SURFACE_HEADER = "Srm-Surface";

  /// What `curl -d` sends unless told otherwise is a form by name only.
  private static final Set<String> CONTENT_TYPES =
      Set.of("", "application/json", "application/x-www-form-urlencoded");

  private final Answering forPrograms;
  private final Answering forConsole;
  private final WebLimits limits;

  AskApi(Function<String, Answering> answering, Metrics metrics, WebLimits limits) {
    this.forPrograms = metrics.counting(answering.apply("api"), "api");
    this.forConsole = metrics.counting(answering.apply("console"), "console");
    this.limits = limits;
  }

  Reply ask(Context context) throws IOException {
    if (!CONTENT_TYPES.contains(mediaType(context.contentType()))) {
      return new Reply.Trouble(Problem.unsupported());
    }
    Body body =
        Body.read(
            context.req().getInputStream(),
            context.req().getContentLengthLong(),
            limits.askBytesMax(),
            limits.drainBytesMax());
    return switch (body) {
      case Body.TooLarge() -> new Reply.Trouble(Problem.tooLarge(limits.askBytesMax()));
      case Body.Whole(byte[] bytes) -> answer(bytes, context);
    };
  }

  private Reply answer(byte[] bytes, Context context) {
    boolean console = "console".equals(context.header(SURFACE_HEADER));
    return switch (AnswerJson.decode(bytes)) {
      case Decoded.Rejected rejected -> new Reply.Trouble(Problem.badRequest(rejected));
      case Decoded.Accepted(var request) ->
          Reply.json(200, AnswerJson.node((console ? forConsole : forPrograms).answer(request)));
    };
  }

  private static String mediaType(@org.jspecify.annotations.Nullable String header) {
    return header == null ? "" : header.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }
}
