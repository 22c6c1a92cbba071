package dev.signet.processor.generate.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.processor.testing.Compile;
import dev.signet.processor.testing.Compiled;
import dev.signet.processor.testing.Functions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Annotations of an application that are requirements, compiled and called. */
class OwnRulesTest {

  private static final String HEAD =
      """
      package demo;
      import dev.signet.*;
      import dev.signet.error.*;
      import dev.signet.identity.*;
      import java.lang.annotation.*;
      import java.util.*;
      """;

  private static final String ROLES =
      """
      public final class Roles {
        public enum Role { CLERK, ADMIN }

        @RequirePolicy(Policy.class)
        public @interface RequireRole { Role value(); }

        @RequirePolicy(OnlyLin.class)
        public @interface AdminOnly {}

        public static final class Policy {
          public boolean permits(OpenId caller, Role role) {
            return caller.value().equals("oLin")
                || role == Role.CLERK && caller.value().equals("oMei");
          }
        }

        public static final class OnlyLin implements CallerPolicy {
          @Override public boolean permits(WxContext caller) {
            return caller.openId().value().equals("oLin");
          }
        }
      }
      """;

  @ParameterizedTest
  @CsvSource({
    "admin, oLin, OK",
    "admin, oMei, PERMISSION_DENIED",
    "admin, oSam, PERMISSION_DENIED",
    "clerk, oLin, OK",
    "clerk, oMei, OK",
    "clerk, oSam, PERMISSION_DENIED",
    "only, oLin, OK",
    "only, oMei, PERMISSION_DENIED",
    "both, oMei, PERMISSION_DENIED",
    "both, oLin, OK",
  })
  void aRoleIsRequiredByAnAnnotationOfTheApplication(String function, String user, String outcome) {
    Functions functions =
        functions(
            ROLES,
            """
            import demo.Roles.*;
            public class Admin {
              @CloudFunction("admin") @RequireRole(Role.ADMIN) public static int admin() { return 1; }
              @CloudFunction("clerk") @RequireRole(Role.CLERK) public static int clerk() { return 1; }
              @CloudFunction("only") @AdminOnly public static int only() { return 1; }
            }
            """,
            """
            import demo.Roles.*;
            @RequireRole(Role.CLERK)
            public class Both {
              @CloudFunction("both") @RequireRole(Role.ADMIN) public int both() { return 1; }
            }
            """);

    assertThat(functions.call(function, Functions.user(user), "")).startsWith(outcome + " ");
  }

