package dev.signet.host;

import dev.signet.function.Decision;
import dev.signet.function.DecisionLog;
import dev.signet.function.Interceptor;
import dev.signet.function.InvocationContext;
import dev.signet.identity.WxContext;
import dev.signet.limit.CallStore;
import dev.signet.limit.MemoryCallStore;

/** Services as an application could provide them. */
public final class Services {

  private Services() {}

  /** Comes before {@link Inner} by name, so it is the outer one although it is listed later. */
  public static final class ARound implements Interceptor {
    public ARound() {}

    @Override
    public Object around(InvocationContext invocation, WxContext caller, Next next)
        throws Exception {
      System.out.println("outer");
      return next.proceed();
    }
  }

  public static final class Inner implements Interceptor {
    public Inner() {}

    @Override
    public Object around(InvocationContext invocation, WxContext caller, Next next)
        throws Exception {
      System.out.println("inner");
      return next.proceed();
    }
  }

  public static final class Log implements DecisionLog {
    public Log() {}

    @Override
    public void record(Decision decision) {
      System.out.println("own log " + decision.outcome());
    }
  }

  /** Makes an interceptor that an application wires by hand. */
  public static final class Tracing implements Interceptor.Factory {
    public Tracing() {}

    @Override
    public Interceptor create() {
      String tracer = "a tracer";
      return (invocation, caller, next) -> {
        System.out.println("traced by " + tracer);
        return next.proceed();
      };
    }
  }

  /** Makes a store of calls, and says so. */
  public static final class Stores implements CallStore.Factory {
    public Stores() {}

    @Override
    public CallStore create() {
      System.out.println("a store was made");
      return new MemoryCallStore();
    }
  }

  public static final class NoStores implements CallStore.Factory {
    public NoStores() {}

    @Override
    public CallStore create() {
      throw new IllegalStateException("no database");
    }
  }

  public static final class NoTracing implements Interceptor.Factory {
    public NoTracing() {}

    @Override
    public Interceptor create() {
      return null;
    }
  }

  public static final class Broken implements Interceptor {
    public Broken() {
      throw new IllegalStateException("no tracer");
    }

    @Override
    public Object around(InvocationContext invocation, WxContext caller, Next next)
        throws Exception {
      return next.proceed();
    }
  }
}
