package dev.signet.processor.validate;

import java.util.List;

/**
 * The language specification: every rule in the order in which it is checked. Handler and function
 * rules are checked when a handler is first seen; completed handlers and payloads a round later,
 * when types that other processors complete (Lombok) are whole. {@link FunctionNames} is the one
 * rule that is in no list, because it remembers the names of a compilation.
 */
public final class Rules {

  /** What a compilation must keep, checked in its first round. */
  public static final List<CompilationRule> COMPILATION = List.of(new RuntimeVersion());

  /** What the annotated elements of a round must keep, where no handler is. */
  public static final List<RoundRule> ROUND = List.of(new StrayAnnotations());

  /** What a handler class must keep. */
  public static final List<HandlerRule> HANDLER =
      List.of(
          new ClassShape(),
          new FactoryShape(),
          new ThrownTypes(),
          new MutableFields(),
          new InheritedAnnotations(),
          new AllowedApps(),
          new AllowedSources(),
          new CallerPolicies());

  /**
   * What a handler class must keep, a round later: another processor may have given it a
   * constructor that replaces the implicit one. What was said before is not said again.
   */
  public static final List<HandlerRule> COMPLETED_HANDLER = List.of(new ClassShape());

  /** What a function's declaration must keep. */
  public static final List<FunctionRule> FUNCTION =
      List.of(
          new MethodShape(),
          new FunctionSettings(),
          new TimerFunction(),
          new TimerTriggers(),
          new AnonymousFunction(),
          new AllowedApps(),
          new AllowedSources(),
          new CallerPolicies(),
          new OwnerChoice(),
          new NonBlockingPromise(),
          new IdentityParameters(),
          new PayloadParameters(),
          new JacksonOnParameter());

  /** What a function's payload and result must keep, a round later. */
  public static final List<PayloadRule> PAYLOAD =
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
   * What a function's payload and result need of its module, in the last round: javac resolves all
   * of a module-info when it is first asked for a part, and the index that it provides is there by
   * then.
   */
  public static final List<PayloadRule> MODULE = List.of(new OpensRule());

  private Rules() {}
}
