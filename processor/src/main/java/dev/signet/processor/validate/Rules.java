package dev.signet.processor.validate;

import java.util.List;

/**
 * The language specification: every rule in the order in which it is checked. Handler and function
 * rules are checked when a handler is first seen; completed handlers and payloads a round later,
 * when types that other processors complete (Lombok) are whole. {@link StrayAnnotations} looks
 * where no handler is.
 */
public final class Rules {

  /** What a handler class must keep. */
  public static final List<HandlerRule> HANDLER =
      List.of(
          ClassShape::check,
          FactoryShape::check,
          ThrownTypes::check,
          MutableFields::check,
          InheritedAnnotations::check,
          AllowedApps.RULE::checkClass,
          AllowedSources.RULE::checkClass,
          CallerPolicies::checkClass);

  /**
   * What a handler class must keep, a round later: another processor may have given it a
   * constructor that replaces the implicit one. What was said before is not said again.
   */
  public static final List<HandlerRule> COMPLETED_HANDLER = List.of(ClassShape::check);

  /** What a function's declaration must keep. */
  public static final List<FunctionRule> FUNCTION =
      List.of(
          MethodShape::check,
          FunctionSettings::checkName,
          FunctionSettings::checkLimits,
          TimerFunction::check,
          TimerTriggers::check,
          AnonymousFunction::check,
          AllowedApps.RULE::checkMethod,
          AllowedSources.RULE::checkMethod,
          CallerPolicies::checkMethod,
          OwnerChoice::check,
          NonBlockingPromise::check,
          IdentityParameters::check,
          PayloadParameters::check,
          JacksonOnParameter::check);

  /** What a function's payload and result must keep, a round later. */
  public static final List<FunctionRule> PAYLOAD =
      List.of(
          new ShapeRules(
              List.of(
                  new TypeRule(),
                  new SessionKeyRule(),
                  new PayloadNameRule(),
                  new ResultIdentityRule(),
                  new CodeInResultRule())),
          new ConstraintRules(),
          new OwnerFieldRule(),
          new OwnerLookupRule(),
          new DatabindNote());

  /**
   * What a function needs of its module, in the last round: javac resolves all of a module-info
   * when it is first asked for a part, and the index that it provides is there by then.
   */
  public static final List<FunctionRule> MODULE = List.of(new OpensRule());

  private Rules() {}
}
