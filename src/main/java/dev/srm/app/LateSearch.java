package dev.srm.app;

import dev.srm.answer.PassageSearch;
import dev.srm.knowledge.Language;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/// A search that is opened by the first who needs it: it costs a fifth of the time to the first
/// answer, and a question about an owner need not wait for it.
final class LateSearch implements PassageSearch {
  private final FutureTask<PassageSearch> opening;

  LateSearch(Supplier<PassageSearch> open) {
    opening = new FutureTask<>(open::get);
  }

  /// Opens it now.
  PassageSearch opened() {
    opening.run();
    try {
      return opening.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted while the search was opened");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException("the search cannot be opened", e.getCause());
    }
  }

  @Override
  public List<Hit> passages(
      String words, Language language, Set<String> services, int passagesMax) {
    return opened().passages(words, language, services, passagesMax);
  }

  @Override
  public List<Tool> tools(String words, Language language, int toolsMax) {
    return opened().tools(words, language, toolsMax);
  }
}
