package dev.signet.processor.generate.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.processor.testing.Compile;
import dev.signet.processor.testing.Functions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OwnershipTest {

  private static final String SHOP =
      """
      package demo;
      import com.fasterxml.jackson.databind.JsonNode;
      import dev.signet.*;
      import dev.signet.identity.*;
      import java.util.*;
      public final class Shop {
        public record Edit(String orderId, String text) {}
        public static class Bean {
          private String orderId;
          public String getOrderId() { return orderId; }
          public void setOrderId(String orderId) { this.orderId = orderId; }
        }
        private static final Map<String, String> OWNERS = Map.of("A-1", "oA", "B-1", "oB");
        Optional<String> ownerOf(String orderId) { return Optional.ofNullable(OWNERS.get(orderId)); }
        static Optional<OpenId> typedOwnerOf(String orderId) {
          return Optional.ofNullable(OWNERS.get(orderId)).map(OpenId::of);
        }
        @CloudFunction("scalar") @RequireOwner(lookup = "ownerOf") public String scalar(String orderId) { return "ok"; }
        @CloudFunction("static") @RequireOwner(lookup = "typedOwnerOf") public static String stat(String orderId) { return "ok"; }
        @CloudFunction("record") @RequireOwner(lookup = "ownerOf") public String rec(Edit edit) { return "ok"; }
        @CloudFunction("bean") @RequireOwner(lookup = "typedOwnerOf") public String bean(Bean bean) { return "ok"; }
        @CloudFunction("map") @RequireOwner(lookup = "ownerOf") public String map(Map<String, Object> map) { return "ok"; }
        @CloudFunction("tree") @RequireOwner(lookup = "ownerOf") public String tree(JsonNode tree) { return "ok"; }
        @CloudFunction("field") @RequireOwner(field = "orderId") public String field(Edit edit) { return "ok"; }
      }
      """;

  @ParameterizedTest
  @ValueSource(strings = {"scalar", "static", "record", "bean", "map", "tree"})
  void isLookedUpBeforeUserCode(String function) {
    try (Functions functions = Functions.of(Compile.sources(SHOP).isClean())) {
      String own = functions.call(function, Functions.user("oA"), "{\"orderId\":\"A-1\"}");
      String anothers = functions.call(function, Functions.user("oA"), "{\"orderId\":\"B-1\"}");
      String nobodys = functions.call(function, Functions.user("oA"), "{\"orderId\":\"C-1\"}");
      assertThat(own).isEqualTo("OK \"ok\"");
      assertThat(anothers).startsWith("PERMISSION_DENIED ").isEqualTo(nobodys);
      assertThat(functions.call(function, Functions.user("oA"), "{}"))
          .startsWith("INVALID_ARGUMENT ")
          .contains("orderId: is required");
    }
  }

  @Test
  void byAFieldComparesItWithTheCaller() {
    try (Functions functions = Functions.of(Compile.sources(SHOP).isClean())) {
      assertThat(functions.call("field", Functions.user("oA"), "{\"orderId\":\"oA\"}"))
          .isEqualTo("OK \"ok\"");
      assertThat(functions.call("field", Functions.user("oA"), "{\"orderId\":\"oB\"}"))
          .startsWith("PERMISSION_DENIED ");
      assertThat(functions.call("field", Functions.user("oA"), "{}"))
          .startsWith("PERMISSION_DENIED ");
    }
  }

  @ParameterizedTest
  @CsvSource({"map,7", "tree,7", "map,null", "tree,[]"})
  void takesNothingButATextOutOfAnOpenPayload(String function, String value) {
    try (Functions functions = Functions.of(Compile.sources(SHOP).isClean())) {
      assertThat(functions.call(function, Functions.user("oA"), "{\"orderId\":" + value + "}"))
          .startsWith("INVALID_ARGUMENT ")
          .contains("orderId: ");
    }
  }
}
