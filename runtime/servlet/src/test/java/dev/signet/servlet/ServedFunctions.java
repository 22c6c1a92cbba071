package dev.signet.servlet;

import dev.signet.function.FunctionGroup;
import dev.signet.function.FunctionIndex;
import dev.signet.host.http.testing.TestFunction;
import java.util.List;
import java.util.concurrent.Callable;

/** The functions that a servlet finds on the class path of these tests. */
public final class ServedFunctions implements FunctionIndex {

  /** Creates the index; the service loader calls this constructor. */
  public ServedFunctions() {}

  @Override
  public List<Callable<FunctionGroup>> groups() {
    return List.of(
        () ->
            shared ->
                List.of(TestFunction.of("found", (caller, payload) -> caller.openId().value())));
  }
}
