package dev.srm.channel.slack;

import dev.srm.answer.Answer;
import dev.srm.chat.Ledger;
import dev.srm.chat.Threads;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Threads and answers in memory, without bounds.
final class Remembered implements Threads, Ledger {
  private final Map<String, Map<String, String>> threads = new HashMap<>();
  private final List<Asked> asked = new ArrayList<>();
  private final List<Vote> votes = new ArrayList<>();

  @Override
  public synchronized List<String> questions(String thread) {
    return List.copyOf(threads.getOrDefault(thread, Map.of()).values());
  }

  @Override
  public synchronized void add(
      String thread, String id, String person, String question, Answer.Subject subject) {
    threads.computeIfAbsent(thread, _ -> new LinkedHashMap<>()).putIfAbsent(id, question);
  }

  @Override
  public synchronized boolean isKnown(String thread) {
    return threads.containsKey(thread);
  }

  @Override
  public synchronized void record(Asked one) {
    asked.add(one);
  }

  @Override
  public synchronized Optional<Asked> find(String answer) {
    return asked.stream().filter(one -> one.answer().equals(answer)).findFirst();
  }

  @Override
  public synchronized List<Asked> recent(String person, int answersMax) {
    return asked.reversed().stream()
        .filter(one -> one.person().equals(person))
        .limit(answersMax)
        .toList();
  }

  @Override
  public synchronized void vote(Vote vote) {
    votes.add(vote);
  }

  @Override
  public int forget(String person) {
    return 0;
  }

  synchronized List<Asked> asked() {
    return List.copyOf(asked);
  }

  synchronized List<Vote> votes() {
    return List.copyOf(votes);
  }
}
