package dev.signet.processor.validate;

import java.util.List;

/**
 * The language specification: every rule in the order in which it is checked. The first two lists
 * are checked when a handler is first seen; the last one a round later, when types that other
 * processors complete (Lombok) are whole. {@link StrayAnnotations} looks where no handler is.
 */
public final class Rules {

  /** What a handler class must keep. */
  public static final List<HandlerRule> HANDLER =
      List.of(
          ClassShape::check,
          FactoryShape::check,
          MutableFields::check,
          InheritedAnnotations::check,
          AllowedApps::checkClass,
          AllowedSources::checkClass,
          CallerPolicies::checkClass);

  /** What a function's declaration must keep. */
  public static final List<FunctionRule> FUNCTION =
      List.of(
          MethodShape::check,
          FunctionSettings::checkName,
          FunctionSettings::checkLimits,
          TimerFunction::check,
          TimerTriggers::check,
          AnonymousFunction::check,
          AllowedApps::checkMethod,
          AllowedSources::checkMethod,
          CallerPolicies::checkMethod,
          OwnerChoice::check,
          IdentityParameters::check,
          PayloadParameters::check);

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
          new OwnerFieldRule(),
          new OwnerLookupRule(),
          new OpensRule());

  private Rules() {}
}
