package dev.signet.processor.interleaving;

/** The application that is called: members, whom their first call registers, and their records. */
final class Shop {

  /**
   * Of a thousand members, those whose number ends with 7 stay unknown, and for those whose number
   * ends with 99 the resolver fails. The table stands for the application's database.
   */
  static final String SOURCE =
      """
      package demo;
      import dev.signet.*;
      import dev.signet.identity.*;
      import dev.signet.user.*;
      import java.util.*;
      import java.util.concurrent.*;
      import java.util.concurrent.atomic.AtomicInteger;
      @ResolveCallers(Shop.Members.class)
      public final class Shop {
        public record Member(long number, String openId) {}
        public record Order(long of) {}
        public record Bill(@Owner long member, String text) {}
        @NonBlocking @UserId("number")
        public static final class Members implements CallerResolver<Member> {
          static final Map<String, Member> TABLE = new ConcurrentHashMap<>();
          static final AtomicInteger RUNS = new AtomicInteger();
          public Optional<Member> resolve(WxContext caller) {
            RUNS.incrementAndGet();
            String openId = caller.openId().value();
            if (openId.endsWith("99")) { throw new IllegalStateException("no database"); }
            return openId.endsWith("7")
                ? Optional.empty()
                : Optional.of(TABLE.computeIfAbsent(openId, Shop::register));
          }
        }
        static Member register(String openId) {
          return new Member(Long.parseLong(openId.substring(openId.indexOf('_') + 1)), openId);
        }
        Optional<Long> memberOf(long of) { return Optional.of(of); }
        @CloudFunction("plain") public String plain(@CurrentUser Member me, OpenId caller) {
          return caller.value() + " is " + me.number();
        }
        @CloudFunction("here") @NonBlocking
        public String here(@CurrentUser Optional<Member> me, OpenId caller) {
          return caller.value() + " is " + me.map(Member::number).orElse(-1L);
        }
        @CloudFunction("later")
        public CompletionStage<String> later(@CurrentUser Member me, OpenId caller) {
          return CompletableFuture.supplyAsync(() -> caller.value() + " is " + me.number());
        }
        @CloudFunction("mine") @RequireOwner(lookup = "memberOf")
        public String mine(Order order, @CurrentUser Member me) { return order.of() + " is " + me.number(); }
        @CloudFunction("bills") public List<Bill> bills(Order order, @CurrentUser Member me) {
          return List.of(new Bill(me.number(), me.openId()), new Bill(order.of(), "bill"));
        }
        @CloudFunction("linked") @RequireUnionId public String linked(@CurrentUser Member me) {
          return "never";
        }
        @CloudFunction("failing") public String failing(@CurrentUser Member me) {
          throw new IllegalStateException(me.openId());
        }
        @CloudFunction("failingLater")
        public CompletionStage<String> failingLater(@CurrentUser Member me) {
          return CompletableFuture.supplyAsync(() -> failing(me));
        }
        @CloudFunction("runs") @AllowAnonymous public int runs() { return Members.RUNS.get(); }
      }
      """;

  /** Plays the platform of an event function: a line is a call, with or without variables. */
  static final String INSTANCE =
      """
      package demo;
      import com.fasterxml.jackson.core.type.TypeReference;
      import com.fasterxml.jackson.databind.ObjectMapper;
      import dev.signet.scf.ScfFunction;
      import java.io.*;
      import java.nio.charset.StandardCharsets;
      import java.util.*;
      public final class Instance {
        private static final TypeReference<Map<String, Object>> EVENT = new TypeReference<>() {};
        public static void main(String[] args) throws Exception {
          ObjectMapper platform = new ObjectMapper();
          Map<String, ScfFunction> entries = Map.of(
              "plain", new Scf_plain(), "here", new Scf_here(), "later", new Scf_later(),
              "mine", new Scf_mine(), "bills", new Scf_bills(), "linked", new Scf_linked(),
              "failing", new Scf_failing(), "failingLater", new Scf_failingLater(),
              "runs", new Scf_runs());
          BufferedReader calls =
              new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
          PrintStream answers = System.out;
          int number = 0;
          for (String call = calls.readLine(); call != null; call = calls.readLine()) {
            String[] parts = call.split("\\t", -1);
            if (!parts[1].isEmpty()) {
              System.setProperty("WX_OPENID", parts[1]);
              System.setProperty("TCB_SOURCE", "wx_client");
            }
            ScfFunction entry = entries.get(parts[0]);
            answers.println(number++ % 2 == 0
                ? entry.mainHandlerText(parts[2], null)
                : platform.writeValueAsString(
                    entry.mainHandler(platform.readValue(parts[2], EVENT), null)));
          }
        }
      }
      """;

  private Shop() {}
}
