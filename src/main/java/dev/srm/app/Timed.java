package dev.srm.app;

import dev.srm.answer.Answer;
import dev.srm.answer.Answering;
import dev.srm.answer.Request;
import java.util.concurrent.TimeUnit;

/// Stamps answers with the time they took. The core knows no clock.
record Timed(Answering answering) implements Answering {
  @Override
  public Answer answer(Request request) {
    long started = System.nanoTime();
    Answer answer = answering.answer(request);
    long took = TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - started);
    return answer.stamped(request.id(), Math.max(1, took));
  }
}
