package dev.signet.processor;

import java.util.List;

/** The names of the runtime's types: the processor never loads them. */
public final class WellKnownNames {

  public static final String CLOUD_FUNCTION = "dev.signet.CloudFunction";
  public static final String REQUIRE_UNION_ID = "dev.signet.RequireUnionId";
  public static final String REQUIRE_APP_ID = "dev.signet.RequireAppId";
  public static final String REQUIRE_SOURCE = "dev.signet.RequireSource";
  public static final String REQUIRE_OWNER = "dev.signet.RequireOwner";
  public static final String REQUIRE_POLICY = "dev.signet.RequirePolicy";
  public static final String ALLOW_ANONYMOUS = "dev.signet.AllowAnonymous";
  public static final String ALLOW_SHARED_CALLER = "dev.signet.AllowSharedCaller";
  public static final String RETURNS_CALLER_IDENTITY = "dev.signet.ReturnsCallerIdentity";
  public static final String NON_BLOCKING = "dev.signet.NonBlocking";
  public static final String CLIENT_SUPPLIED = "dev.signet.ClientSupplied";
  public static final String TIMER_TRIGGER = "dev.signet.TimerTrigger";
  public static final String TIMER_TRIGGERS = "dev.signet.TimerTriggers";
  public static final String HANDLER_FACTORY = "dev.signet.HandlerFactory";

  /** What a handler class or a method of it asks of the caller. */
  public static final List<String> REQUIREMENTS =
      List.of(REQUIRE_UNION_ID, REQUIRE_APP_ID, REQUIRE_SOURCE, REQUIRE_POLICY);

  /** Everything that speaks of a function's caller. */
  public static final List<String> CALLER_ANNOTATIONS =
      List.of(
          REQUIRE_UNION_ID,
          REQUIRE_APP_ID,
          REQUIRE_SOURCE,
          REQUIRE_POLICY,
          REQUIRE_OWNER,
          ALLOW_ANONYMOUS,
          ALLOW_SHARED_CALLER,
          RETURNS_CALLER_IDENTITY);

  public static final String WX_CONTEXT = "dev.signet.identity.WxContext";
  public static final String OPEN_ID = "dev.signet.identity.OpenId";
  public static final String UNION_ID = "dev.signet.identity.UnionId";
  public static final String APP_ID = "dev.signet.identity.AppId";
  public static final String SHARED_CALLER = "dev.signet.identity.SharedCaller";
  public static final String INVOCATION_CONTEXT = "dev.signet.function.InvocationContext";

  public static final String FUNCTION_INDEX = "dev.signet.function.FunctionIndex";
  public static final String GENERATED_FUNCTION = "dev.signet.support.GeneratedFunction";
  public static final String GENERATED_SCHEMA = "dev.signet.support.GeneratedSchema";
  public static final String SIGNET_VERSION = "dev.signet.support.SignetVersion";
  public static final String SCF_FUNCTION = "dev.signet.scf.ScfFunction";

  private WellKnownNames() {}
}
