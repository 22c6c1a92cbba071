package dev.signet.processor.validate;

import static dev.signet.processor.validate.Sources.taking;

import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.testing.Compile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UncheckedIdRuleTest {

  private static final String FUNCTION =
      """
      package demo;
      import dev.signet.*;
      import dev.signet.function.*;
      import dev.signet.identity.*;
      import java.util.*;
      public final class A {
        Optional<OpenId> ownerOf(String orderId) { return Optional.empty(); }
        static final class Staff implements CallerPolicy {
          @Override public boolean permits(WxContext caller) { return true; }
        }
        ANNOTATIONS
        @CloudFunction("fun") public void fun(String /*>*/orderId) {}
      }
      """;

  private static String function(String annotations) {
    return FUNCTION.replace("ANNOTATIONS", annotations);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "String /*>*/id",
        "int qty, long /*>*/orderId",
        "Integer /*>*/order_id",
        "String /*>*/_id",
        "UUID /*>*/noteID",
        "List<String> /*>*/ids",
        "Set<Long> /*>*/noteIDs",
        "String[] /*>*/order_ids",
        "List<Long> /*>*/orderIdList",
        "Optional<String> /*>*/userId",
        "String /*>*/ORDER_ID",
        "String /*>*/orderid",
        "String /*>*/goodsids",
        "String /*>*/orderId2",
        "String /*>*/friendRequestId",
      })
  void warnsOfAParameterThatNamesARecord(String parameters) {
    Compile.sources(taking(parameters, "class X {}")).hasOnlyWarning(DiagnosticId.UNCHECKED_ID);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "record Req(String id) {} | chooses id,",
        "record Req(long orderId, int qty, List<String> noteIds) {} | chooses orderId, noteIds,",
        "record Req(Note note) {} record Note(String id, String text) {} | chooses note.id,",
        "record Req(List<Line> lines) {} record Line(String productId) {}"
            + " | chooses lines[].productId,",
        "record Req(OrderId orderId) {} record OrderId(String value) {} | chooses orderId,",
        "record Req(@JsonProperty(\"order_id\") String number) {} | chooses order_id,",
        "record Req(@JsonProperty(\"number\") String orderId) {} | chooses number,",
        "class Req { private String noteId; public void setNoteId(String v) {} } | chooses noteId,",
        "class Req extends Base {} class Base { public String id; } | chooses id,",
      })
  void warnsOnceOfAPayloadThatNamesRecords(String types, String words) {
    Compile.sources(taking("Req /*>*/request", nested(types)))
        .hasOnlyWarning(DiagnosticId.UNCHECKED_ID)
        .saying(words)
        .saying("@RequireOwner")
        .saying("@AnyCaller");
  }

  private static String nested(String types) {
    return types.replaceAll("\\} (record|class)", "} public static $1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "String requestId",
        "String traceId",
        "String xRequestId",
        "String idempotencyId",
        "List<String> templateIds",
        "String paid",
        "boolean valid",
        "String grid",
        "List<String> kids",
        "String identity",
        "String idCard",
        "boolean hasId",
        "java.time.LocalDate dayId",
        "Kind kindId",
        "double scoreId",
        "Map<String, Object> any",
        "OpenId id",
        "Optional<UnionId> userId",
      })
  void saysNothingOfOtherParameters(String parameters) {
    Compile.sources(taking(parameters, "enum Kind { A }")).isClean();
  }

  @Test
  void saysNothingOfAnIdentityThatTheClientSupplies() {
    Compile.sources(taking("@ClientSupplied(\"an invitation\") String openid", "class X {}"))
        .isClean();
  }

  @Test
  void saysNothingOfResults() {
    Compile.sources(
            """
            package demo;
            public final class A {
              public record Order(String id) {}
              @dev.signet.CloudFunction("fun") public Order fun() { return new Order("1"); }
            }
            """)
        .isClean();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@RequireOwner(lookup = \"ownerOf\")",
        "@AnyCaller(\"orders are public\")",
        "@AllowAnonymous",
        "@AllowSourceAlone @RequireSource(CallSource.WX_HTTP)",
        "@AllowAnonymous @AnyCaller(\"orders are public\")",
      })
  void isCuredBySayingWhoMayNameTheRecord(String annotations) {
    Compile.sources(function(annotations)).isClean();
  }

  @ParameterizedTest
  @ValueSource(strings = {"@RequireUnionId", "@RequirePolicy(Staff.class)", "@AllowSharedCaller"})
  void isNotCuredByWhoTheCallerIs(String annotations) {
    Compile.sources(function(annotations)).hasOnlyWarning(DiagnosticId.UNCHECKED_ID);
  }

  @Test
  void isTurnedOffByAnOption() {
    Compile.with("-Asignet.uncheckedId=off").compile(function("")).isClean();
    Compile.with("-Asignet.uncheckedId=warn")
        .compile(function(""))
        .hasOnlyWarning(DiagnosticId.UNCHECKED_ID);
  }

  @Test
  void isWrittenInChineseToo() {
    Compile.with("-Asignet.lang=zh_CN")
        .compile(function(""))
        .hasOnlyWarning(DiagnosticId.UNCHECKED_ID)
        .saying("orderId 由客户端指定");
  }
}
