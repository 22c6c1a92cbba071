package dev.signet.testing;

import dev.signet.simulator.Entrance;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Passes a {@link Functions} or {@link ScfPlatform} parameter to test methods, lifecycle methods
 * and constructors. {@link WithCaller} and {@link ThroughEntrance} register this extension; a test
 * with neither registers it by {@code @ExtendWith(SignetExtension.class)}, and its calls have no
 * identity.
 *
 * <p>Handler objects live as long as the test instance: they are made for one test method and
 * closed after it, so that no state leaks into the next, or for the whole class if it is
 * {@code @TestInstance(PER_CLASS)}. Tests may run in parallel.
 *
 * <p>The oldest JUnit Jupiter is 5.10. Before 5.12 the parameter of a constructor belongs to the
 * class: its caller is the class's, and its handler objects live until the last test of the class.
 */
public final class SignetExtension implements ParameterResolver {

  private static final Namespace NAMESPACE = Namespace.create(SignetExtension.class);

  /** Creates the extension; JUnit calls this constructor. */
  public SignetExtension() {}

  @Override
  public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
    return ExtensionContextScope.TEST_METHOD;
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == Functions.class || type == ScfPlatform.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    ClassLoader loader = context.getRequiredTestClass().getClassLoader();
    if (parameter.getParameter().getType() == ScfPlatform.class) {
      return once(context, ScfPlatform.class, key -> ScfPlatform.load(loader))
          .as(AnnotatedCaller.of(context));
    }
    Functions functions =
        once(context, Functions.class, key -> Functions.load(loader))
            .as(AnnotatedCaller.of(context));
    return entrance(context).map(functions::through).orElse(functions);
  }

  private static Optional<Entrance> entrance(ExtensionContext context) {
    return NearestAnnotation.of(context, List.of(ThroughEntrance.class))
        .map(nearest -> ((ThroughEntrance) nearest).value());
  }

  /**
   * Returns the one object of this type in the scope. JUnit closes it at the end of the scope. The
   * method of the store is the only one that JUnit 5 and 6 both have.
   */
  @SuppressWarnings("deprecation")
  private static <T extends AutoCloseable> T once(
      ExtensionContext context, Class<T> type, Function<Object, T> maker) {
    ExtensionContext scope = scope(context);
    Object key = scope.getUniqueId() + '#' + type.getSimpleName();
    Object kept =
        scope.getStore(NAMESPACE).getOrComputeIfAbsent(key, k -> new KeptObject(maker.apply(k)));
    return type.cast(((KeptObject) kept).object());
  }

  private static ExtensionContext scope(ExtensionContext context) {
    boolean perClass = context.getTestInstanceLifecycle().orElse(null) == Lifecycle.PER_CLASS;
    ExtensionContext scope = context;
    while (perClass && scope.getTestMethod().isPresent()) {
      scope = scope.getParent().orElseThrow();
    }
    return scope;
  }
}
