package dev.srm.answer;

import dev.srm.question.Question;
import java.util.Optional;

/// One way of answering. Each way looks at the whole question and says how much of it it can rest
/// on.
interface Way {
  /// @param voice of the language to answer in
  /// @return empty when this way has nothing to say
  Optional<Draft> attempt(Question question, Voice voice);
}
