package dev.srm.app;

import dev.srm.answer.Answering;
import dev.srm.answer.Request;
import dev.srm.knowledge.Area;
import dev.srm.knowledge.Knowledge;
import dev.srm.knowledge.Service;
import dev.srm.web.AnswerJson;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Asks questions until the virtual machine has compiled what answers them, beside a server that
/// takes questions already: so that after a few seconds nobody waits longer than the next. What is
/// asked is made of the corpus's own words.
final class WarmUp {
  /// Enough for every way of answering to be taken often.
  private static final int SERVICES_MAX = 30;

  /// A slow machine shall not be kept from answering people by getting ready to answer them fast.
  private static final long NANOS_MAX = TimeUnit.SECONDS.toNanos(2);

  private WarmUp() {}

  /// @return how many questions were asked
  static int run(Knowledge knowledge, Answering answering) {
    long started = System.nanoTime();
    int asked = 0;
    for (String question : questions(knowledge)) {
      if (System.nanoTime() - started > NANOS_MAX) {
        return asked;
      }
      AnswerJson.encode(answering.answer(Request.of(question)));
      asked++;
    }
    return asked;
  }

  private static List<String> questions(Knowledge knowledge) {
    List<Area> areas = knowledge.areas();
    List<Service> services = knowledge.services();
    Stream.Builder<String> questions = Stream.builder();
    for (int i = 0; i < Math.min(SERVICES_MAX, services.size()); i++) {
      String service = services.get(i).shortName();
      questions.add("what is " + service + "?");
      questions.add(service + "란 무엇인가요?");
      questions.add("what am I responsible for on " + service + "?");
      if (!areas.isEmpty()) {
        Area area = areas.get(i % areas.size());
        questions.add("who is responsible for " + area.phrase().en() + " on " + service + "?");
        questions.add(service + " " + area.name().ko() + " 책임은 누구에게 있나요?");
      }
      for (String problem :
          services.get(i).useFor().stream().map(use -> use.en()).limit(1).toList()) {
        questions.add("which service helps to " + problem + "?");
      }
    }
    return questions.build().toList();
  }
}
