package dev.signet.processor.diagnostic;

import javax.tools.Diagnostic;

/**
 * The catalogue of everything the compiler says about Signet. Ids are API: each is printed with its
 * message, documented in docs/diagnostics.md, and never renamed. The texts are in the bundles
 * beside this class, under the constant's name.
 */
public enum DiagnosticId {
  METHOD_NOT_REACHABLE("MethodNotReachable", Severity.ERROR),
  METHOD_ABSTRACT("MethodAbstract", Severity.ERROR),
  METHOD_GENERIC("MethodGeneric", Severity.ERROR),
  METHOD_VARARGS("MethodVarargs", Severity.ERROR),
  THROWS_TOO_WIDE("ThrowsTooWide", Severity.ERROR),
  NON_BLOCKING_WAITS("NonBlockingWaits", Severity.ERROR),
  CLASS_NOT_REACHABLE("ClassNotReachable", Severity.ERROR),
  CLASS_INNER("ClassInner", Severity.ERROR),
  CLASS_ABSTRACT("ClassAbstract", Severity.ERROR),
  CLASS_GENERIC("ClassGeneric", Severity.ERROR),
  CLASS_KIND("ClassKind", Severity.ERROR),
  NO_USABLE_CONSTRUCTOR("NoUsableConstructor", Severity.ERROR),
  FACTORY_NOT_STATIC("FactoryNotStatic", Severity.ERROR),
  FACTORY_WRONG_TYPE("FactoryWrongType", Severity.ERROR),
  FACTORY_TWICE("FactoryTwice", Severity.ERROR),
  FACTORY_WITHOUT_FUNCTIONS("FactoryWithoutFunctions", Severity.ERROR),
  FACTORY_ON_BEAN("FactoryOnBean", Severity.ERROR),
  BEAN_METHOD_NOT_PROXIED("BeanMethodNotProxied", Severity.ERROR),
  BEAN_SCOPE("BeanScope", Severity.ERROR),
  BEAN_WITHOUT_ENTRY("BeanWithoutEntry", Severity.NOTE),
  FUNCTION_NAME_MALFORMED("FunctionNameMalformed", Severity.ERROR),
  FUNCTION_NAME_TWICE("FunctionNameTwice", Severity.ERROR),
  FUNCTION_NAME_CASE("FunctionNameCase", Severity.ERROR),
  PACKAGE_HIDDEN("PackageHidden", Severity.ERROR),
  ANNOTATION_WITHOUT_FUNCTION("AnnotationWithoutFunction", Severity.ERROR),
  ANNOTATION_WITHOUT_MAPPING("AnnotationWithoutMapping", Severity.ERROR),
  CONTROLLER_NOT_GUARDED("ControllerNotGuarded", Severity.ERROR),
  CONTROLLER_ANNOTATION("ControllerAnnotation", Severity.ERROR),
  CONTROLLER_PARAMETER("ControllerParameter", Severity.ERROR),
  CONTROLLER_METHOD_TWICE("ControllerMethodTwice", Severity.ERROR),
  IDENTITY_PARAMETER_BOUND("IdentityParameterBound", Severity.ERROR),
  IDENTITY_HEADER_READ("IdentityHeaderRead", Severity.ERROR),
  ANONYMOUS_WITH_REQUIREMENT("AnonymousWithRequirement", Severity.ERROR),
  SOURCE_ALONE_NEEDS_SOURCE("SourceAloneNeedsSource", Severity.ERROR),
  INHERITED_ANNOTATION_NOT_REPEATED("InheritedAnnotationNotRepeated", Severity.ERROR),
  IDENTITY_NOT_GUARANTEED("IdentityNotGuaranteed", Severity.ERROR),
  CURRENT_USER_TYPE("CurrentUserType", Severity.ERROR),
  CURRENT_USER_TWICE("CurrentUserTwice", Severity.ERROR),
  RESOLVER_MISSING("ResolverMissing", Severity.ERROR),
  RESOLVER_TWICE("ResolverTwice", Severity.ERROR),
  RESOLVER_NOT_USABLE("ResolverNotUsable", Severity.ERROR),
  RESOLVERS_EMPTY("ResolversEmpty", Severity.ERROR),
  USER_ID_UNKNOWN("UserIdUnknown", Severity.ERROR),
  USER_ID_TYPE("UserIdType", Severity.ERROR),
  USER_ID_MISSING("UserIdMissing", Severity.ERROR),
  USER_ANNOTATION_STRAY("UserAnnotationStray", Severity.ERROR),
  TIMER_HAS_NO_CALLER("TimerHasNoCaller", Severity.ERROR),
  UNION_ID_NOT_REQUIRED("UnionIdNotRequired", Severity.ERROR),
  SHARED_CALLER_NOT_ALLOWED("SharedCallerNotAllowed", Severity.ERROR),
  REQUIREMENT_ON_TIMER("RequirementOnTimer", Severity.ERROR),
  TIMER_TAKES_PAYLOAD("TimerTakesPayload", Severity.ERROR),
  CRON_MALFORMED("CronMalformed", Severity.ERROR),
  CRON_FIELD_MALFORMED("CronFieldMalformed", Severity.ERROR),
  CRON_RANGE_BACKWARDS("CronRangeBackwards", Severity.ERROR),
  CRON_QUESTION_MARK("CronQuestionMark", Severity.ERROR),
  TRIGGER_NAME_MALFORMED("TriggerNameMalformed", Severity.ERROR),
  TRIGGER_NAME_TWICE("TriggerNameTwice", Severity.ERROR),
  SECOND_TIMER("SecondTimer", Severity.WARNING),
  CALLBACK_KINDS_MIXED("CallbackKindsMixed", Severity.ERROR),
  REQUIREMENT_ON_CALLBACK("RequirementOnCallback", Severity.ERROR),
  CALLBACK_HAS_NO_CALLER("CallbackHasNoCaller", Severity.ERROR),
  CALLBACK_TAKES_OTHER("CallbackTakesOther", Severity.ERROR),
  CALLBACK_TAKES_NOTHING("CallbackTakesNothing", Severity.ERROR),
  CALLBACK_RETURNS_VALUE("CallbackReturnsValue", Severity.ERROR),
  CALLBACK_PARAMETER_ELSEWHERE("CallbackParameterElsewhere", Severity.ERROR),
  CALLBACK_SOURCES("CallbackSources", Severity.ERROR),
  PUSH_TYPE_MALFORMED("PushTypeMalformed", Severity.ERROR),
  PUSH_EVENT_MISSING("PushEventMissing", Severity.ERROR),
  PUSH_EVENT_ELSEWHERE("PushEventElsewhere", Severity.ERROR),
  PUSH_TYPE_TWICE("PushTypeTwice", Severity.ERROR),
  APP_IDS_EMPTY("AppIdsEmpty", Severity.ERROR),
  APP_ID_TWICE("AppIdTwice", Severity.ERROR),
  APP_ID_MALFORMED("AppIdMalformed", Severity.ERROR),
  APP_IDS_DISJOINT("AppIdsDisjoint", Severity.ERROR),
  SOURCES_EMPTY("SourcesEmpty", Severity.ERROR),
  SOURCE_UNKNOWN("SourceUnknown", Severity.ERROR),
  SOURCES_DISJOINT("SourcesDisjoint", Severity.ERROR),
  PAYLOAD_TWICE("PayloadTwice", Severity.ERROR),
  PAYLOAD_AND_FIELDS("PayloadAndFields", Severity.ERROR),
  JACKSON_ON_PARAMETER("JacksonOnParameter", Severity.ERROR),
  IDENTITY_PARAMETER_TWICE("IdentityParameterTwice", Severity.ERROR),
  TYPE_NOT_SUPPORTED("TypeNotSupported", Severity.ERROR),
  TYPE_TOO_LARGE("TypeTooLarge", Severity.ERROR),
  TYPE_NOT_REACHABLE("TypeNotReachable", Severity.ERROR),
  TYPE_NOT_DECODABLE("TypeNotDecodable", Severity.ERROR),
  PAYLOAD_WITHOUT_PROPERTY("PayloadWithoutProperty", Severity.ERROR),
  RESULT_WITHOUT_PROPERTY("ResultWithoutProperty", Severity.ERROR),
  SETTER_OVERLOADED("SetterOverloaded", Severity.ERROR),
  JSON_FORMAT_IMPOSSIBLE("JsonFormatImpossible", Severity.ERROR),
  IDENTITY_TYPE_IN_PAYLOAD("IdentityTypeInPayload", Severity.ERROR),
  IDENTITY_NAME_IN_PAYLOAD("IdentityNameInPayload", Severity.ERROR),
  USER_ID_IN_PAYLOAD("UserIdInPayload", Severity.ERROR),
  USER_INFO_IN_PAYLOAD("UserInfoInPayload", Severity.ERROR),
  CLIENT_SUPPLIED_WITHOUT_REASON("ClientSuppliedWithoutReason", Severity.ERROR),
  CLASS_NAME_IN_PAYLOAD("ClassNameInPayload", Severity.ERROR),
  JACKSON_NOT_UNDERSTOOD("JacksonNotUnderstood", Severity.ERROR),
  JSON_NAME_TWICE("JsonNameTwice", Severity.ERROR),
  OPAQUE_JSON_WITHOUT_REASON("OpaqueJsonWithoutReason", Severity.ERROR),
  SESSION_KEY_EXPOSED("SessionKeyExposed", Severity.ERROR),
  IDENTITY_IN_RESULT("IdentityInResult", Severity.ERROR),
  OPEN_ID_TEXT_IN_RESULT("OpenIdTextInResult", Severity.ERROR),
  CODE_IN_RESULT("CodeInResult", Severity.LINT),
  CONSTRAINT_NOT_APPLICABLE("ConstraintNotApplicable", Severity.ERROR),
  CONSTRAINT_PATTERN_MALFORMED("ConstraintPatternMalformed", Severity.ERROR),
  CONSTRAINT_NUMBER_MALFORMED("ConstraintNumberMalformed", Severity.ERROR),
  CONSTRAINT_IMPOSSIBLE("ConstraintImpossible", Severity.ERROR),
  CONSTRAINT_MESSAGE_MALFORMED("ConstraintMessageMalformed", Severity.ERROR),
  CONSTRAINT_MESSAGE_KEY("ConstraintMessageKey", Severity.WARNING),
  CONSTRAINT_NOT_ENFORCED("ConstraintNotEnforced", Severity.WARNING),
  DEFAULT_NEVER_APPLIES("DefaultNeverApplies", Severity.WARNING),
  VALID_MISSING("ValidMissing", Severity.WARNING),
  OWNER_NOT_ONE("OwnerNotOne", Severity.ERROR),
  OWNER_TYPE("OwnerType", Severity.ERROR),
  OWNER_TWICE("OwnerTwice", Severity.ERROR),
  OWNER_NOT_READABLE("OwnerNotReadable", Severity.ERROR),
  OWNER_IN_PAYLOAD("OwnerInPayload", Severity.ERROR),
  OWNER_NOT_COMPARED("OwnerNotCompared", Severity.ERROR),
  OWNER_WITHOUT_PROPERTY("OwnerWithoutProperty", Severity.ERROR),
  OWNED_WITHOUT_USER("OwnedWithoutUser", Severity.ERROR),
  OWNED_WITHOUT_CALLER("OwnedWithoutCaller", Severity.ERROR),
  ACROSS_USERS_WITHOUT_OWNER("AcrossUsersWithoutOwner", Severity.ERROR),
  ACROSS_USERS_WITHOUT_REASON("AcrossUsersWithoutReason", Severity.ERROR),
  OWNER_ON_ANONYMOUS("OwnerOnAnonymous", Severity.ERROR),
  OWNER_FIELD_UNKNOWN("OwnerFieldUnknown", Severity.ERROR),
  OWNER_FIELD_NOT_STRING("OwnerFieldNotString", Severity.ERROR),
  OWNER_LOOKUP_UNKNOWN("OwnerLookupUnknown", Severity.ERROR),
  OWNER_LOOKUP_PARAMETER("OwnerLookupParameter", Severity.ERROR),
  OWNER_LOOKUP_TYPE("OwnerLookupType", Severity.ERROR),
  OWNER_LOOKUP_NOT_USABLE("OwnerLookupNotUsable", Severity.ERROR),
  LIMIT_OUT_OF_RANGE("LimitOutOfRange", Severity.ERROR),
  LIMIT_TIME_MALFORMED("LimitTimeMalformed", Severity.ERROR),
  LIMIT_WITHOUT_CALLER("LimitWithoutCaller", Severity.ERROR),
  RATE_LIMIT_TWICE("RateLimitTwice", Severity.ERROR),
  IDEMPOTENCY_KEY_NOT_ONE("IdempotencyKeyNotOne", Severity.ERROR),
  IDEMPOTENCY_KEY_UNKNOWN("IdempotencyKeyUnknown", Severity.ERROR),
  IDEMPOTENCY_KEY_TYPE("IdempotencyKeyType", Severity.ERROR),
  UNCHECKED_ID("UncheckedId", Severity.WARNING),
  ANY_CALLER_WITHOUT_REASON("AnyCallerWithoutReason", Severity.ERROR),
  ANY_CALLER_WITH_OWNER("AnyCallerWithOwner", Severity.ERROR),
  POLICY_NOT_USABLE("PolicyNotUsable", Severity.ERROR),
  OPEN_DATA_NESTED("OpenDataNested", Severity.ERROR),
  OPEN_DATA_OF_OTHER_TYPE("OpenDataOfOtherType", Severity.ERROR),
  OPEN_DATA_TOO_MANY("OpenDataTooMany", Severity.ERROR),
  OPEN_DATA_BESIDE_PAYLOAD("OpenDataBesidePayload", Severity.ERROR),
  OPEN_DATA_WITHOUT_CALLER("OpenDataWithoutCaller", Severity.ERROR),
  OPEN_DATA_WITHOUT_SOURCE("OpenDataWithoutSource", Severity.ERROR),
  OPEN_DATA_SOURCE_NOT_USABLE("OpenDataSourceNotUsable", Severity.ERROR),
  POLICY_WITHOUT_PERMITS("PolicyWithoutPermits", Severity.ERROR),
  POLICY_PARAMETER("PolicyParameter", Severity.ERROR),
  POLICY_VALUE_UNUSED("PolicyValueUnused", Severity.ERROR),
  POLICY_VALUE_NOT_VISIBLE("PolicyValueNotVisible", Severity.ERROR),
  POLICY_IDENTITY("PolicyIdentity", Severity.ERROR),
  POLICY_PAYLOAD("PolicyPayload", Severity.ERROR),
  RULE_ANNOTATION("RuleAnnotation", Severity.ERROR),
  RULE_MISPLACED("RuleMisplaced", Severity.ERROR),
  FROM_PAYLOAD_MISPLACED("FromPayloadMisplaced", Severity.ERROR),
  MUTABLE_FIELD("MutableField", Severity.LINT),
  INJECTED_FIELD("InjectedField", Severity.LINT),
  TIMEOUT_OUT_OF_RANGE("TimeoutOutOfRange", Severity.ERROR),
  MEMORY_OUT_OF_RANGE("MemoryOutOfRange", Severity.ERROR),
  UNKNOWN_OPTION("UnknownOption", Severity.ERROR),
  BAD_OPTION_VALUE("BadOptionValue", Severity.ERROR),
  LATE_HANDLER("LateHandler", Severity.ERROR),
  HANDLER_WITHOUT_SOURCE("HandlerWithoutSource", Severity.ERROR),
  FUNCTIONS_LEFT_OUT("FunctionsLeftOut", Severity.ERROR),
  FUNCTIONS_OF_OTHER_JARS("FunctionsOfOtherJars", Severity.NOTE),
  PROVIDES_MISSING("ProvidesMissing", Severity.ERROR),
  CLIENT_TYPE_UNKNOWN("ClientTypeUnknown", Severity.WARNING),
  PAYLOAD_BY_DATABIND("PayloadByDatabind", Severity.NOTE),
  OPENS_MISSING("OpensMissing", Severity.ERROR),
  TYPE_NEVER_RESOLVED("TypeNeverResolved", Severity.WARNING),
  RELEASE_TOO_OLD("ReleaseTooOld", Severity.ERROR),
  VERSION_MISMATCH("VersionMismatch", Severity.ERROR),
  FILE_NOT_WRITTEN("FileNotWritten", Severity.ERROR),
  UNEXPECTED_FAILURE("UnexpectedFailure", Severity.ERROR);

  private final String id;
  private final Severity severity;

  DiagnosticId(String id, Severity severity) {
    this.id = id;
    this.severity = severity;
  }

  /** Returns the kind under which the compiler prints the diagnostic. */
  public Diagnostic.Kind kind() {
    switch (severity) {
      case NOTE:
        return Diagnostic.Kind.NOTE;
      case WARNING:
        return Diagnostic.Kind.WARNING;
      default:
        return Diagnostic.Kind.ERROR;
    }
  }

  /**
   * Returns whether {@code @SuppressWarnings("signet:…")} silences the diagnostic. An identity
   * error is never silenced.
   */
  public boolean suppressible() {
    return severity == Severity.LINT;
  }

  /** Returns the page and anchor of its documentation. */
  public String anchor() {
    return "docs/diagnostics.md#" + id;
  }

  /** Returns the id as it is printed and suppressed. */
  @Override
  public String toString() {
    return id;
  }

  private enum Severity {
    ERROR,
    WARNING,
    /** Information that asks for no action. */
    NOTE,
    /** An error that may be suppressed. */
    LINT
  }
}
