package dev.signet.testing;

import dev.signet.simulator.CallerProfile;
import dev.signet.simulator.CallerProfiles;
import dev.signet.simulator.ContextField;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Makes a caller from the annotations around a test, for a library that calls an application in its
 * own way.
 */
public final class AnnotatedCaller {

  private static final List<Class<? extends Annotation>> TYPES =
      List.of(WithCaller.class, WithCaller.Anonymous.class, WithCaller.Timer.class);

  private AnnotatedCaller() {}

  /**
   * Returns the caller that the nearest {@link WithCaller}, {@link WithCaller.Anonymous} or {@link
   * WithCaller.Timer} names; empty if there is none.
   *
   * @param testClass the test's class; the classes around a {@code @Nested} one count
   * @param method the test's method; null for what belongs to the class
   * @param profiles changes the built-in profile before the annotation's own values are set, so
   *     that it fits the application
   * @throws ExtensionConfigurationException if an annotation names no caller, or more than one
   */
  public static Optional<CallerProfile> find(
      Class<?> testClass, Method method, UnaryOperator<CallerProfile> profiles) {
    return NearestAnnotation.of(testClass, method, TYPES)
        .map(nearest -> of(nearest, Objects.requireNonNull(profiles, "profiles")));
  }

  /** Returns the caller of a test; nobody if none is named. */
  static CallerProfile of(ExtensionContext context) {
    return of(NearestAnnotation.of(context, TYPES).orElse(null), UnaryOperator.identity());
  }

  private static CallerProfile of(Annotation nearest, UnaryOperator<CallerProfile> profiles) {
    if (nearest instanceof WithCaller) {
      return of((WithCaller) nearest, profiles);
    }
    return CallerProfiles.builtIn()
        .named(nearest instanceof WithCaller.Timer ? "timer" : "anonymous");
  }

  private static CallerProfile of(WithCaller said, UnaryOperator<CallerProfile> profiles) {
    CallerProfile caller = profiles.apply(profile(said.profile()));
    if (said.shared().length > 1) {
      throw new ExtensionConfigurationException("@WithCaller has more than one shared caller");
    }
    if (isGiven(said.openId())) {
      caller = caller.with(ContextField.UNIONID, null);
    }
    for (WithCaller.Shared shared : said.shared()) {
      caller = caller.with(ContextField.OPENID, null).with(ContextField.UNIONID, null);
      caller = set(caller, ContextField.FROM_OPENID, shared.fromOpenId());
      caller = set(caller, ContextField.FROM_APPID, shared.fromAppId());
      caller = set(caller, ContextField.FROM_UNIONID, shared.fromUnionId());
    }
    caller = set(caller, ContextField.OPENID, said.openId());
    caller = set(caller, ContextField.UNIONID, said.unionId());
    caller = set(caller, ContextField.APPID, said.appId());
    caller = set(caller, ContextField.SOURCE, said.source());
    caller = set(caller, ContextField.ENV, said.env());
    return set(caller, ContextField.CLIENTIP, said.clientIp());
  }

  private static CallerProfile profile(String name) {
    try {
      return CallerProfiles.builtIn().named(name);
    } catch (IllegalArgumentException unknown) {
      throw new ExtensionConfigurationException(
          "@WithCaller(profile = \"" + name + "\"): " + unknown.getMessage());
    }
  }

  private static CallerProfile set(CallerProfile caller, ContextField field, String value) {
    return isGiven(value) ? caller.with(field, value.isEmpty() ? null : value) : caller;
  }

  private static boolean isGiven(String value) {
    return !value.equals(WithCaller.AS_IN_PROFILE);
  }
}
