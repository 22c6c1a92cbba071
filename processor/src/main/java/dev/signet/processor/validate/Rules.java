package dev.signet.processor.validate;

import java.util.List;

/**
 * The language specification: every rule in the order in which it is checked. Handler and function
 * rules are checked when a handler is first seen; completed handlers and payloads a round later,
 * when types that other processors complete (Lombok) are whole. {@link UniqueNameRule} and {@link
 * PushTypeRule} are in no list, because they remember the names of a compilation.
 */
public final class Rules {

  /** Rules for a compilation, checked in its first round. */
  public static final List<CompilationRule> COMPILATION = List.of(new RuntimeVersionRule());

  /** Rules for the annotated elements of a round outside handlers. */
  public static final List<RoundRule> ROUND =
      List.of(
          new StrayAnnotationRule(),
          new RuleAnnotationRule(),
          new RulePlaceRule(),
          new UserAnnotationRule(),
          new SharedObjectRule(),
          new StrayOwnerRule(),
          new IdentityHeaderRule(),
          new BesideMappingRule());

  /** Rules for a handler class. */
  public static final List<HandlerRule> HANDLER =
      List.of(
          new HandlerClassRule(),
          new HandlerFactoryRule(),
          new ThrownTypeRule(),
          new HiddenPackageRule(),
          new MutableFieldRule(),
          new SpringBeanRule(),
          new InheritedAnnotationRule(),
          new AllowedAppsRule(),
          new AllowedSourcesRule(),
          new CallerPolicyRule());

  /**
   * Rules for a handler class that are checked again a round later, because another processor may
   * have given it a constructor that replaces the implicit one. No mistake is reported twice.
   */
  public static final List<HandlerRule> COMPLETED_HANDLER = List.of(new HandlerClassRule());

  /** Rules for a function's declaration. */
  public static final List<FunctionRule> FUNCTION =
      List.of(
          new HandlerMethodRule(),
          new FunctionSettingsRule(),
          new TimerFunctionRule(),
          new TimerTriggerRule(),
          new CallbackFunctionRule(),
          new CallbackSourceRule(),
          new AnonymousFunctionRule(),
          new SourceAloneRule(),
          new AllowedAppsRule(),
          new AllowedSourcesRule(),
          new CallerPolicyRule(),
          new PolicyIdentityRule(),
          new OwnerChoiceRule(),
          new AnyCallerRule(),
          new RateLimitRule(),
          new IdempotentRule(),
          new NonBlockingRule(),
          new IdentityParameterRule(),
          new CurrentUserRule(),
          new PayloadParameterRule(),
          new OpenDataRule(),
          new OpenDataSourceRule(),
          new JacksonOnParameterRule());

  /** Rules for a controller of a Spring application. */
  public static final List<ControllerRule> CONTROLLER =
      List.of(
          new ControllerSupportRule(),
          new ControllerMethodsRule(),
          new ControllerAnnotationRule(),
          new ControllerParameterRule(),
          new ControllerFunctionRules(
              List.of(
                  new InheritedAnnotationRule(),
                  new AllowedAppsRule(),
                  new AllowedSourcesRule(),
                  new CallerPolicyRule()),
              List.of(
                  new AnonymousFunctionRule(),
                  new SourceAloneRule(),
                  new AllowedAppsRule(),
                  new AllowedSourcesRule(),
                  new CallerPolicyRule(),
                  new PolicyIdentityRule(),
                  new ControllerPolicyRule(),
                  new AnyCallerRule(),
                  new RateLimitRule(),
                  new IdentityParameterRule(),
                  new CurrentUserRule())));

  /** Rules for a guarded method of a controller, checked a round later. */
  public static final List<PayloadRule> GUARDED =
      List.of(new ControllerPayloadRule(), new UserIdRule());

  /** Rules for a function's payload and result, checked a round later. */
  public static final List<PayloadRule> PAYLOAD =
      List.of(
          new InspectionRules(
              List.of(
                  new TypeRule(),
                  new SessionKeyRule(),
                  new PayloadNameRule(),
                  new UserIdInPayloadRule(),
                  new ResultIdentityRule(),
                  new CodeInResultRule(),
                  new UncheckedIdRule())),
          new OwnedResultRule(),
          new OwnerTypeRule(),
          new ConstraintRule(),
          new DefaultValueRule(),
          new OwnerFieldRule(),
          new OwnerLookupRule(),
          new PolicyPayloadRule(),
          new UserIdRule(),
          new IdempotencyKeyRule(),
          new DatabindNoteRule());

  /**
   * Rules about what a payload and result need of the module, checked in the last round: javac
   * resolves a whole module-info when it is first asked for a part of it, and by then the index
   * that it provides exists.
   */
  public static final List<PayloadRule> MODULE = List.of(new OpensRule());

  private Rules() {}
}
