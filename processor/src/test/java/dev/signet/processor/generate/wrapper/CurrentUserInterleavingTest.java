package dev.signet.processor.generate.wrapper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.ingress.CloudRunPrivateIngress;
import dev.signet.ingress.CloudbaseGatewayIngress;
import dev.signet.ingress.IngressDecision;
import dev.signet.ingress.IngressSettings;
import dev.signet.ingress.PlatformContext;
import dev.signet.ingress.RequestHeaders;
import dev.signet.ingress.ScfEventIngress;
import dev.signet.processor.testing.Compile;
import dev.signet.processor.testing.Functions;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Calls functions for a thousand users at the same time, synchronous and asynchronous ones, over
 * each ingress: nobody may get another one's user. The property {@code signet.interleaved} sets the
 * number of calls for each ingress.
 */
class CurrentUserInterleavingTest {

  private static final int CALLS = Integer.getInteger("signet.interleaved", 20_000);
  private static final int USERS = 1_000;
  private static final int THREADS = 8;

  private static final String SHOP =
      """
      package demo;
      import dev.signet.*;
      import dev.signet.identity.*;
      import dev.signet.user.*;
      import java.util.*;
      import java.util.concurrent.*;
      @ResolveCallers(Shop.Members.class)
      public final class Shop {
        public record Member(String openId) {}
        public record Order(String text) {}
        @UserId("openId") public static final class Members implements CallerResolver<Member> {
          private final Map<String, Member> registered = new ConcurrentHashMap<>();
          public Optional<Member> resolve(WxContext caller) {
            String openId = caller.openId().value();
            return openId.endsWith("7")
                ? Optional.empty()
                : Optional.of(registered.computeIfAbsent(openId, Member::new));
          }
        }
        Optional<Member> ownerOf(String text) { return Optional.of(new Member(text)); }
        @CloudFunction("plain") public String plain(@CurrentUser Member me, OpenId caller) {
          return caller.value().equals(me.openId()) ? me.openId() : "foreign";
        }
        @CloudFunction("later") public CompletionStage<String> later(@CurrentUser Optional<Member> me) {
          return CompletableFuture.supplyAsync(() -> me.map(Member::openId).orElse("unknown"));
        }
        @CloudFunction("owned") @RequireOwner(lookup = "ownerOf")
        public String owned(Order order, @CurrentUser Member me) { return order.text() + me.openId(); }
      }
      """;

  private enum Ingress {
    WECHAT_CLOUDRUN_PRIVATE {
      @Override
      IngressDecision decide(String openId) {
        return new CloudRunPrivateIngress(IngressSettings.none())
            .verify(
                RequestHeaders.of(
                    "X-WX-OPENID",
                    openId,
                    "X-WX-APPID",
                    Functions.APP,
                    "X-WX-SOURCE",
                    "wx_client"));
      }
    },
    CLOUDBASE_GATEWAY_ONLY {
      @Override
      IngressDecision decide(String openId) {
        String context =
            """
            {"source":"wx_client","wechatContext":{"source":"wx_client","appId":"%s","openId":"%s"}}
            """
                .formatted(Functions.APP, openId);
        String header =
            Base64.getEncoder().encodeToString(context.getBytes(StandardCharsets.UTF_8));
        return new CloudbaseGatewayIngress(IngressSettings.none())
            .verify(RequestHeaders.of("X-Cloudbase-Context", header));
      }
    },
    SCF_EVENT {
      @Override
      IngressDecision decide(String openId) {
        Map<String, Object> event =
            Map.of("userInfo", Map.of("appId", Functions.APP, "openId", openId));
        return ScfEventIngress.withSeenSource(IngressSettings.none())
            .verify(event, PlatformContext.of(Map.of("TCB_SOURCE", "wx_client")));
      }
    };

    abstract IngressDecision decide(String openId);
  }

  @ParameterizedTest
  @EnumSource(Ingress.class)
  void nobodyGetsAnotherOnesUser(Ingress ingress) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try (Functions functions = Functions.of(Compile.sources(SHOP).isClean())) {
      List<Callable<List<String>>> work = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        int first = i;
        work.add(() -> callMany(functions, ingress, first));
      }
      for (Future<List<String>> wrong : threads.invokeAll(work)) {
        assertThat(wrong.get().stream().limit(5)).isEmpty();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  /** Returns what was not as it should be. */
  private static List<String> callMany(Functions functions, Ingress ingress, int first) {
    List<String> wrong = new ArrayList<>();
    for (int call = first; call < CALLS; call += THREADS) {
      // Threads meet the same users in different orders.
      String openId = "oUser_" + (call * 7919L + first) % USERS;
      String other = "oUser_" + (call * 7919L + first + 10) % USERS;
      String function = List.of("plain", "later", "owned", "owned").get(call / THREADS % 4);
      String owner = call / THREADS % 4 == 3 ? other : openId;
      String answer =
          functions.callAfter(function, ingress.decide(openId), "{\"text\":\"" + owner + "\"}");
      if (!answer.startsWith(expected(function, openId, owner))) {
        wrong.add(function + " as " + openId + ": " + answer);
      }
    }
    return wrong;
  }

  private static String expected(String function, String openId, String owner) {
    boolean known = !openId.endsWith("7");
    if (function.equals("later")) {
      return "OK \"" + (known ? openId : "unknown") + "\"";
    }
    if (!known) {
      return "USER_UNKNOWN ";
    }
    if (function.equals("plain")) {
      return "OK \"" + openId + "\"";
    }
    return owner.equals(openId) ? "OK \"" + openId + openId + "\"" : "PERMISSION_DENIED ";
  }
}
