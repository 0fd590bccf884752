package dev.srm.channel.teams;

import dev.srm.answer.Answer;
import dev.srm.chat.Ledger;
import dev.srm.chat.Memory;
import dev.srm.chat.Threads;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/// Threads and a ledger that remember everything until the test is over.
final class Remembered implements Threads, Ledger {
  private final Map<String, List<String>> questions = new HashMap<>();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private final List<Vote> votes = new CopyOnWriteArrayList<>();

  Memory memory(InstantSource clock) {
    return new Memory(this, this, clock);
  }

  List<Asked> asked() {
    return asked;
  }

  List<Vote> votes() {
    return votes;
  }

  @Override
  public synchronized List<String> questions(String thread) {
    return List.copyOf(questions.getOrDefault(thread, List.of()));
  }

  @Override
  public synchronized void add(
      String thread, String id, String person, String question, Answer.Subject subject) {
    questions.computeIfAbsent(thread, _ -> new ArrayList<>()).add(question);
  }

  @Override
  public synchronized boolean isKnown(String thread) {
    return questions.containsKey(thread);
  }

  @Override
  public void record(Asked one) {
    asked.add(one);
  }

  @Override
  public Optional<Asked> find(String answer) {
    return asked.stream().filter(one -> one.answer().equals(answer)).findFirst();
  }

  @Override
  public List<Asked> recent(String person, int answersMax) {
    return asked.reversed().stream()
        .filter(one -> one.person().equals(person))
        .limit(answersMax)
        .toList();
  }

  @Override
  public void vote(Vote vote) {
    votes.add(vote);
  }

  @Override
  public int forget(String person) {
    return 0;
  }
}
