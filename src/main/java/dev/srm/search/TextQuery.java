package dev.srm.search;

import dev.srm.knowledge.Language;
import dev.srm.search.Weights.Weighed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// Turns the meanings of a question into a query.
final class TextQuery {
  /// What a synonym counts of the word that was used.
  private static final double SYNONYM_SHARE = 0.9;

  /// What a passage in the question's language gains, of all that the question's words can score: a
  /// note in the other language comes first only when it holds clearly more.
  private static final double LANGUAGE_SHARE = 0.25;

  /// What a passage about a service that the question names gains.
  private static final double SERVICE_SHARE = 0.5;

  /// Different letters in a row that are looked at; a long question has 100.
  private static final int GRAMS_MAX = 120;

  private TextQuery() {}

  /// @param total what the words of the question can score
  static Query of(List<Weighed> concepts, double total, Language language, Set<String> services) {
    BooleanQuery.Builder words = new BooleanQuery.Builder();
    for (Weighed concept : concepts) {
      if (concept.known()) {
        words.add(concept(concept), Occur.SHOULD);
      }
    }
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(words.build(), Occur.MUST);
    query.add(gain(Fields.LANGUAGE, List.of(language.id()), LANGUAGE_SHARE * total), Occur.SHOULD);
    if (!services.isEmpty()) {
      query.add(gain(Fields.SERVICE, services, SERVICE_SHARE * total), Occur.SHOULD);
    }
    return query.build();
  }

  /// @return the letters of the question, any of which may match
  static Query grams(String question) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    Grams.of(question).stream()
        .distinct()
        .limit(GRAMS_MAX)
        .forEach(gram -> query.add(new TermQuery(new Term(Fields.GRAM, gram)), Occur.SHOULD));
    return query.build();
  }

  private static Query concept(Weighed concept) {
    List<Query> wordings = new ArrayList<>();
    wordings.add(wording(concept.parts(), Occur.SHOULD, concept.idf()));
    for (List<Weighed.Part> synonym : concept.synonyms()) {
      wordings.add(wording(synonym, Occur.MUST, SYNONYM_SHARE * concept.idf()));
    }
    return wordings.size() == 1 ? wordings.getFirst() : new DisjunctionMaxQuery(wordings, 0);
  }

  /// Scaled, so that a meaning scores the same in whichever of its wordings.
  private static Query wording(List<Weighed.Part> parts, Occur occur, double idf) {
    float scale = (float) (idf / Weighed.sum(parts));
    if (parts.size() == 1) {
      return new BoostQuery(word(parts.getFirst()), scale);
    }
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    parts.forEach(part -> query.add(word(part), occur));
    return new BoostQuery(query.build(), scale);
  }

  private static Query word(Weighed.Part part) {
    return new TermQuery(new Term(Fields.TEXT, part.word()));
  }

  private static Query gain(String field, Collection<String> values, double gain) {
    List<Query> any = new ArrayList<>();
    for (String value : values) {
      any.add(new ConstantScoreQuery(new TermQuery(new Term(field, value))));
    }
    return new BoostQuery(new DisjunctionMaxQuery(any, 0), (float) gain);
  }
}
