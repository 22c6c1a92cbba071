package dev.signet.function;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;

/** Exceptions whose own methods misbehave, and exceptions around them. */
@SuppressWarnings("serial")
public final class HostileThrowables {

  private HostileThrowables() {}

  /** Returns every hostile exception by itself, as a cause, and inside what a stage throws. */
  public static List<Throwable> all() {
    List<Throwable> all = new ArrayList<>();
    for (Throwable hostile : List.of(new Throwing(), new Empty(), new OwnCause(), cycle())) {
      all.add(hostile);
      all.add(new IllegalStateException("S3CRET").initCause(hostile));
      all.add(new CompletionException("S3CRET") {}.initCause(hostile));
    }
    return all;
  }

  private static Throwable cycle() {
    Exception first = new Exception("S3CRET");
    first.initCause(new IOException("S3CRET", first));
    return first;
  }

  private static final class Throwing extends RuntimeException {
    @Override
    public String getMessage() {
      throw new IllegalStateException("S3CRET");
    }

    @Override
    public String getLocalizedMessage() {
      throw new StackOverflowError("S3CRET");
    }

    @Override
    public synchronized Throwable getCause() {
      throw new AssertionError("S3CRET");
    }

    @Override
    public StackTraceElement[] getStackTrace() {
      throw new IllegalStateException("S3CRET");
    }

    @Override
    public String toString() {
      throw new IllegalStateException("S3CRET");
    }

    @Override
    public int hashCode() {
      throw new IllegalStateException("S3CRET");
    }

    @Override
    public boolean equals(Object other) {
      throw new IllegalStateException("S3CRET");
    }
  }

  private static final class Empty extends Exception {
    @Override
    public StackTraceElement[] getStackTrace() {
      return null;
    }

    @Override
    public String toString() {
      return null;
    }
  }

  private static final class OwnCause extends Error {
    @Override
    public synchronized Throwable getCause() {
      return this;
    }

    @Override
    public StackTraceElement[] getStackTrace() {
      return new StackTraceElement[1];
    }
  }
}
