package dev.srm.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.srm.answer.Answer;
import dev.srm.answer.Answer.Citation;
import dev.srm.answer.Answer.OwnershipRow;
import java.util.List;

/// The one JSON form of answers and requests, for the API and the command line alike.
///
/// Keys always stand in the same order; what is absent is `null`, except the texts of rows and
/// citations, which are then empty.
public final class AnswerJson {
  private AnswerJson() {}

  /// @return one line without a line break
  public static String encode(Answer answer) {
    return Json.line(node(answer));
  }

  /// @return the same over several indented lines, for people
  public static String encodePretty(Answer answer) {
    return Json.pretty(node(answer));
  }

  /// @param json one request object; unknown keys are passed over
  public static Decoded decode(String json) {
    return RequestReader.read(json);
  }

  /// @param json one request object in UTF-8; unknown keys are passed over
  public static Decoded decode(byte[] json) {
    return RequestReader.read(json);
  }

  static ObjectNode node(Answer answer) {
    ObjectNode node = Json.object();
    node.set("id", Json.orNull(answer.id()));
    node.put("question", answer.question());
    node.put("language", answer.language().id());
    node.put("kind", answer.kind().id());
    node.set("owner", Json.orNull(answer.owner()));
    node.set("polarity", Json.orNull(answer.polarity().map(Answer.Polarity::id)));
    ObjectNode subject = node.putObject("subject");
    subject.set("service", Json.orNull(answer.subject().service()));
    subject.set("area", Json.orNull(answer.subject().area()));
    ArrayNode rows = node.putArray("rows");
    answer.rows().forEach(row -> rows.add(row(row)));
    node.put("text", answer.text());
    ArrayNode citations = node.putArray("citations");
    answer.citations().forEach(citation -> citations.add(citation(citation)));
    answer
        .refusal()
        .ifPresentOrElse(refusal -> refusal(refusal, node), () -> node.putNull("refusal"));
    texts(node, "related", answer.related());
    ArrayNode more = node.putArray("more");
    answer.more().forEach(further -> more.add(node(further)));
    return node.put("micros", answer.micros());
  }

  private static ObjectNode row(OwnershipRow row) {
    return Json.object()
        .put("service", row.service())
        .put("area", row.area())
        .put("owner", row.owner())
        .put("basis", row.basis().id())
        .put("aws", row.aws())
        .put("customer", row.customer())
        .put("conditions", row.conditions());
  }

  private static ObjectNode citation(Citation citation) {
    ObjectNode node = Json.object();
    node.put("number", citation.number());
    node.put("title", citation.title());
    node.put("heading", citation.heading());
    node.set("note", Json.orNull(citation.note()));
    node.put("line", citation.line());
    node.put("quote", citation.quote());
    node.put("language", citation.language().id());
    node.put("url", citation.url());
    return node.put("checked", citation.checked());
  }

  private static void refusal(Answer.Refusal refusal, ObjectNode node) {
    ObjectNode object = node.putObject("refusal");
    object.put("reason", refusal.reason().id());
    texts(object, "suggestions", refusal.suggestions());
  }

  private static void texts(ObjectNode node, String key, List<String> texts) {
    ArrayNode array = node.putArray(key);
    texts.forEach(array::add);
  }
}
