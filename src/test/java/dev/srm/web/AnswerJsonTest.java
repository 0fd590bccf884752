package dev.srm.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.srm.answer.Answer;
import dev.srm.answer.Request;
import dev.srm.knowledge.Language;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerJsonTest {
  @Test
  void an_answer_has_the_keys_of_the_contract_in_its_order() {
    Answer answer =
        Answers.ownership("who patches RDS?", Language.EN).stamped(Optional.of("q-17"), 412);
    assertEquals(
        """
        {"id":"q-17","question":"who patches RDS?","language":"en","kind":"ownership",\
        "owner":"aws","polarity":null,"subject":{"service":"rds","area":"guest-os"},\
        "rows":[{"service":"rds","area":"guest-os","owner":"aws","basis":"service",\
        "aws":"AWS installs and patches the operating system, and gives no SSH or host access.",\
        "customer":"You choose the maintenance window and apply deferred patches.",\
        "conditions":"RDS Custom differs, because it gives you host access."}],\
        "text":"AWS installs and patches the operating system of RDS [1]. You choose the\
         maintenance window [2].",\
        "citations":[{"number":1,"title":"Amazon RDS",\
        "heading":"Who patches the operating system of RDS","note":"notes/en/rds.md","line":27,\
        "quote":"AWS installs and patches the operating system under RDS, so you never patch the\
         operating system of an RDS instance yourself.","language":"en",\
        "url":"https://docs.aws.amazon.com/rds","checked":"2026-11-21"},\
        {"number":2,"title":"Shared responsibility model","heading":"","note":null,"line":0,\
        "quote":"","language":"en",\
        "url":"https://aws.amazon.com/compliance/shared-responsibility-model/",\
        "checked":"2026-11-21"}],"refusal":null,\
        "related":["Who backs RDS up?","And on EC2?"],"more":[],"micros":412}\
        """,
        AnswerJson.encode(answer));
  }

  @Test
  void what_is_absent_is_null_and_a_refusal_says_why() {
    Answer answer = Answers.refusal("weather?", Language.KO);
    assertEquals(
        """
        {"id":null,"question":"weather?","language":"ko","kind":"refusal","owner":null,\
        "polarity":null,"subject":{"service":null,"area":null},"rows":[],\
        "text":"클라우드 보안 책임에 관한 질문에만 답합니다.","citations":[],\
        "refusal":{"reason":"out-of-scope","suggestions":["RDS 패치는 누가 하나요?"]},\
        "related":[],"more":[],"micros":0}\
        """,
        AnswerJson.encode(answer));
  }

  @Test
  void further_answers_are_answers_too() {
    Answer answer =
        Answers.yes("is it on?", Language.EN).with(List.of(Answers.refusal("sun?", Language.EN)));
    String json = AnswerJson.encode(answer);
    assertTrue(json.contains("\"polarity\":\"yes\""), json);
    assertTrue(json.contains("\"more\":[{\"id\":null,\"question\":\"sun?\""), json);
  }

  @ParameterizedTest
  @ValueSource(strings = {"two\nlines\u2028and \"quotes\"", "half a pair \ud800", "\u0000"})
  void an_encoded_answer_is_one_line_of_valid_utf8(String question) {
    String json = AnswerJson.encode(Answers.ownership(question, Language.EN));
    assertFalse(json.contains("\n"));
    byte[] bytes = Json.bytes(AnswerJson.node(Answers.ownership(question, Language.EN)));
    assertFalse(new String(bytes, StandardCharsets.UTF_8).contains("\ufffd"));
  }

  @Test
  void a_request_is_read_with_all_its_keys() {
    Decoded decoded =
        AnswerJson.decode(
            """
            {"question": "EC2는?", "context": ["who patches RDS?"], "language": "ko", "id": "7",
             "surplus": {"is": "passed over"}}\
            """);
    assertEquals(
        new Decoded.Accepted(
            new Request(
                "EC2는?", List.of("who patches RDS?"), Optional.of(Language.KO), Optional.of("7"))),
        decoded);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"question\": \"a\"}",
        "{\"question\": \"a\", \"context\": null, \"language\": null, \"id\": null}"
      })
  void only_the_question_is_required(String json) {
    assertEquals(new Decoded.Accepted(Request.of("a")), AnswerJson.decode(json));
    assertEquals(
        new Decoded.Accepted(Request.of("a")),
        AnswerJson.decode(json.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void a_question_may_be_of_any_length_because_the_core_cuts_it() {
    String question = "가".repeat(100_000);
    assertEquals(
        new Decoded.Accepted(Request.of(question)),
        AnswerJson.decode("{\"question\": \"" + question + "\"}"));
  }

  @ParameterizedTest(name = "{0} is wrong at \"{1}\"")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{} | question | The question is missing.",
        "{\"question\": null} | question | The question is missing.",
        "{\"question\": 5} | question | The question is not a text.",
        "{\"question\": \"a\", \"context\": \"b\"} | context | The context is not a list.",
        "{\"question\": \"a\", \"context\": [\"b\", 1]} | context[1] | This is not a text.",
        "{\"question\": \"a\", \"language\": \"fr\"} | language | This is no language of SRM.",
        "{\"question\": \"a\", \"id\": 5} | id | The id is not a text.",
        "[] | `` | This is not a JSON object.",
        "`` | `` | This is not a JSON object.",
      })
  void a_faulty_request_is_told_where_and_what(String json, String key, String what) {
    Decoded.Rejected rejected = assertInstanceOf(Decoded.Rejected.class, AnswerJson.decode(json));
    assertEquals(1, rejected.faults().size());
    assertEquals(key, rejected.faults().getFirst().key());
    assertEquals(what, rejected.faults().getFirst().what());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"question\": \"a\"",
        "who patches RDS?",
        "{\"question\": \"a\"} {\"question\": \"b\"}",
        "{\"question\": \"a\", \"question\": \"b\"}",
        "{\"question\": \"a\", \"deep\": [[[[[[[[[[[[1]]]]]]]]]]]]}"
      })
  void what_is_no_single_json_object_is_rejected_with_its_place(String json) {
    Decoded.Rejected rejected = assertInstanceOf(Decoded.Rejected.class, AnswerJson.decode(json));
    assertTrue(rejected.message().startsWith("This is not a JSON object that can be read"));
    assertFalse(rejected.message().contains("com.fasterxml"));
  }

  @Test
  void all_faults_are_told_at_once() {
    Decoded.Rejected rejected =
        assertInstanceOf(
            Decoded.Rejected.class,
            AnswerJson.decode("{\"context\": 1, \"language\": \"fr\", \"id\": []}"));
    assertEquals(
        List.of("question", "context", "language", "id"),
        rejected.faults().stream().map(Fault::key).toList());
  }

  @Test
  void context_and_id_have_limits() {
    String entries = Collections.nCopies(21, "\"a\"").stream().collect(Collectors.joining(","));
    String tooMany = "{\"question\": \"a\", \"context\": [" + entries + "]}";
    String tooLong = "{\"question\": \"a\", \"context\": [\"" + "a".repeat(2_001) + "\"]}";
    String longId = "{\"question\": \"a\", \"id\": \"" + "a".repeat(201) + "\"}";
    for (String json : List.of(tooMany, tooLong, longId)) {
      assertInstanceOf(Decoded.Rejected.class, AnswerJson.decode(json));
    }
    String full =
        Collections.nCopies(20, "\"" + "a".repeat(2_000) + "\"").stream()
            .collect(Collectors.joining(","));
    assertInstanceOf(
        Decoded.Accepted.class,
        AnswerJson.decode(
            "{\"question\": \"a\", \"context\": ["
                + full
                + "], \"id\": \""
                + "a".repeat(200)
                + "\"}"));
  }

  @Test
  void bytes_that_are_no_utf8_are_rejected() {
    byte[] bytes = "{\"question\": \"é\"}".getBytes(StandardCharsets.ISO_8859_1);
    assertInstanceOf(Decoded.Rejected.class, AnswerJson.decode(bytes));
  }
}
