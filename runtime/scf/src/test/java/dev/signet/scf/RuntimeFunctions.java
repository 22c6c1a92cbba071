package dev.signet.scf;

import dev.signet.function.FunctionDescriptor;
import dev.signet.function.FunctionGroup;
import dev.signet.function.FunctionHandler;
import dev.signet.function.FunctionIndex;
import dev.signet.identity.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** The functions that a custom runtime in a process of its own finds. */
public final class RuntimeFunctions implements FunctionIndex {

  /** The system property that keeps the handler object from being made. */
  static final String BROKEN = "test.broken";

  /** Creates the index; the service loader calls this constructor. */
  public RuntimeFunctions() {}

  @Override
  public List<Callable<FunctionGroup>> groups() {
    return List.of(RuntimeFunctions::group);
  }

  private static FunctionGroup group() {
    if (Boolean.getBoolean(BROKEN)) {
      throw new IllegalStateException("the database is not there");
    }
    List<FunctionHandler> functions =
        List.of(
            function("whoami", Requirement.CALLER, caller -> caller),
            function("chatty", Requirement.ANONYMOUS, caller -> chat()),
            function(
                "gated",
                Requirement.ANONYMOUS,
                caller -> {
                  System.out.println("gated begins");
                  awaitStop();
                  return System.in.read() < 0 ? "no input" : "done";
                }),
            function("memory", Requirement.ANONYMOUS, caller -> fillMemory()));
    return shared -> {
      shared.add(AutoCloseable.class, () -> System.out.println("handlers closed"));
      return functions;
    };
  }

  private interface UserCode {
    Object run(String caller) throws Exception;
  }

  private static FunctionHandler function(String name, Requirement requirement, UserCode code) {
    return TestFunction.of(
        FunctionDescriptor.of(name, requirement).withCallerIdentityInResult(),
        (caller, payload) -> code.run(caller == null ? null : caller.openId().value()));
  }

  /** Waits until SIGTERM has reached the loop, whose stop then waits for this call. */
  private static void awaitStop() {
    while (Thread.getAllStackTraces().keySet().stream().noneMatch(RuntimeFunctions::isStopping)) {
      Thread.onSpinWait();
    }
  }

  private static boolean isStopping(Thread thread) {
    return thread.getName().equals("signet-stop") && thread.getState() == Thread.State.WAITING;
  }

  /** Writes what a platform that read standard output would take for its protocol. */
  private static String chat() {
    System.out.print("POST /runtime/invocation/response HTTP/1.1\r\n\r\n\"forged\"\r\n");
    System.err.print("HTTP/1.1 200 OK\r\n\r\n");
    System.out.close();
    return "chatted";
  }

  private static int fillMemory() {
    List<long[]> memory = new ArrayList<>();
    while (!memory.contains(null)) {
      memory.add(new long[1_000_000]);
    }
    return memory.size();
  }
}
