package dev.signet.processor.names;

import java.util.List;

/**
 * The names of the types that users' sources and generated code refer to. The processor never loads
 * these types: they are on the class path of the compilation, not on its own.
 */
public final class RuntimeNames {

  public static final String CLOUD_FUNCTION = "dev.signet.CloudFunction";
  public static final String REQUIRE_UNION_ID = "dev.signet.RequireUnionId";
  public static final String REQUIRE_APP_ID = "dev.signet.RequireAppId";
  public static final String REQUIRE_SOURCE = "dev.signet.RequireSource";
  public static final String REQUIRE_OWNER = "dev.signet.RequireOwner";
  public static final String ANY_CALLER = "dev.signet.AnyCaller";
  public static final String REQUIRE_POLICY = "dev.signet.RequirePolicy";
  public static final String FROM_PAYLOAD = "dev.signet.FromPayload";
  public static final String ALLOW_ANONYMOUS = "dev.signet.AllowAnonymous";
  public static final String ALLOW_SOURCE_ALONE = "dev.signet.AllowSourceAlone";
  public static final String ALLOW_SHARED_CALLER = "dev.signet.AllowSharedCaller";
  public static final String RETURNS_CALLER_IDENTITY = "dev.signet.ReturnsCallerIdentity";
  public static final String NON_BLOCKING = "dev.signet.NonBlocking";
  public static final String CLIENT_SUPPLIED = "dev.signet.ClientSupplied";
  public static final String OPAQUE_JSON = "dev.signet.OpaqueJson";
  public static final String TIMER_TRIGGER = "dev.signet.TimerTrigger";
  public static final String TIMER_TRIGGERS = "dev.signet.TimerTriggers";
  public static final String MESSAGE_PUSH = "dev.signet.push.MessagePush";
  public static final String MESSAGE_PUSHES = "dev.signet.push.MessagePushes";
  public static final String PAYMENT_CALLBACK = "dev.signet.push.PaymentCallback";
  public static final String HANDLER_FACTORY = "dev.signet.HandlerFactory";
  public static final String RATE_LIMIT = "dev.signet.limit.RateLimit";
  public static final String RATE_LIMITS = "dev.signet.limit.RateLimits";
  public static final String IDEMPOTENT = "dev.signet.limit.Idempotent";

  public static final String CURRENT_USER = "dev.signet.user.CurrentUser";
  public static final String CALLER_RESOLVER = "dev.signet.user.CallerResolver";
  public static final String RESOLVE_CALLERS = "dev.signet.user.ResolveCallers";
  public static final String USER_ID = "dev.signet.user.UserId";

  /**
   * The annotations by which a handler class or one of its methods requires something of the
   * caller.
   */
  public static final List<String> REQUIREMENTS =
      List.of(REQUIRE_UNION_ID, REQUIRE_APP_ID, REQUIRE_SOURCE, REQUIRE_POLICY);

  /** Every annotation that concerns a function's caller. */
  public static final List<String> CALLER_ANNOTATIONS =
      List.of(
          REQUIRE_UNION_ID,
          REQUIRE_APP_ID,
          REQUIRE_SOURCE,
          REQUIRE_POLICY,
          REQUIRE_OWNER,
          ANY_CALLER,
          ALLOW_ANONYMOUS,
          ALLOW_SOURCE_ALONE,
          ALLOW_SHARED_CALLER,
          RETURNS_CALLER_IDENTITY,
          RATE_LIMIT,
          RATE_LIMITS,
          IDEMPOTENT);

  public static final String OWNER = "dev.signet.user.Owner";
  public static final String ACROSS_USERS = "dev.signet.user.AcrossUsers";

  public static final String WX_CONTEXT = "dev.signet.identity.WxContext";
  public static final String OPEN_ID = "dev.signet.identity.OpenId";
  public static final String UNION_ID = "dev.signet.identity.UnionId";
  public static final String APP_ID = "dev.signet.identity.AppId";
  public static final String SHARED_CALLER = "dev.signet.identity.SharedCaller";
  public static final String CALL_SOURCE = "dev.signet.identity.CallSource";
  public static final String REQUIREMENT = "dev.signet.identity.Requirement";

  public static final String PUSH_MESSAGE = "dev.signet.push.PushMessage";
  public static final String PAYMENT_NOTICE = "dev.signet.push.PaymentNotice";
  public static final String PUSH_TYPE = "dev.signet.push.PushType";
  public static final String CALLBACKS = "dev.signet.push.wire.Callbacks";

