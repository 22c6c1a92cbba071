package dev.signet.http;

import dev.signet.function.FunctionGroup;
import dev.signet.function.FunctionHandler;
import dev.signet.function.FunctionIndex;
import dev.signet.host.http.testing.TestFunction;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** The functions that a process under test finds. */
public final class ProcessFunctions implements FunctionIndex {

  /** The system property that keeps the handler object from being made. */
  static final String BROKEN = "test.broken";

  private static final List<long[]> HOARD = new ArrayList<>();

  /** Creates the index; the service loader calls this constructor. */
  public ProcessFunctions() {}

  @Override
  public List<Callable<FunctionGroup>> groups() {
    return List.of(ProcessFunctions::group);
  }

  private static FunctionGroup group() {
    if (Boolean.getBoolean(BROKEN)) {
      throw new IllegalStateException("the database is not there");
    }
    List<FunctionHandler> functions =
        List.of(
            TestFunction.anonymous("ping", (caller, payload) -> "pong"),
            TestFunction.of("whoami", (caller, payload) -> caller.openId().value()),
            TestFunction.withPayload("echo", (caller, payload) -> payload.keySet()),
            new NumbersFunction(),
            TestFunction.anonymous(
                "gated",
                (caller, payload) -> {
                  System.out.println("gated begins");
                  return System.in.read() < 0 ? "no input" : "done";
                }),
            TestFunction.anonymous("large", (caller, payload) -> "x".repeat(100_000)),
            TestFunction.anonymous("memory", (caller, payload) -> fillMemory()),
            TestFunction.anonymous(
                "broken",
                (caller, payload) -> {
                  throw new IllegalStateException("S3CRET", new IOException("S3CRET"));
                }),
            TestFunction.anonymous("hoard", (caller, payload) -> hoard()));
    return shared -> {
      shared.add(AutoCloseable.class, () -> System.out.println("handlers closed"));
      return functions;
    };
  }

  /** Takes all memory and keeps it, so that whoever needs some finds none. */
  private static int hoard() {
    for (int size = 1_000_000; size > 0; size /= 2) {
      try {
        while (true) {
          HOARD.add(new long[size]);
        }
      } catch (OutOfMemoryError full) {
        // Fills what is left with smaller pieces.
      }
    }
    return fillMemory();
  }

  private static int fillMemory() {
    List<long[]> memory = new ArrayList<>();
    while (!memory.contains(null)) {
      memory.add(new long[1_000_000]);
    }
    return memory.size();
  }
}
