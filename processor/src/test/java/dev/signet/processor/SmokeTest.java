package dev.signet.processor;

import dev.signet.processor.testing.Compile;
import dev.signet.processor.testing.Compiled;
import org.junit.jupiter.api.Test;

class SmokeTest {
  @Test
  void compilesAPlainHandler() {
    Compiled c =
        Compile.sources(
            """
            package demo;
            import dev.signet.*;
            import dev.signet.identity.*;
            import java.util.*;
            import java.util.concurrent.*;
            public final class A implements AutoCloseable {
              public record Info(OpenId openid, AppId appid, Optional<UnionId> unionid) {}
              public record Req(String name, List<Item> items) {}
              public record Item(String sku, int qty) {}
              @CloudFunction("getUserInfo") @ReturnsCallerIdentity
              public Info get(WxContext caller) { return new Info(caller.openId(), caller.appId(), caller.unionId()); }
              @CloudFunction("add-it") @RequireUnionId @RequireAppId("wx0123456789abcdef") @RequireSource(value = CallSource.WX_CLIENT, chain = true)
              public List<String> string(UnionId u, String sku, int quantity, Optional<String> note, List<String> tags) { return tags; }
              @CloudFunction("whoami")
              public int object(OpenId o, Req req) { return req.items().size(); }
              @CloudFunction("ping") @AllowAnonymous
              public static String list(Optional<OpenId> o) { return "pong"; }
              @CloudFunction("later") public CompletionStage<Void> list(OpenId o) { return CompletableFuture.completedFuture(null); }
              @CloudFunction("nightly") @TimerTrigger(name = "n", cron = "0 0 2 * * * *") public void nightly() {}
              @CloudFunction("any") public Map<String, Object> any(Map<String, Object> all) { return all; }
              @Override public void close() {}
              static class B { @CloudFunction("b") @AllowSharedCaller public void list(SharedCaller s) {} }
            }
            """);
    c.compilation()
        .generatedSourceFiles()
        .forEach(
            f -> {
              try {
                System.out.println(f.getName() + "\n" + f.getCharContent(true));
              } catch (Exception e) {
              }
            });
    System.out.println(c.generated("functions.json"));
    c.isClean();
  }
}
