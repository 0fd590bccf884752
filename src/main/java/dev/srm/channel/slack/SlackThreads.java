package dev.srm.channel.slack;

import com.slack.api.util.thread.ExecutorServiceProvider;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/// The threads that Bolt asks for, so that all of them end with it: Bolt's own are never stopped.
final class SlackThreads implements ExecutorServiceProvider, AutoCloseable {
  private final List<ExecutorService> created = new CopyOnWriteArrayList<>();

  @Override
  public ExecutorService createThreadPoolExecutor(String threadGroupName, int poolSize) {
    ExecutorService executor =
        Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name(threadGroupName + "-", 0).factory());
    created.add(executor);
    return executor;
  }

  @Override
  public ScheduledExecutorService createThreadScheduledExecutor(String threadGroupName) {
    ScheduledExecutorService executor =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name(threadGroupName).factory());
    created.add(executor);
    return executor;
  }

  @Override
  public void close() {
    created.forEach(ExecutorService::shutdownNow);
  }
}
