package dev.signet.processor.validate;

import java.util.List;

/**
 * The language specification: every rule in the order in which it is checked. Handler and function
 * rules are checked when a handler is first seen; completed handlers and payloads a round later,
 * when types that other processors complete (Lombok) are whole. {@link UniqueNameRule} is the one
 * rule that is in no list, because it remembers the names of a compilation.
 */
public final class Rules {

  /** What a compilation must keep, checked in its first round. */
  public static final List<CompilationRule> COMPILATION = List.of(new RuntimeVersionRule());

  /** What the annotated elements of a round must keep, where no handler is. */
  public static final List<RoundRule> ROUND = List.of(new StrayAnnotationRule());

  /** What a handler class must keep. */
  public static final List<HandlerRule> HANDLER =
      List.of(
          new HandlerClassRule(),
          new HandlerFactoryRule(),
          new ThrownTypeRule(),
          new MutableFieldRule(),
          new InheritedAnnotationRule(),
          new AllowedAppsRule(),
          new AllowedSourcesRule(),
          new CallerPolicyRule());

  /**
   * What a handler class must keep, a round later: another processor may have given it a
   * constructor that replaces the implicit one. What was said before is not said again.
   */
  public static final List<HandlerRule> COMPLETED_HANDLER = List.of(new HandlerClassRule());

  /** What a function's declaration must keep. */
  public static final List<FunctionRule> FUNCTION =
      List.of(
          new HandlerMethodRule(),
          new FunctionSettingsRule(),
          new TimerFunctionRule(),
          new TimerTriggerRule(),
          new AnonymousFunctionRule(),
          new AllowedAppsRule(),
          new AllowedSourcesRule(),
          new CallerPolicyRule(),
          new OwnerChoiceRule(),
          new NonBlockingRule(),
          new IdentityParameterRule(),
          new PayloadParameterRule(),
          new JacksonOnParameterRule());

  /** What a function's payload and result must keep, a round later. */
  public static final List<PayloadRule> PAYLOAD =
      List.of(
          new InspectionRules(
              List.of(
                  new TypeRule(),
                  new SessionKeyRule(),
                  new PayloadNameRule(),
                  new ResultIdentityRule(),
                  new CodeInResultRule())),
          new ConstraintRule(),
          new OwnerFieldRule(),
          new OwnerLookupRule(),
          new DatabindNoteRule());

  /**
   * What a function's payload and result need of its module, in the last round: javac resolves all
   * of a module-info when it is first asked for a part, and the index that it provides is there by
   * then.
   */
  public static final List<PayloadRule> MODULE = List.of(new OpensRule());

  private Rules() {}
}
