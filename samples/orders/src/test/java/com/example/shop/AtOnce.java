package com.example.shop;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Work that several threads begin at the same moment. */
public final class AtOnce {

  private AtOnce() {}

  /**
   * Returns the results of {@code work.of(0)} to {@code work.of(times - 1)}, each of which runs on
   * a thread of its own.
   */
  public static <T> List<T> run(int times, Work<T> work) throws InterruptedException {
    CyclicBarrier begin = new CyclicBarrier(times);
    List<Callable<T>> tasks = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      int number = i;
      tasks.add(
          () -> {
            begin.await(1, TimeUnit.MINUTES);
            return work.of(number);
          });
    }
    return results(times, tasks);
  }

  /** Returns the results of work that {@code threads} threads share. */
  public static <T> List<T> results(int threads, List<? extends Callable<T>> tasks)
      throws InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<T> results = new ArrayList<>();
      for (Future<T> task : pool.invokeAll(tasks)) {
        results.add(task.get());
      }
      return results;
    } catch (ExecutionException e) {
      throw new AssertionError("a thread failed", e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }

  /** What a thread does. */
  public interface Work<T> {
    T of(int number) throws Exception;
  }
}
