package dev.srm.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Takes up changes of the corpus on disk while the program runs. What is sound is handed on as a
/// whole; while something is broken, the last good corpus goes on answering, and [#state] tells
/// what is wrong.
///
/// Decision: it looks at sizes and times of change, again and again, and reads when two looks
/// agree. Because: that works on every file system, mounted maps included, and never reads
/// half-saved files. Rejected: the operating system's file events, which mounted folders do not
/// deliver.
public final class CorpusWatch implements AutoCloseable {
  /// Two looks agree after this, so a change is answered from within two seconds and the time of
  /// reading.
  public static final Duration EVERY = Duration.ofSeconds(1);

  private final Path builtIn;
  private final Optional<Path> own;
  private final InstantSource clock;
  private final Listener listener;
  private final ScheduledExecutorService looking =
      Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("corpus-watch").factory());

  private Map<String, Stamp> read;
  private Map<String, Stamp> seen;
  private volatile State state;

  /// @param builtIn the folder of the corpus that comes with SRM
  /// @param own the operator's folder, if there is one
  /// @param clock tells since when a corpus is good, and the day that its dates are checked against
  /// @param listener hears of each change, on the thread that found it
  public CorpusWatch(Path builtIn, Optional<Path> own, InstantSource clock, Listener listener) {
    this.builtIn = builtIn;
    this.own = own;
    this.clock = clock;
    this.listener = listener;
    read = Map.of();
    seen = Map.of();
    state = new State(Optional.empty(), clock.instant(), List.of());
  }

  /// Hears of changes.
  public interface Listener {
    /// The corpus changed and is sound. What this throws counts as "cannot be used": the corpus
    /// before goes on, and the next look tries again.
    void taken(Corpus corpus);

    /// The corpus changed and cannot be used; the one before goes on. Throws nothing.
    ///
    /// @param problems at least one
    void refused(List<Problem> problems);
  }

  /// How the corpus stands.
  ///
  /// @param good the corpus that answers come from; empty until one was sound
  /// @param since when that was taken up, or when watching began
  /// @param problems of what lies on disk now; errors among them mean that it is not what answers
  public record State(Optional<Corpus> good, Instant since, List<Problem> problems) {
    public State {
      problems = List.copyOf(problems);
    }

    /// @return whether what lies on disk is what answers
    public boolean current() {
      return good.isPresent()
          && problems.stream().noneMatch(problem -> problem.weight() == Problem.Weight.ERROR);
    }
  }

  /// What tells a changed file without reading it.
  private record Stamp(long modifiedMillis, long bytes) {}

  /// Reads for the first time, on this thread, and tells the listener; then goes on looking.
  ///
  /// @return how it stands; without a good corpus, nothing can be answered until the files are
  ///   mended
  public synchronized State start() {
    seen = look();
    take(seen);
    goOn();
    return state;
  }

  /// Goes on from a corpus that was read just now and is in use already, of which the listener
  /// hears nothing.
  public synchronized void startWith(Corpus corpus) {
    seen = look();
    read = seen;
    state = new State(Optional.of(corpus), clock.instant(), corpus.problems());
    goOn();
  }

  private void goOn() {
    var _ =
        looking.scheduleWithFixedDelay(
            this::poll, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
  }

  /// Looks once. A change is read at the second look that finds it unchanged.
  public synchronized void poll() {
    Map<String, Stamp> now = look();
    boolean still = now.equals(seen);
    seen = now;
    if (still && !now.equals(read)) {
      take(now);
    }
  }

  /// @return how it stands at this moment
  public State state() {
    return state;
  }

  /// Looks no more. The last good corpus stays.
  @Override
  public void close() {
    looking.shutdownNow();
  }

  private void take(Map<String, Stamp> now) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    Corpus corpus;
    try {
      corpus = CorpusReader.read(builtIn, own, today);
    } catch (UncheckedIOException e) {
      refuse(List.of(unreadable(e)));
      return;
    }
    boolean still = look().equals(now);
    if (!still && state.good().isPresent()) {
      return;
    }
    read = still ? now : Map.of();
    if (corpus.knowledge().isEmpty()) {
      refuse(corpus.problems());
      return;
    }
    try {
      listener.taken(corpus);
      state = new State(Optional.of(corpus), clock.instant(), corpus.problems());
    } catch (RuntimeException e) {
      read = Map.of();
      refuse(List.of(unusable(e)));
    }
  }

  private void refuse(List<Problem> problems) {
    boolean known = state.problems().equals(problems);
    state = new State(state.good(), state.since(), problems);
    if (!known) {
      listener.refused(problems);
    }
  }

  private Problem unreadable(UncheckedIOException e) {
    return new Problem(
        own.map(path -> Folder.OWN).orElse(Folder.BUILT_IN),
        1,
        String.valueOf(e.getMessage()) + ".",
        "See that the folder is there and may be read.",
        Problem.Weight.ERROR);
  }

  private static Problem unusable(RuntimeException e) {
    return new Problem(
        Folder.BUILT_IN,
        1,
        "the corpus is sound, but could not be put to use: " + e + ".",
        "See the log; it is tried again and again.",
        Problem.Weight.ERROR);
  }

  /// @return the stamps of all files that may change; what lies in a jar does not
  private Map<String, Stamp> look() {
    Map<String, Stamp> stamps = new HashMap<>();
    if (builtIn.getFileSystem().equals(FileSystems.getDefault())) {
      stamp(builtIn, Folder.BUILT_IN, stamps);
    }
    own.ifPresent(path -> stamp(path, Folder.OWN, stamps));
    return stamps;
  }

  private static void stamp(Path root, String name, Map<String, Stamp> stamps) {
    try {
      for (String below : Folder.paths(root)) {
        Path path = root.resolve(below);
        Stamp stamp = new Stamp(Files.getLastModifiedTime(path).toMillis(), Files.size(path));
        stamps.put(name + "/" + below, stamp);
      }
    } catch (IOException | UncheckedIOException e) {
      stamps.put(name, new Stamp(0, 0));
    }
  }
}
