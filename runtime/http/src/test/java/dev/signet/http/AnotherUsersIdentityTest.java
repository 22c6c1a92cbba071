package dev.signet.http;

import static dev.signet.http.TestHost.CALLER;
import static dev.signet.http.TestHost.post;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.signet.host.http.testing.RawHttp;
import dev.signet.host.http.testing.TestFunction;
import dev.signet.identity.AppId;
import dev.signet.identity.OpenId;
import dev.signet.identity.SharedCaller;
import dev.signet.identity.UnionId;
import dev.signet.identity.WxContext;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** SECURITY.md row 18: wherever a result hides another user's identity, it does not leave. */
class AnotherUsersIdentityTest {

  private static final OpenId OTHER = OpenId.of("oVictim_0123456789");
  private static final UnionId UNION = UnionId.of("uVictim_0123456789");
  private static final AppId APP = AppId.of("wx0000000000000001");

  /** The places where a result can hide another user's identity. */
  enum Hidden {
    BARE(OTHER),
    UNION_ID(UNION),
    IN_A_MAP(Map.of("a", Map.of("b", OTHER))),
    AS_A_KEY(Map.of(OTHER, 1)),
    A_UNION_ID_AS_A_KEY(Map.of(UNION, 1)),
    IN_A_LIST(List.of("a", List.of(OTHER))),
    IN_AN_ARRAY(new Object[] {OTHER}),
    IN_AN_OPTIONAL(Optional.of(OTHER)),
    IN_A_STAGE(CompletableFuture.completedFuture(OTHER)),
    IN_AN_OBJECT_PROPERTY(new Holder(OTHER)),
    BEHIND_A_JSON_VALUE(new Value(OTHER)),
    A_CONTEXT(WxContext.direct(OTHER, APP).unionId(UNION).build()),
    A_SHARED_CALLER(new SharedCaller(OTHER, APP, UNION)),
    IN_A_DEFECTIVE_GETTER(new Defective()),
    AMONG_ITS_OWN(Arrays.asList(OpenId.of("oUser_A"), OTHER));

    private final Object result;

    Hidden(Object result) {
      this.result = result;
    }
  }

  @ParameterizedTest
  @EnumSource
  void isNotInTheAnswerNorInTheLog(Hidden hidden) {
    try (TestHost host = TestHost.start(TestFunction.of("leak", (caller, body) -> hidden.result))) {
      RawHttp.Response answer = host.exchange(post("/leak", CALLER));

      assertThat(answer.status()).isEqualTo(500);
      assertThat(answer.code()).isEqualTo("INTERNAL");
      assertThat(answer.headers() + answer.body() + host.log())
          .doesNotContain(OTHER.value(), UNION.value());
    }
  }

  @ParameterizedTest
  @EnumSource
  void isMaskedInText(Hidden hidden) {
    try (TestHost host =
        TestHost.start(TestFunction.of("text", (caller, body) -> String.valueOf(hidden.result)))) {
      assertThat(host.exchange(post("/text", CALLER)).body())
          .doesNotContain(OTHER.value(), UNION.value());
    }
  }

  record Holder(Object held) {}

  record Value(@JsonValue Object value) {}

  /** A result whose getter throws an exception that names the user. */
  public static final class Defective {
    public String getName() {
      throw new IllegalArgumentException("no name for " + OTHER.value());
    }
  }
}
