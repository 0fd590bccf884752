package dev.srm.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.srm.answer.Answer;
import dev.srm.answer.Answering;
import dev.srm.channel.slack.AskedInSlack;
import dev.srm.channel.teams.AskedInTeams;
import dev.srm.knowledge.GoldenQuestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The same question gets the same answer in Slack and in Teams, from the signed request of the
/// platform to what is written there. [ParityTest] asks all questions, behind the channels.
class ChannelParityTest {
  /// Of so many questions one is asked.
  private static final int EACH = 7;

  private static final int COMPARED_MAX = 25;

  private final List<GoldenQuestion> questions = chosen(Golden.questions());

  private static List<GoldenQuestion> chosen(List<GoldenQuestion> all) {
    return IntStream.range(0, all.size()).filter(i -> i % EACH == 0).mapToObj(all::get).toList();
  }

  /// Writes down what is answered, without the time that it took.
  private static Answering noting(List<Answer> answers) {
    return request -> {
      Answer answer = Golden.answering().answer(request);
      answers.add(answer.stamped(Optional.empty(), 0));
      return answer;
    };
  }

  @Test
  void slack_and_teams_write_the_same_answer() {
    List<Answer> slack = new ArrayList<>();
    List<Answer> teams = new ArrayList<>();
    List<String> inSlack;
    List<String> inTeams;
    try (AskedInSlack asked = new AskedInSlack(noting(slack))) {
      ask((question, thread) -> asked.ask(thread, question));
      inSlack = asked.replies();
    }
    try (AskedInTeams asked = new AskedInTeams(noting(teams))) {
      ask((question, thread) -> asked.ask(thread, question));
      inTeams = asked.replies();
    }
    assertEquals(slack, teams);
    assertTrue(slack.size() > 100, slack.size() + " answers only");
    assertEquals(slack.size(), inSlack.size());
    assertEquals(teams.size(), inTeams.size());
    for (int i = 0; i < slack.size(); i++) {
      String beginning = letters(slack.get(i).text());
      String shown = beginning.substring(0, Math.min(COMPARED_MAX, beginning.length()));
      assertTrue(letters(inSlack.get(i)).contains(shown), shown + " in " + inSlack.get(i));
      assertTrue(letters(inTeams.get(i)).contains(shown), shown + " in " + inTeams.get(i));
    }
  }

  /// What came before is asked first, in the same thread.
  private void ask(ObjIntConsumer<String> channel) {
    for (int i = 0; i < questions.size(); i++) {
      int thread = i + 1;
      questions.get(i).context().forEach(before -> channel.accept(before, thread));
      channel.accept(questions.get(i).ask(), thread);
    }
  }

  private static String letters(String text) {
    return text.replaceAll("[^\\p{L}]", "");
  }
}
