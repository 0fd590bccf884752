package dev.srm.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What the console does in a real browser.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsoleBrowserIT {
  private Console console;

  @BeforeAll
  void open() throws Exception {
    console = new Console();
  }

  @AfterAll
  void close() throws Exception {
    console.close();
  }

  @BeforeEach
  void sitDown() throws Exception {
    console.asked.clear();
    console.browser.be("en-US", "light", 1280, 800);
  }

  @AfterEach
  void nothing_was_complained_of() {
    assertEquals(List.of(), console.browser.complaints());
  }

  private String text(String selector) throws Exception {
    return console.browser.text("document.querySelector('" + selector + "').textContent");
  }

  private void click(String selector) throws Exception {
    console.browser.evaluate("document.querySelector('" + selector + "').click()");
  }

  @Test
  void an_answer_begins_with_its_owner_and_shows_both_sides_and_sources() throws Exception {
    console.visit("");
    console.ask("Who patches RDS?");
    assertEquals("AWS", text(".card-head .owner"));
    assertEquals(
        Corpora.real().area("guest-os").orElseThrow().name().en(), text(".sides .row-title"));
    assertEquals(
        "You choose the maintenance window and apply deferred patches.",
        text(".sides .row td:last-child"));
    assertEquals(
        "Depends: RDS Custom differs, because it gives you host access.",
        text(".sides .conditions"));
    assertEquals("stated for the service", text(".basis"));
    assertEquals("1", text(".text .mark"));
    assertTrue(
        console.browser.holds("document.querySelector(document.querySelector('.mark').hash)"));
    assertEquals(
        "notes/en/rds.md#L27",
        console.browser.text("document.querySelector('.place a').getAttribute('href')"));
    assertEquals("checked 2026-11-21", text(".place span"));
    assertTrue(text("#said").startsWith("AWS. AWS installs"));
    assertEquals("", console.browser.text("document.getElementById('question').value"));
  }

  @Test
  void a_follow_up_carries_the_conversation_until_a_new_one_begins() throws Exception {
    console.visit("");
    console.ask("Who patches RDS?");
    console.browser.evaluate("[...document.querySelectorAll('.offers .offer')].at(-1).click()");
    console.browser.until("document.querySelectorAll('.card:not(.waiting)').length === 2");
    assertEquals("And on EC2?", console.asked.getLast().question());
    assertEquals(List.of("Who patches RDS?"), console.asked.getLast().context());
    click("#fresh");
    assertTrue(console.browser.holds("document.querySelectorAll('.turn').length === 0"));
    console.ask("Who patches Lambda?");
    assertEquals(List.of(), console.asked.getLast().context());
  }

  @Test
  void an_address_asks_by_itself_with_its_conversation() throws Exception {
    console.visit("?q=EC2%EB%8A%94%3F&after=RDS%20%ED%8C%A8%EC%B9%98%EB%8A%94%3F");
    console.browser.until(Console.ANSWERED);
    assertEquals("EC2는?", console.asked.getFirst().question());
    assertEquals(List.of("RDS 패치는?"), console.asked.getFirst().context());
    assertEquals("AWS", text(".card-head .owner"));
  }

  @Test
  void going_back_returns_to_the_earlier_question() throws Exception {
    console.visit("");
    console.ask("Who patches RDS?");
    click(".subject a");
    console.browser.until("document.querySelector('.owned')");
    console.browser.evaluate("history.back()");
    console.browser.until("!document.getElementById('asking').hidden");
    assertEquals("Who patches RDS?", text(".turn h2"));
    assertEquals(1, console.asked.size());
  }

  @Test
  void what_an_answer_says_never_becomes_markup() throws Exception {
    console.visit("");
    console.ask("weather <b>x</b>");
    assertTrue(text(".text").contains("<img src=x"));
    assertFalse(console.browser.holds("document.querySelector('.turn img, .turn b')"));
    assertFalse(console.browser.text("document.title").contains("owned"));
  }

  @Test
  void a_refusal_offers_what_can_be_asked() throws Exception {
    console.visit("");
    console.ask("weather");
    assertEquals("Outside what I know", text(".card-head .owner"));
    click(".offers .offer");
    console.browser.until("document.querySelectorAll('.card:not(.waiting)').length === 2");
    assertEquals("Who patches RDS?", console.asked.getLast().question());
  }

  @Test
  void a_clarification_offers_its_choices() throws Exception {
    console.visit("");
    console.ask("which?");
    assertEquals("Which one?", text(".card-head .owner"));
    assertEquals("Who patches ECS on EC2?", text(".offers .offer"));
  }

  @Test
  void several_answers_are_several_cards() throws Exception {
    console.visit("");
    console.ask("patch RDS and also is it on?");
    assertEquals(
        2, console.browser.evaluate("document.querySelectorAll('.turn .card').length").asInt());
    assertEquals("Yes", text(".polarity"));
  }

  @Test
  void enter_that_ends_a_syllable_does_not_send() throws Exception {
    console.visit("");
    console.browser.evaluate("document.getElementById('question').value = '패치'");
    console.browser.evaluate(
        "document.getElementById('question').dispatchEvent(new KeyboardEvent('keydown',"
            + " {key: 'Enter', isComposing: true, bubbles: true, cancelable: true}))");
    assertTrue(console.browser.holds("document.querySelectorAll('.turn').length === 0"));
    assertEquals(List.of(), console.asked);
  }

  @Test
  void the_page_speaks_the_language_of_the_browser_until_told_otherwise() throws Exception {
    console.browser.be("ko-KR", "light", 1280, 800);
    console.visit("");
    assertEquals("누구 책임인가요?", text("h1"));
    assertEquals("ko", console.browser.text("document.documentElement.lang"));
    click("#tongue-en");
    assertEquals("Whose job is it?", text("h1"));
    console.browser.evaluate("location.reload()");
    console.browser.until("document.title.includes('whose job')");
  }

  @Test
  void a_slash_leads_to_the_question() throws Exception {
    console.visit("");
    console.browser.evaluate("document.activeElement.blur()");
    console.browser.press("/", "Slash", 191);
    assertEquals("question", console.browser.text("document.activeElement.id"));
    assertEquals("", console.browser.text("document.getElementById('question').value"));
  }

  @Test
  void an_answer_is_copied_as_markdown() throws Exception {
    console.visit("");
    console.ask("Who patches RDS?");
    console.browser.evaluate(
        "Object.defineProperty(navigator, 'clipboard',"
            + " {value: {writeText: async (text) => { window.kept = text; }}})");
    click(".card-foot .plain");
    console.browser.until("window.kept");
    List<String> lines = console.browser.text("window.kept").lines().toList();
    assertEquals("> Who patches RDS?", lines.get(0));
    assertEquals("**Responsible: AWS**", lines.get(2));
    assertTrue(lines.contains("| What | Responsible | AWS | You | Depends |"), lines.toString());
    assertTrue(lines.contains("| --- | --- | --- | --- | --- |"), lines.toString());
    assertTrue(lines.stream().anyMatch(line -> line.startsWith("1. [Amazon RDS › Who patches")));
  }

  @Test
  void services_are_browsed_and_filtered() throws Exception {
    console.visit("?browse");
    console.browser.until("document.querySelector('.tile')");
    console.browser.evaluate("document.querySelector('input[type=search]').focus()");
    console.browser.type("relational");
    console.browser.until("document.querySelectorAll('.tile:not([hidden])').length < 5");
    click(".tile[href=\"?service=rds\"]");
    console.browser.until("document.querySelector('.owned')");
    assertEquals("Amazon RDS", text("h1:not(.hero h1)"));
    assertTrue(console.browser.holds("document.querySelectorAll('.owned .row').length > 15"));
    click("#browsing .offer");
    console.browser.until(Console.ANSWERED);
    assertEquals("What am I responsible for on RDS?", console.asked.getLast().question());
  }

  @Test
  void an_area_is_browsed_over_all_services() throws Exception {
    console.visit("?area=guest-os");
    console.browser.until("document.querySelector('.owned')");
    assertTrue(console.browser.holds("document.querySelectorAll('.owned .row').length > 50"));
  }

  @Test
  void a_source_leads_to_its_line() throws Exception {
    console.visitNote("en");
    console.browser.until("document.querySelector('.line:target') && scrollY > 0");
  }
}
