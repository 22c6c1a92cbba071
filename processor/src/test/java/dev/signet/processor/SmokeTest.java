package dev.signet.processor;

import dev.signet.processor.testing.Compile;
import org.junit.jupiter.api.Test;

class SmokeTest {
  @Test
  void compilesAPlainHandler() {
    Compile.sources(
            """
            package demo;
            import dev.signet.*;
            import dev.signet.identity.*;
            public final class A {
              @CloudFunction("getUser") @ReturnsCallerIdentity
              public OpenId get(OpenId caller) { return caller; }
            }
            """)
        .isClean();
  }
}
