package dev.srm.search;

import dev.srm.knowledge.Knowledge;
import dev.srm.knowledge.Language;
import dev.srm.knowledge.Passage;
import dev.srm.knowledge.Quote;
import dev.srm.knowledge.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;

/// Makes the documents of an index: one per passage, one per problem that a service solves.
final class Documents {
  private static final FieldType WORDS = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
  private static final FieldType LETTERS = type(IndexOptions.DOCS_AND_FREQS);

  private final Knowledge knowledge;
  private final Analysis analysis;

  Documents(Knowledge knowledge, Analysis analysis) {
    this.knowledge = knowledge;
    this.analysis = analysis;
  }

  /// Cuts the texts on all cores, since that takes nearly all the time, and adds them in order.
  void addTo(IndexWriter writer) {
    IntStream.range(0, knowledge.passages().size())
        .parallel()
        .mapToObj(this::passage)
        .forEachOrdered(document -> add(writer, document));
    IntStream.range(0, knowledge.services().size())
        .parallel()
        .mapToObj(this::tools)
        .forEachOrdered(documents -> documents.forEach(document -> add(writer, document)));
  }

  /// @return what a service is for, each wording by itself
  static List<String> problems(Service service, Language language) {
    List<String> texts = new ArrayList<>();
    texts.add(service.purpose().in(language));
    service.useFor().forEach(useFor -> texts.add(useFor.in(language)));
    texts.removeIf(String::isEmpty);
    return texts;
  }

  private Document passage(int ordinal) {
    Passage passage = knowledge.passages().get(ordinal);
    List<List<String>> slots = new ArrayList<>();
    List<String> grams = new ArrayList<>();
    String head = passage.title() + "\n" + passage.heading();
    slots.add(analysis.words(head));
    grams.addAll(Grams.of(head));
    for (Quote sentence : passage.sentences()) {
      slots.add(analysis.words(sentence.text()));
      grams.addAll(Grams.of(sentence.text()));
    }
    Document document = document(ordinal);
    document.add(new Field(Fields.TEXT, new Slots(slots), WORDS));
    document.add(new Field(Fields.GRAM, new Slots(List.of(grams)), LETTERS));
    document.add(new StringField(Fields.LANGUAGE, passage.language().id(), Field.Store.NO));
    for (String service : passage.services()) {
      document.add(new StringField(Fields.SERVICE, service, Field.Store.NO));
    }
    return document;
  }

  private List<Document> tools(int ordinal) {
    List<Document> documents = new ArrayList<>();
    for (Language language : Language.values()) {
      for (String problem : problems(knowledge.services().get(ordinal), language)) {
        Document document = document(ordinal);
        document.add(new Field(Fields.TOOL, new Slots(List.of(analysis.words(problem))), WORDS));
        documents.add(document);
      }
    }
    return documents;
  }

  private static Document document(int ordinal) {
    Document document = new Document();
    document.add(new NumericDocValuesField(Fields.ORDINAL, ordinal));
    return document;
  }

  private static void add(IndexWriter writer, Document document) {
    try {
      writer.addDocument(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FieldType type(IndexOptions options) {
    FieldType type = new FieldType();
    type.setIndexOptions(options);
    type.setTokenized(true);
    type.freeze();
    return type;
  }
}
