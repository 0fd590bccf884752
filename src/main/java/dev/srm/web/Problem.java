package dev.srm.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/// An error of the API as problem details (RFC 9457). Never holds an exception's text.
///
/// @param title the usual phrase for the status
/// @param detail what is wrong here and how to mend it
/// @param faults places in the request object; empty when it is about something else
record Problem(int status, String title, String detail, List<Fault> faults) {
  static final String CONTENT_TYPE = "application/problem+json";

  Problem {
    faults = List.copyOf(faults);
  }

  static Problem badRequest(String detail) {
    return new Problem(400, "Bad Request", detail, List.of());
  }

  static Problem badRequest(Decoded.Rejected rejected) {
    return new Problem(400, "Bad Request", rejected.message(), rejected.faults());
  }

  static Problem notFound(String detail) {
    return new Problem(404, "Not Found", detail, List.of());
  }

  static Problem methodNotAllowed(String allowed) {
    String detail = "This path answers other methods only: " + allowed + ".";
    return new Problem(405, "Method Not Allowed", detail, List.of());
  }

  static Problem tooLarge(int bytesMax) {
    return new Problem(
        413, "Content Too Large", "The body is longer than " + bytesMax + " bytes.", List.of());
  }

  static Problem unsupported() {
    return new Problem(415, "Unsupported Media Type", "Send JSON as application/json.", List.of());
  }

  /// @param id under which the log tells more
  static Problem internal(String id) {
    return new Problem(
        500,
        "Internal Server Error",
        "Something went wrong here. The log tells more under " + id + ".",
        List.of());
  }

  /// For what the server or the framework refuses by itself.
  static Problem of(int status) {
    return switch (status) {
      case 400 -> badRequest("The request cannot be read.");
      case 404 -> notFound("There is nothing at this path. See /api/openapi.json.");
      case 414 -> new Problem(414, "URI Too Long", "The address is too long.", List.of());
      case 431 ->
          new Problem(
              431, "Request Header Fields Too Large", "The headers are too long.", List.of());
      default ->
          new Problem(
              status,
              status < 500 ? "Request Refused" : "Server Error",
              "The request was not answered.",
              List.of());
    };
  }

  ObjectNode node() {
    ObjectNode node = Json.object();
    node.put("type", "about:blank");
    node.put("title", title);
    node.put("status", status);
    node.put("detail", detail);
    if (!faults.isEmpty()) {
      ArrayNode array = node.putArray("faults");
      for (Fault fault : faults) {
        array.add(
            Json.object()
                .put("key", fault.key())
                .put("what", fault.what())
                .put("mend", fault.mend()));
      }
    }
    return node;
  }
}
