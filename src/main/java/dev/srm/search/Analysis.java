package dev.srm.search;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.ko.KoreanPartOfSpeechStopFilter;
import org.apache.lucene.analysis.ko.KoreanReadingFormFilter;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.ko.KoreanTokenizer.DecompoundMode;
import org.apache.lucene.analysis.ko.POS;
import org.apache.lucene.analysis.ko.dict.UserDictionary;
import org.apache.lucene.analysis.miscellaneous.KeywordMarkerFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/// The one chain that cuts notes, questions, names and glossary terms into words, Korean and
/// English alike. Safe for use by many threads.
final class Analysis implements AutoCloseable {
  /// Words up to this long are acronyms as often as not; Porter makes "rd" of RDS and "ec" of ECS.
  private static final int UNSTEMMED_CHARS_MAX = 3;

  /// A word, and the blank-separated piece of the text that it was cut from.
  record Word(String text, String piece) {}

  private final Analyzer analyzer;

  /// @throws IllegalArgumentException when Nori refuses a line of the dictionary
  Analysis(UserWords words) {
    analyzer = new Chain(dictionary(words), new CharArraySet(words.unstemmed(), false));
  }

  /// @return one form per letter, lower case: without it, full-width letters and the decomposed
  ///   Hangul that macOS writes match nothing
  static String normalize(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  /// @return the words of the text in order, as the index holds them
  List<String> words(String text) {
    return cut(text).stream().map(Word::text).toList();
  }

  /// @return the words of the text in order, each with its surroundings
  List<Word> cut(String text) {
    String normal = normalize(text);
    List<Word> words = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("", new StringReader(normal))) {
      CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.getAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        words.add(new Word(term.toString(), piece(normal, offset.startOffset())));
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }

  @Override
  public void close() {
    analyzer.close();
  }

  private static String piece(String text, int at) {
    int start = at;
    int end = at;
    while (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1))) {
      start--;
    }
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return text.substring(start, end);
  }

  private static UserDictionary dictionary(UserWords words) {
    try {
      return UserDictionary.open(new StringReader(String.join("\n", words.dictionary())));
    } catch (IOException | RuntimeException e) {
      throw new IllegalArgumentException(
          "Nori refuses a word of corpus/vocabulary/glossary.yaml (words) or a name of a service: "
              + e.getMessage(),
          e);
    }
  }

  private static final class Chain extends Analyzer {
    /// Nori's own list, but prefixes stay, since without them 비공개 (private) reads 공개 (public); the
    /// copula and auxiliary verbs go.
    private static final Set<POS.Tag> STOP_TAGS = stopTags();

    private final UserDictionary dictionary;
    private final CharArraySet unstemmed;

    Chain(UserDictionary dictionary, CharArraySet unstemmed) {
      this.dictionary = dictionary;
      this.unstemmed = unstemmed;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
      KoreanTokenizer tokenizer =
          new KoreanTokenizer(
              TokenStream.DEFAULT_TOKEN_ATTRIBUTE_FACTORY,
              dictionary,
              DecompoundMode.DISCARD,
              false);
      TokenStream stream = new KoreanPartOfSpeechStopFilter(tokenizer, STOP_TAGS);
      stream = new KoreanReadingFormFilter(stream);
      stream = new StopFilter(stream, StopWords.EVERYWHERE);
      stream = new Unstemmed(stream, unstemmed);
      return new TokenStreamComponents(tokenizer, new PorterStemFilter(stream));
    }

    private static Set<POS.Tag> stopTags() {
      EnumSet<POS.Tag> tags = EnumSet.copyOf(KoreanPartOfSpeechStopFilter.DEFAULT_STOP_TAGS);
      tags.remove(POS.Tag.XPN);
      tags.add(POS.Tag.VCP);
      tags.add(POS.Tag.VX);
      return tags;
    }
  }

  private static final class Unstemmed extends KeywordMarkerFilter {
    private final CharArraySet words;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    Unstemmed(TokenStream input, CharArraySet words) {
      super(input);
      this.words = words;
    }

    @Override
    protected boolean isKeyword() {
      return term.length() <= UNSTEMMED_CHARS_MAX
          || words.contains(term.buffer(), 0, term.length());
    }
  }
}
