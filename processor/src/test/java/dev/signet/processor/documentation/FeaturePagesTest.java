package dev.signet.processor.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.processor.testing.Compile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Compiles the examples of each page about users, limits and WeChat's own calls, all of a page as
 * members of one class, with what an application would have beside them. Examples of tests and of
 * signet-jdbc are compiled in the modules that they use.
 */
class FeaturePagesTest {

  private static final String HEAD =
      """
      package demo;
      import dev.signet.*;
      import dev.signet.identity.*;
      import dev.signet.limit.*;
      import dev.signet.opendata.*;
      import dev.signet.opendata.online.*;
      import dev.signet.push.*;
      import dev.signet.user.*;
      import java.time.Duration;
      import java.util.*;
      """;

  private static final String MEMBERS =
      """
      record Member(long id, Role role) {}
      static class Members {
        Member findOrRegister(OpenId openId) { return new Member(1, null); }
        void follow(long id, long other) {}
        void setPhone(OpenId openId, String phone) {}
      }
      static final Members members = new Members();
      """;

  private static final String ORDERS =
      """
      record Order(long memberId) {}
      static class Orders {
        List<Order> of(long member) { return List.of(); }
        Order get(long id) { return new Order(1); }
        Optional<Order> find(long id) { return Optional.empty(); }
      }
      static final Orders orders = new Orders();
      """;

  private static final Map<String, String> BESIDE =
      Map.of(
          "limits",
          "",
          "users",
          MEMBERS + ORDERS + "enum Role { ADMIN }",
          "rules",
          MEMBERS
              + ORDERS
              + """
              record Refund(long amount) {}
              @UserId("id") static class Resolver implements CallerResolver<Member> {
                @Override public Optional<Member> resolve(WxContext caller) {
                  return Optional.empty();
                }
              }
              """,
          "open-data",
          MEMBERS + "enum Role { ADMIN }",
          "callbacks",
          """
          record PayAnswer(
              boolean isPaid, String outTradeNo, long totalFee, String mchId, String appid) {}
          interface Pay { PayAnswer queryOrder(String outTradeNo); }
          static final Pay pay = number -> null;
          static class Orders {
            void note(OpenId sender, String text) {}
            void book(String number, long fee) {}
            static Orders open() { return new Orders(); }
            QueriedOrder query(PaymentNotice notice) throws Exception {
              return QueriedOrder.notPaid();
            }
          }
          """);

  @ParameterizedTest
  @ValueSource(strings = {"limits", "users", "rules", "open-data", "callbacks"})
  void theExamplesOfAPageCompile(String page) {
    List<String> examples =
        Page.read("docs/" + page + ".md")
            .blocks()
            .filter(block -> block.language().equals("java"))
            .map(block -> String.join("\n", block.lines()))
            .filter(example -> !isOfAnotherModule(example))
            .toList();
    assertThat(examples).isNotEmpty();
    String onThePackage =
        page.equals("rules") ? "@ResolveCallers(Resolver.class)\npackage com.example;" : "";
    String inTheClass = BESIDE.get(page);
    for (String example : examples) {
      if (example.contains("\npackage ")) {
        onThePackage = example;
      } else {
        inTheClass += nested(example);
      }
    }
    List<String> sources = new ArrayList<>();
    sources.add(HEAD + "public final class Handlers {\n" + inTheClass + "\n}\n");
    if (!onThePackage.isEmpty()) {
      sources.add(
          onThePackage.replaceFirst("package com[a-z.]*;", "package demo;")
              + "\nimport demo.Handlers.*;\nimport dev.signet.user.*;\n");
    }
    Compile.sources(sources.toArray(String[]::new)).isClean();
  }

  /** Returns whether an example is one of signet-testing or signet-jdbc. */
  private static boolean isOfAnotherModule(String example) {
    return example.startsWith("functions.")
        || example.startsWith("platform.")
        || example.contains("JdbcCallStore");
  }

  /** Returns an example as members of a class. */
  private static String nested(String example) {
    return example
        .lines()
        .map(line -> line.replaceFirst("^(public )?(final )?class ", "static class "))
        .collect(Collectors.joining("\n", "\n", "\n"))
        .replace("{ … }", "{ throw new UnsupportedOperationException(); }");
  }
}