  public static final String FUNCTION_DESCRIPTOR = "dev.signet.function.FunctionDescriptor";
  public static final String FUNCTION_RULE = "dev.signet.function.FunctionRule";
  public static final String FUNCTION_GROUP = "dev.signet.function.FunctionGroup";
  public static final String SHARED_OBJECTS = "dev.signet.function.SharedObjects";
  public static final String CALLER_POLICY = "dev.signet.identity.CallerPolicy";
  public static final String FUNCTION_HANDLER = "dev.signet.function.FunctionHandler";
  public static final String FUNCTION_INDEX = "dev.signet.function.FunctionIndex";
  public static final String INVOCATION_CONTEXT = "dev.signet.function.InvocationContext";

  public static final String IDENTITY_GUARD = "dev.signet.identity.IdentityGuard";
  public static final String DATABIND_CODEC = "dev.signet.json.databind.DatabindCodec";
  public static final String JSON_VALUES = "dev.signet.json.codec.JsonValues";
  public static final String JSON_CODEC = "dev.signet.json.codec.JsonCodec";
  public static final String JSON_CONTAINERS = "dev.signet.json.codec.JsonContainers";
  public static final String TIME_FORM = "dev.signet.json.time.TimeForm";
  public static final String PROJECT_FORMS = "dev.signet.json.databind.ProjectForms";
  public static final String VALUE_CODEC = "dev.signet.json.codec.ValueCodec";
  public static final String ENUM_VALUE_CODEC = "dev.signet.json.codec.EnumValueCodec";
  public static final String JSON_CODECS = "dev.signet.json.codec.JsonCodecs";
  public static final String OBJECT_DECODER = "dev.signet.json.codec.ObjectDecoder";
  public static final String OBJECT_ENCODER = "dev.signet.json.codec.ObjectEncoder";
  public static final String VARIANT_ENCODER = "dev.signet.json.codec.VariantEncoder";
  public static final String NAMED_OBJECT = "dev.signet.json.databind.NamedObject";
  public static final String VIOLATION = "dev.signet.json.Violation";
  public static final String INVALID_PAYLOAD = "dev.signet.json.InvalidPayloadException";

  public static final String GENERATED_FUNCTION = "dev.signet.support.GeneratedFunction";
  public static final String GENERATED_INDEX = "dev.signet.support.GeneratedIndex";
  public static final String GENERATED_SCHEMA = "dev.signet.support.GeneratedSchema";
  public static final String SIGNET_VERSION = "dev.signet.support.SignetVersion";
  public static final String OPTIONAL_IDENTITIES = "dev.signet.support.OptionalIdentities";
  public static final String CONSTRAINTS = "dev.signet.validation.Constraints";
  public static final String TIME_CONSTRAINTS = "dev.signet.validation.TimeConstraints";
  public static final String VIOLATION_COLLECTOR = "dev.signet.validation.ViolationCollector";
  public static final String HANDLER_OBJECTS = "dev.signet.support.HandlerObjects";
  public static final String OWNERS = "dev.signet.support.Owners";
  public static final String TREE_OWNERS = "dev.signet.json.databind.TreeOwners";
  public static final String PAYLOAD_FIELDS = "dev.signet.support.PayloadFields";

  public static final String OPEN_DATA = "dev.signet.opendata.OpenData";
  public static final String OPEN_DATA_FROM = "dev.signet.opendata.OpenDataFrom";
  public static final String OPEN_DATA_SOURCE = "dev.signet.opendata.OpenDataSource";
  public static final String OPEN_DATA_TYPE = "dev.signet.opendata.OpenDataType";
  public static final String OPEN_DATA_CHECK = "dev.signet.opendata.OpenDataCheck";
  public static final String SENT_OPEN_DATA = "dev.signet.opendata.SentOpenData";
  public static final String OPEN_INTERFACE_SOURCE =
      "dev.signet.opendata.online.OpenInterfaceSource";
  public static final String PHONE_NUMBER = "dev.signet.opendata.PhoneNumber";
  public static final String WE_RUN_DATA = "dev.signet.opendata.WeRunData";
  public static final String USER_PROFILE = "dev.signet.opendata.UserProfile";

  public static final String HTTP_HOST = "dev.signet.http.SignetHttp";
  public static final String RATE = "dev.signet.limit.Rate";
  public static final String IDEMPOTENCY_KEYS = "dev.signet.support.IdempotencyKeys";

  public static final String SCF_FUNCTION = "dev.signet.scf.ScfFunction";
  public static final String ENTRY_KIND = "dev.signet.scf.EntryKind";

  public static final String CONTROLLER_GUARDS = "dev.signet.spring.guard.ControllerGuards";
  public static final String CONTROLLER_GUARD = "dev.signet.spring.guard.ControllerGuard";

  /** The annotation of the JDK that marks generated code; it is not visible from every module. */
  public static final String GENERATED = "javax.annotation.processing.Generated";

  private RuntimeNames() {}
}
