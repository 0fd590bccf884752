package dev.srm.search;

import dev.srm.knowledge.Knowledge;
import dev.srm.knowledge.Language;
import dev.srm.knowledge.Passage;
import dev.srm.knowledge.Quote;
import dev.srm.knowledge.Service;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.TreeSet;
import org.apache.lucene.util.Version;

/// Tells whether an index was made of just this knowledge: a hash over all that goes into it.
final class Fingerprint {
  /// Raised whenever the fields or the analysis change.
  private static final int FORMAT = 1;

  private final MessageDigest digest;

  private Fingerprint() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  static String of(Knowledge knowledge, UserWords words) {
    Fingerprint fingerprint = new Fingerprint();
    fingerprint.add(Integer.toString(FORMAT));
    fingerprint.add(Version.LATEST.toString());
    words.dictionary().forEach(fingerprint::add);
    new TreeSet<>(words.unstemmed()).forEach(fingerprint::add);
    Arrays.stream(Language.values()).map(Language::id).forEach(fingerprint::add);
    knowledge.services().forEach(fingerprint::add);
    knowledge.passages().forEach(fingerprint::add);
    return HexFormat.of().formatHex(fingerprint.digest.digest());
  }

  private void add(Service service) {
    add(service.id());
    for (Language language : Language.values()) {
      Documents.problems(service, language).forEach(this::add);
    }
  }

  private void add(Passage passage) {
    add(passage.id());
    add(passage.language().id());
    add(passage.title());
    add(passage.heading());
    new TreeSet<>(passage.services()).forEach(this::add);
    for (Quote sentence : passage.sentences()) {
      add(sentence.text());
    }
  }

  /// The zero byte keeps "ab", "c" from being "a", "bc".
  private void add(String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }
}
