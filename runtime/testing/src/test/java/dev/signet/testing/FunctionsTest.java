package dev.signet.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.signet.error.ErrorCode;
import dev.signet.simulator.ContextField;
import dev.signet.simulator.Entrance;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FunctionsTest {

  private final Functions nobody = Functions.load();
  private final Functions functions = nobody.as("user");

  @AfterEach
  void close() {
    nobody.close();
  }

  @Test
  void nobodyCallsUntilSomebodyIsNamed() {
    nobody.call("visit").expectCode(ErrorCode.UNAUTHENTICATED);
  }

  @ParameterizedTest
  @EnumSource(Entrance.class)
  void anObjectIsWrittenAndReadAsJsonThroughEveryEntrance(Entrance entrance) {
    CallResult result = functions.through(entrance).call("greet", guest());

    assertThat(result.as(ShopFunctions.Greeting.class).since()).isEqualTo("2026-01-02");
    assertThat(result.json())
        .isEqualTo("{\"openid\":\"oUser_A-1\",\"text\":\"Hello 林\",\"since\":\"2026-01-02\"}");
    assertThat(result.httpStatus()).isEqualTo(200);
  }

  @ParameterizedTest
  @EnumSource(Entrance.class)
  void aMapOrJsonTextIsARequestToo(Entrance entrance) {
    Functions through = functions.through(entrance);

    through.call("readOrder", Map.of("orderId", "A-1")).expectOk();
    through.call("readOrder", "{\"orderId\": \"A-1\"}").expectOk();
    through.call("readOrder", "{\"orderId\": \"B-1\"}").expectCode(ErrorCode.PERMISSION_DENIED);
  }

  @ParameterizedTest
  @EnumSource(Entrance.class)
  void aPolicyCanBeReplaced(Entrance entrance) {
    Functions through = functions.through(entrance);
    through.call("staff").expectCode(ErrorCode.PERMISSION_DENIED);

    Functions open = through.withPolicy(ShopFunctions.OnlyStaff.class, caller -> true);
    open.call("staff").expectOk();
    open.call(ShopFunctions_Signet.Staff.class).expectOk();
    through.call("staff").expectCode(ErrorCode.PERMISSION_DENIED);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Functions.of().withPolicy(ShopFunctions.OnlyStaff.class, caller -> true))
        .withMessageContaining("OnlyStaff");
  }

  @Test
  void aRuleOfTheApplicationDecidesAndItsPolicyCanBeReplaced() {
    functions.call("refund", Map.of("amount", 5)).expectCode(ErrorCode.PERMISSION_DENIED);
    Functions admin = functions.as(functions.caller().with(ContextField.OPENID, "oADMIN_1"));
    admin.call("refund", Map.of("amount", 5)).expectOk();
    admin.call("refund", Map.of("amount", 501)).expectCode(ErrorCode.PERMISSION_DENIED);

    Functions open = functions.withPolicy(ShopFunctions.Roles.class, caller -> true);
    open.call("refund", Map.of("amount", 5)).expectOk();
    open.call("refund", Map.of("amount", 501)).expectCode(ErrorCode.PERMISSION_DENIED);
    open.withPolicy(ShopFunctions.Limit.class, caller -> true)
        .call("refund", Map.of("amount", 501))
        .expectOk();
  }

  @Test
  void aReplacedPolicyCanBeReplacedAgain() {
    Functions open = functions.withPolicy(ShopFunctions.OnlyStaff.class, caller -> true);

    open.withPolicy(ShopFunctions.OnlyStaff.class, caller -> false)
        .call("staff")
        .expectCode(ErrorCode.PERMISSION_DENIED);
    open.call("staff").expectOk();
  }

  @Test
  void interceptorsCanBeReplaced() {
    List<String> seen = new ArrayList<>();
    Functions watched =
        functions.withInterceptors(
            (call, caller, next) -> {
              seen.add("outer " + call.functionName());
              return next.proceed();
            },
            (call, caller, next) -> {
              seen.add("inner " + call.functionName());
              return next.proceed();
            });
    watched.call("visit").expectOk();

    assertThat(seen).containsExactly("outer visit", "inner visit");
  }

  @ParameterizedTest
  @EnumSource(Entrance.class)
  void malformedJsonIsRefusedAsInProduction(Entrance entrance) {
    Functions through = functions.through(entrance);

    through.call("buy", "{\"quantity\": 1").expectCode(ErrorCode.INVALID_ARGUMENT);
    through.call("buy", "{\"quantity\": 1, \"quantity\": 2}").expectCode("INVALID_ARGUMENT");
    through.call("buy", "[]").expectCode(ErrorCode.INVALID_ARGUMENT);
    through.call("buy").expectCode(ErrorCode.INVALID_ARGUMENT);
    through.call("buy", Map.of("quantity", "1")).expectViolation("quantity");
  }

  @ParameterizedTest
  @EnumSource(Entrance.class)
  void anIdentityInTheRequestIsNone(Entrance entrance) {
    Map<String, Object> forged =
        Map.of("userInfo", Map.of("openId", "oForged", "appId", "wx0000000000000001"));

    nobody.through(entrance).call("visit", forged).expectCode(ErrorCode.UNAUTHENTICATED);
  }

  @ParameterizedTest
  @CsvSource({
    "CLOUDRUN, X-WX-OPENID, X-WX-APPID",
    "GATEWAY, X-Cloudbase-Context, X-Cloudbase-Context"
  })
  void headersOfTheClientsOwnAreStripped(Entrance entrance, String one, String other) {
    Functions forging =
        nobody.through(entrance).withHeader(one, "oForged").withHeader(other, "wx1");

    forging.call("visit").expectCode(ErrorCode.UNAUTHENTICATED);
    forging.as("user").call("visit").expectOk();
  }

  @Test
  void aPlatformThatDoesNotStripBelievesNobodyTwice() {
    Functions forging =
        nobody
            .notStripping()
            .withHeader("X-WX-OPENID", "oForged")
            .withHeader("X-WX-APPID", "wx0000000000000001")
            .withHeader("X-WX-SOURCE", "wx_client");

    assertThat(forging.call("greet", guest()).tree().path("openid").asText()).isEqualTo("oForged");
    forging.as("user").call("visit").expectCode(ErrorCode.IDENTITY_REJECTED);
  }

  @Test
  void aPlatformThatDoesNotStripLetsAnEventsUserInfoThrough() {
    Map<String, Object> forged =
        Map.of("userInfo", Map.of("openId", "oForged", "appId", "wx0000000000000001"));
    Functions through = functions.through(Entrance.EVENT_MINI_PROGRAM);

    through.call("visit", forged).expectOk();
    through.notStripping().call("visit", forged).expectCode(ErrorCode.IDENTITY_REJECTED);
  }

  @Test
  void aFailureSaysThatThePlatformDoesNotStrip() {
    assertThatThrownBy(() -> nobody.notStripping().call("visit").expectOk())
        .hasMessageContaining("whose platform does not strip");
  }

  @Test
  void aWrapperNamesItsFunction() {
    functions.call(ShopFunctions_Signet.LinkAccount.class).expectOk();
    functions.call(ShopFunctions_Signet.ReadOrder.class, Map.of("orderId", "A-1")).expectOk();
  }

  @Test
  void aWrapperThatIsNotAmongTheFunctionsIsSaid() {
    Functions one = Functions.of(new ShopFunctions_Signet.Ping(ShopFunctions.create()));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> one.call(ShopFunctions_Signet.Visit.class))
        .withMessageContaining("Visit is not among the functions [ping]");
  }

  @Test
  void aHandlerObjectWithAnotherDependencyTakesTheFunctionsPlace() {
    ShopFunctions full = new ShopFunctions(new ShopFunctions.Stock(5));

    functions.call("buy", Map.of("quantity", 2)).expectCode("OUT_OF_STOCK");
    functions
        .with(new ShopFunctions_Signet.Buy(full))
        .call("buy", Map.of("quantity", 2))
        .expectOk();
    functions.call("buy", Map.of("quantity", 2)).expectCode("OUT_OF_STOCK");
  }

  @Test
  void genericResultsAreReadToo() {
    Map<String, Object> greeting =
        functions
            .call("greet", Map.of("name", "Lin"))
            .as(new TypeReference<Map<String, Object>>() {});

    assertThat(greeting).containsEntry("text", "Hello Lin").containsEntry("since", null);
  }

  @Test
  void aFunctionThatReturnsNothingAnswersNull() {
    assertThat(functions.as("timer").call("report").as(Object.class)).isNull();
  }

  @Test
  void aStageThatNeverEndsIsGivenUp() {
    functions.within(Duration.ofMillis(20)).call("hang").expectCode(ErrorCode.DEADLINE_EXCEEDED);
  }

  @Test
  void aBodyOverTheLimitIsRefused() {
    String large = "{\"name\": \"" + "x".repeat(1024 * 1024) + "\"}";

    functions.call("greet", large).expectCode(ErrorCode.PAYLOAD_TOO_LARGE);
    functions.through(Entrance.EVENT).call("greet", large).expectOk();
  }

  @Test
  void theNamesAreKnown() {
    assertThat(nobody.names()).contains("buy", "greet", "report").doesNotContain("close");
  }

  @ParameterizedTest
  @ValueSource(strings = {"no-such-caller", ""})
  void anUnknownCallerIsAMistakeOfTheTest(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> nobody.as(name))
        .withMessageContaining("there are user, user-without-unionid, second-user");
  }

  @Test
  void callsMayRunConcurrently() {
    List<CompletableFuture<Integer>> visits = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      visits.add(CompletableFuture.supplyAsync(() -> functions.call("visit").as(Integer.class)));
    }

    assertThat(visits.stream().map(CompletableFuture::join)).doesNotHaveDuplicates().hasSize(200);
  }

  private static ShopFunctions.Guest guest() {
    return new ShopFunctions.Guest("林", LocalDate.of(2026, 1, 2), List.of("new"));
  }
}
