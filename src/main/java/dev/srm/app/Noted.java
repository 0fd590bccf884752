package dev.srm.app;

import dev.srm.answer.Answer;
import dev.srm.answer.Answering;
import dev.srm.answer.Request;
import dev.srm.chat.Memory;
import java.util.UUID;

/// Notes answers of a surface where nobody is known and nothing is voted on.
///
/// @param surface as in [dev.srm.chat.Ledger.Asked]
record Noted(Answering answering, String surface, Memory memory) implements Answering {
  @Override
  public Answer answer(Request request) {
    Answer answer = answering.answer(request);
    memory.note(surface + ":" + UUID.randomUUID(), surface, "", request.question(), answer);
    return answer;
  }
}
