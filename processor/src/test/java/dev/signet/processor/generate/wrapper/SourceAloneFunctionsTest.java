package dev.signet.processor.generate.wrapper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.identity.AppId;
import dev.signet.identity.CallSource;
import dev.signet.identity.OpenId;
import dev.signet.identity.SourceChain;
import dev.signet.identity.WxContext;
import dev.signet.processor.testing.Compile;
import dev.signet.processor.testing.Compiled;
import dev.signet.processor.testing.Functions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Runs compiled functions that a source alone may call. */
class SourceAloneFunctionsTest {

  private static final String SOURCE =
      """
      package demo;

      import dev.signet.*;
      import dev.signet.identity.*;
      import java.util.*;

      public final class Hooks {
        @CloudFunction("stock") @AllowSourceAlone @RequireSource(CallSource.WX_HTTP)
        String stock(Optional<OpenId> caller, String item) {
          return item + " for " + caller.map(OpenId::value).orElse("the server");
        }

        @CloudFunction("usual") @RequireSource(CallSource.WX_HTTP)
        String usual() {
          return "reached";
        }
      }
      """;

  private static final String ITEM = "{\"item\":\"tea\"}";

  private final Compiled compiled = Compile.sources(SOURCE);
  private final Functions functions = Functions.of(compiled);

  @AfterEach
  void close() {
    functions.close();
  }

  @Test
  void aCallFromTheSourceNeedsNoUser() {
    assertThat(functions.callFrom(CallSource.WX_HTTP, "stock", ITEM))
        .isEqualTo("OK \"tea for the server\"");
    assertThat(functions.callFrom(CallSource.WX_HTTP, "usual", "")).startsWith("UNAUTHENTICATED");
  }

  @Test
  void aCallFromElsewhereOrNowhereIsRefused() {
    assertThat(functions.callFrom(CallSource.WX_CLIENT, "stock", ITEM))
        .startsWith("SOURCE_NOT_ALLOWED");
    assertThat(functions.call("stock", null, ITEM)).startsWith("SOURCE_NOT_ALLOWED");
  }

  @Test
  void aUserMustComeFromTheSourceToo() {
    WxContext user =
        WxContext.direct(OpenId.of("oUser"), AppId.of("wx1"))
            .source(SourceChain.of(CallSource.WX_HTTP))
            .build();

    assertThat(functions.call("stock", user, ITEM)).isEqualTo("OK \"tea for oUser\"");
    assertThat(functions.call("stock", Functions.user("oUser"), ITEM))
        .startsWith("SOURCE_NOT_ALLOWED");
  }

  @Test
  void theManifestAndTheInterfaceDescriptionSayThatNoCallerIsNeeded() {
    assertThat(compiled.generated("META-INF/signet/functions.json"))
        .containsOnlyOnce("\"sourceAlone\":true");
    assertThat(compiled.generated("openapi.json").replaceAll("\\s", ""))
        .contains("\"x-signet-requires\":[\"source\"]")
        .contains("\"x-signet-requires\":[\"caller\",\"source\"]");
  }
}
