package dev.signet.servlet;

import dev.signet.function.FunctionGroup;
import dev.signet.function.FunctionHandler;
import dev.signet.host.FunctionTable;
import dev.signet.host.http.testing.TestFunction;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Tables of hand-written functions. */
final class Tables {

  private Tables() {}

  /** Returns a table that counts calls of user code and notes when it is closed. */
  static FunctionTable of(List<TestFunction> functions, AtomicInteger runs, AtomicBoolean closed) {
    FunctionGroup group =
        shared -> {
          shared.add(AutoCloseable.class, () -> closed.set(true));
          return functions.stream()
              .<FunctionHandler>map(function -> function.counted(runs::incrementAndGet))
              .toList();
        };
    return FunctionTable.of(List.of(() -> List.of(() -> group)));
  }
}
