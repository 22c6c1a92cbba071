package dev.signet.processor;

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
  public static final String CLIENT_SUPPLIED = "dev.signet.ClientSupplied";
  public static final String TIMER_TRIGGER = "dev.signet.TimerTrigger";
  public static final String TIMER_TRIGGERS = "dev.signet.TimerTriggers";
  public static final String HANDLER_FACTORY = "dev.signet.HandlerFactory";

  public static final String WX_CONTEXT = "dev.signet.identity.WxContext";
  public static final String OPEN_ID = "dev.signet.identity.OpenId";
  public static final String UNION_ID = "dev.signet.identity.UnionId";
  public static final String APP_ID = "dev.signet.identity.AppId";
  public static final String SHARED_CALLER = "dev.signet.identity.SharedCaller";
  public static final String INVOCATION_CONTEXT = "dev.signet.function.InvocationContext";

  public static final String GENERATED_FUNCTION = "dev.signet.support.GeneratedFunction";
  public static final String SIGNET_VERSION = "dev.signet.support.SignetVersion";
  public static final String SCF_FUNCTION = "dev.signet.scf.ScfFunction";
  public static final String JSON_NODE = "com.fasterxml.jackson.databind.JsonNode";

  private WellKnownNames() {}
}
