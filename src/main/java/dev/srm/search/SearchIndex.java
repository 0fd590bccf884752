package dev.srm.search;

import dev.srm.knowledge.Knowledge;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogByteSizeMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;

/// An index as a folder, made once when the program is built.
public final class SearchIndex {
  private static final String FINGERPRINT = "fingerprint";

  private SearchIndex() {}

  /// Writes the index of that knowledge, in place of what the folder holds.
  ///
  /// @param folder made when it does not exist
  /// @throws UncheckedIOException when the folder cannot be written
  public static void write(Knowledge knowledge, Path folder) {
    UserWords words = UserWords.of(knowledge);
    NoriDictionaries.load();
    try (Analysis analysis = new Analysis(words);
        Directory directory = FSDirectory.open(folder)) {
      write(knowledge, analysis, Fingerprint.of(knowledge, words), directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// @return an index in memory
  static Directory inMemory(Knowledge knowledge, Analysis analysis) throws IOException {
    Directory directory = new ByteBuffersDirectory();
    write(knowledge, analysis, "", directory);
    return directory;
  }

  /// @return the index in that folder, or empty when there is none, it cannot be read or it was
  ///   made of other knowledge
  static Optional<DirectoryReader> open(Path folder, String fingerprint) {
    try {
      DirectoryReader reader = DirectoryReader.open(directory(folder));
      if (fingerprint.equals(reader.getIndexCommit().getUserData().get(FINGERPRINT))) {
        return Optional.of(reader);
      }
      reader.close();
      return Optional.empty();
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static void write(
      Knowledge knowledge, Analysis analysis, String fingerprint, Directory directory)
      throws IOException {
    IndexWriterConfig config = new IndexWriterConfig();
    config.setOpenMode(IndexWriterConfig.OpenMode.CREATE);
    config.setSimilarity(Fields.SIMILARITY);
    config.setMergePolicy(new LogByteSizeMergePolicy());
    config.setMergeScheduler(new SerialMergeScheduler());
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      new Documents(knowledge, analysis).addTo(writer);
      writer.forceMerge(1);
      writer.setLiveCommitData(Map.of(FINGERPRINT, fingerprint).entrySet());
      writer.commit();
    }
  }

  /// A folder inside a jar cannot be mapped into memory, so its few megabytes are copied there.
  private static Directory directory(Path folder) throws IOException {
    if (folder.getFileSystem().equals(FileSystems.getDefault())) {
      return FSDirectory.open(folder);
    }
    Directory directory = new ByteBuffersDirectory();
    for (Path file : files(folder)) {
      byte[] bytes = Files.readAllBytes(file);
      try (IndexOutput out =
          directory.createOutput(String.valueOf(file.getFileName()), IOContext.DEFAULT)) {
        out.writeBytes(bytes, bytes.length);
      }
    }
    return directory;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> !file.endsWith(IndexWriter.WRITE_LOCK_NAME)).toList();
    }
  }
}
