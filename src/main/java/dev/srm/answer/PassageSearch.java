package dev.srm.answer;

import dev.srm.knowledge.Language;
import dev.srm.knowledge.Passage;
import dev.srm.knowledge.Quote;
import java.util.List;
import java.util.Set;

/// Finds what the notes say. Implemented over an index; the core only knows this need.
public interface PassageSearch {
  /// A passage that matches.
  ///
  /// @param coverage share of the question's content that the passage holds, 0 to 1, weighted by
  ///   how rare each word is; unlike a score it can be compared between questions
  /// @param headed share of the passage's heading that the question speaks of, 0 to 1; a passage
  ///   whose whole heading is in the question answers it
  /// @param best the sentences that answer best, best first, at least one
  /// @param said share of the question's content that the first of them holds, 0 to 1
  record Hit(Passage passage, double coverage, double headed, List<Quote> best, double said) {
    public Hit {
      best = List.copyOf(best);
    }
  }

  /// A service whose "use it for" matches.
  ///
  /// @param coverage as in [Hit]
  record Tool(String service, double coverage, double score) {}

  /// @param words the question, cleaned
  /// @param language passages in it are preferred; others are found through the glossary
  /// @param services ids of services named in the question; their notes are preferred
  /// @param passagesMax 1 to 50
  /// @return best first, empty when nothing matches
  List<Hit> passages(String words, Language language, Set<String> services, int passagesMax);

  /// @return services that solve the problem the words describe, best first
  List<Tool> tools(String words, Language language, int toolsMax);
}
