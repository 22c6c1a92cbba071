package dev.signet.processor.testing;

import java.util.stream.Stream;

/**
 * Annotations of Spring as sources, for compilations that see them: those of the tests' class path
 * do not.
 */
public final class SpringStubs {

  private static final String[] ANNOTATIONS = {
    """
    package org.springframework.stereotype;
    public @interface Component { String value() default ""; }
    """,
    """
    package org.springframework.stereotype;
    @Component
    public @interface Service { String value() default ""; }
    """,
    """
    package org.springframework.context.annotation;
    public enum ScopedProxyMode { DEFAULT, NO, INTERFACES, TARGET_CLASS }
    """,
    """
    package org.springframework.context.annotation;
    public @interface Scope {
      String value() default "";
      String scopeName() default "";
      ScopedProxyMode proxyMode() default ScopedProxyMode.DEFAULT;
    }
    """,
    """
    package org.springframework.web.context.annotation;
    import org.springframework.context.annotation.*;
    @Scope("request")
    public @interface RequestScope {
      ScopedProxyMode proxyMode() default ScopedProxyMode.TARGET_CLASS;
    }
    """,
    """
    package org.springframework.beans.factory.annotation;
    public @interface Autowired {}
    """,
    """
    package org.springframework.beans.factory.annotation;
    public @interface Value { String value(); }
    """
  };

  private SpringStubs() {}

  /** Returns the sources together with Spring's annotations. */
  public static String[] with(String... sources) {
    return Stream.concat(Stream.of(sources), Stream.of(ANNOTATIONS)).toArray(String[]::new);
  }
}