  @Test
  void everyKindOfValueReachesThePolicyAsItIsWritten() {
    Functions functions =
        functions(
            """
            public class H {
              @RequirePolicy(P.class)
              @interface All {
                boolean flag() default true;
                byte small() default -1;
                short less() default 7;
                int number();
                long more() default 1L << 40;
                char letter() default '\\'';
                float part() default 0.5f;
                double none() default Double.NaN;
                String text() default "a \\"b\\" \\n\\u4f60 \\u2028 $L";
                Class<?> type() default List.class;
                Thread.State state() default Thread.State.NEW;
                int[] numbers() default {1, 2};
                String[] texts() default {};
                Class<? extends Number>[] types() default {Long.class, Integer.class};
                Thread.State[] states() default Thread.State.BLOCKED;
                char[] letters() default {'x', '\\u0000'};
              }
              public static class P {
                @SuppressWarnings("signet:MutableField") static String seen;
                boolean permits(boolean flag, byte small, WxContext caller, short less, long number,
                    long more, char letter, float part, double none, CharSequence text,
                    Class<?> type, Thread.State state, int[] numbers, String[] texts,
                    Class<? extends Number>[] types, Thread.State[] states, char... letters) {
                  seen = flag + "," + small + "," + less + "," + number + "," + more + "," + letter
                      + "," + part + "," + none + "," + text + "," + type.getName() + "," + state
                      + Arrays.toString(numbers) + Arrays.toString(texts) + Arrays.toString(types)
                      + Arrays.toString(states) + letters.length + (int) letters[1]
                      + caller.openId().value();
                  numbers[0]++;
                  return true;
                }
              }
              @CloudFunction("fn") @All(number = 42, small = 3) String f() { return P.seen; }
            }
            """);
    String first = functions.call("fn", Functions.user("oLin"), "");

    assertThat(first)
        .startsWith("OK \"true,3,7,42,1099511627776,',0.5,NaN,a \\\"b\\\" \\n")
        .endsWith(
            "$L,java.util.List,NEW[1, 2][][class java.lang.Long, class java.lang.Integer]"
                + "[BLOCKED]20oLin\"");
    assertThat(functions.call("fn", Functions.user("oLin"), "")).isEqualTo(first);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "byField | {'amount':500,'note':'x'} | OK",
        "byField | {'amount':501} | PERMISSION_DENIED",
        "byField | {} | INVALID_ARGUMENT",
        "byParameter | {'note':'x','amount':500} | OK",
        "byParameter | {'note':'x','amount':501} | PERMISSION_DENIED",
        "byParameter | {} | INVALID_ARGUMENT",
        "byMap | {'note':'good'} | OK",
        "byMap | {'note':'bad'} | PERMISSION_DENIED",
        "byMap | {'note':1} | INVALID_ARGUMENT",
        "byWhole | {'amount':5} | OK",
        "byWhole | {'amount':-5} | PERMISSION_DENIED",
      })
  void aPolicyDecidesOnThePayload(String function, String payload, String outcome) {
    Functions functions =
        functions(
            """
            public class H {
              interface Priced { long amount(); }
              record Order(long amount, String note) implements Priced {}

              @RequirePolicy(Limit.class) @interface MaxAmount { long value(); }
              @RequirePolicy(Notes.class) @interface Noted { String[] value(); }
              @RequirePolicy(Positive.class) @interface PositiveAmount {}

              static class Limit {
                boolean permits(@FromPayload("amount") long amount, long max) {
                  return amount <= max;
                }
              }
              static class Notes {
                boolean permits(String[] known, @FromPayload("note") String note) {
                  return Arrays.asList(known).contains(note);
                }
              }
              static class Positive {
                boolean permits(OpenId caller, @FromPayload Priced order) {
                  return order.amount() > 0;
                }
              }

              @CloudFunction("byField") @MaxAmount(500) int byField(Order order) { return 1; }
              @CloudFunction("byParameter") @MaxAmount(500)
              int byParameter(String note, long amount) { return 1; }
              @CloudFunction("byMap") @Noted({"good", "better"})
              int byMap(Map<String, Object> any) { return 1; }
              @CloudFunction("byWhole") @PositiveAmount int byWhole(Order order) { return 1; }
            }
            """);

    assertThat(functions.call(function, Functions.user("oLin"), payload.replace('\'', '"')))
        .startsWith(outcome + " ");
  }

  @Test
  void aPolicyOnThePayloadIsAskedAfterTheOwner() {
    Functions functions =
        functions(
            """
            public class H {
              @RequirePolicy(Open.class) @interface StillOpen {}
              static class Open {
                boolean permits(@FromPayload("orderId") String orderId) {
                  throw new FunctionException("CLOSED", "closed");
                }
              }
              @CloudFunction("cancel") @RequireOwner(lookup = "ownerOf") @StillOpen
              int cancel(String orderId) { return 1; }
              Optional<String> ownerOf(String orderId) { return Optional.of(orderId); }
            }
            """);

    assertThat(functions.call("cancel", Functions.user("oLin"), "{\"orderId\":\"oMei\"}"))
        .startsWith("PERMISSION_DENIED");
    assertThat(functions.call("cancel", Functions.user("oLin"), "{\"orderId\":\"oLin\"}"))
        .startsWith("CLOSED");
  }

  @Test
  void aRepeatedAnnotationAddsUp() {
    Functions functions =
        functions(
            """
            public class H {
              @Repeatable(All.class) @RequirePolicy(P.class) @interface NotUser { String value(); }
              @interface All { NotUser[] value(); }
              static class P {
                boolean permits(OpenId caller, String user) { return !caller.value().equals(user); }
              }
              @CloudFunction("fn") @NotUser("oMei") @NotUser("oSam") int f() { return 1; }
            }
            """);

    assertThat(functions.call("fn", Functions.user("oLin"), "")).startsWith("OK");
    assertThat(functions.call("fn", Functions.user("oMei"), "")).startsWith("PERMISSION_DENIED");
    assertThat(functions.call("fn", Functions.user("oSam"), "")).startsWith("PERMISSION_DENIED");
  }

  @Test
  void aPolicyMayInheritItsMethodAndBeGenericAboveIt() {
    Functions functions =
        functions(
            """
            public class H {
              @RequirePolicy(P.class) @interface Level { int value(); }
              abstract static class Base<T extends Comparable<T>> {
                abstract T of(OpenId caller);
                boolean permits(OpenId caller, T least) { return of(caller).compareTo(least) >= 0; }
              }
              static class P extends Base<Integer> {
                Integer of(OpenId caller) { return caller.value().length(); }
              }
              @CloudFunction("fn") @Level(5) int f() { return 1; }
            }
            """);

    assertThat(functions.call("fn", Functions.user("oLinda"), "")).startsWith("OK");
    assertThat(functions.call("fn", Functions.user("oMei"), "")).startsWith("PERMISSION_DENIED");
  }

  private static Functions functions(String... sources) {
    String[] files = new String[sources.length];
    for (int i = 0; i < files.length; i++) {
      files[i] = HEAD + sources[i];
    }
    Compiled compiled = Compile.sources(files).isClean();
    return Functions.of(compiled);
  }
}
