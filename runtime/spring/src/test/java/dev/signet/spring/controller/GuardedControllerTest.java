package dev.signet.spring.controller;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.error.FunctionException;
import dev.signet.function.FunctionDescriptor;
import dev.signet.function.FunctionHandler;
import dev.signet.function.SharedObjects;
import dev.signet.identity.AppId;
import dev.signet.identity.OpenId;
import dev.signet.identity.Requirement;
import dev.signet.identity.UnionId;
import dev.signet.identity.WxContext;
import dev.signet.spring.guard.ControllerGuards;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** What a request to a guarded controller meets. */
class GuardedControllerTest {

  private static final String[] ALICE = RunningApplication.as("oAlice12345");

  private static RunningApplication application;

  @BeforeAll
  static void start() {
    application =
        RunningApplication.start(
            Map.of("server.tomcat.threads.max", "1"), HandMade.Mapping.class, Orders.class);
  }

  @AfterAll
  static void stop() {
    application.close();
  }

  @BeforeEach
  void nothingWasCalled() throws Exception {
    application.forgetDecisions("/orders/free");
    Orders.CALLS.set(0);
  }

  @Test
  void theCallerIsAParameterBesideAPathVariable() throws Exception {
    HttpResponse<String> answer = application.get("/orders/7", ALICE);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("7 of oAlice12345");
    assertThat(application.decision()).isEqualTo("orders.one OK ENCODE oAli****");
    assertThat(application.decisionsLeft()).isZero();
  }

  @Test
  void nobodyReachesAControllerThatTakesAnIdentity() throws Exception {
    HttpResponse<String> answer = application.get("/orders/7");

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).startsWith("{\"code\":\"UNAUTHENTICATED\"");
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(Orders.CALLS).hasValue(0);
    assertThat(application.decision()).isEqualTo("orders.one UNAUTHENTICATED REQUIREMENT -");
  }

  @Test
  void aParameterNeverComesFromWhatTheClientNames() throws Exception {
    assertThat(application.get("/orders/7?openId=oMallory&value=oMallory", ALICE).body())
        .isEqualTo("7 of oAlice12345");
  }

  @Test
  void eachIdentityTypeIsFilled() throws Exception {
    String[] linked = RunningApplication.with(ALICE, "X-WX-UNIONID", "uAlice67890");

    assertThat(application.get("/orders/all", linked).body())
        .isEqualTo("oAlice12345 uAlice67890 wx0123456789abcdef oAlice12345 orders.all");
  }

  @Test
  void aRequirementHoldsWithoutAnyIdentityParameter() throws Exception {
    assertThat(application.get("/orders/linked", ALICE).statusCode()).isEqualTo(403);
    assertThat(application.decision())
        .isEqualTo("orders.linked UNIONID_UNAVAILABLE REQUIREMENT oAli****");
    assertThat(Orders.CALLS).hasValue(0);

    String[] linked = RunningApplication.with(ALICE, "X-WX-UNIONID", "uAlice67890");
    assertThat(application.get("/orders/linked", linked).body()).isEqualTo("linked");
  }

  @Test
  void anOptionalIsEmptyWhereNothingWasSent() throws Exception {
    assertThat(application.get("/orders/maybe").body()).isEqualTo("Optional.empty");
    assertThat(application.get("/orders/maybe", ALICE).body()).isEqualTo("Optional[oAli****]");
  }

  @Test
  void anIdentityThatIsMissingIsAnErrorAndNotNull() throws Exception {
    assertThat(application.get("/orders/hopeful").statusCode()).isEqualTo(500);
    assertThat(Orders.CALLS).hasValue(0);
    assertThat(application.decision()).isEqualTo("orders.hopeful failed IllegalStateException");
    assertThat(application.decision()).isEqualTo("orders.hopeful INTERNAL METHOD -");
  }

  @Test
  void anIdentityThatCannotBeTrustedIsRefusedEvenWhereAnybodyMayCall() throws Exception {
    String[] twice = RunningApplication.with(ALICE, "x-wx-openid", "oMallory");

    assertThat(application.get("/orders/maybe", twice).body()).contains("IDENTITY_REJECTED");
    assertThat(Orders.CALLS).hasValue(0);
  }

  @Test
  void aRuleOfTheApplicationIsAsked() throws Exception {
    assertThat(application.get("/orders/admin", ALICE).body()).contains("PERMISSION_DENIED");
    assertThat(application.get("/orders/admin", RunningApplication.as("oAdmin1")).body())
        .isEqualTo("admin");
  }

  @Test
  void theBodyIsTheControllersToRead() throws Exception {
    String[] json = RunningApplication.with(ALICE, "Content-Type", "application/json");

    assertThat(application.send("POST", "/orders/new", "{\"a\":1}", json).body())
        .isEqualTo("{\"a\":1} by oAlice12345");
    assertThat(application.send("POST", "/orders/new", "not json", json).body())
        .isEqualTo("not json by oAlice12345");
  }

  @Test
  void anErrorStatusOfTheControllerIsTheOutcome() throws Exception {
    assertThat(application.get("/orders/gone", ALICE).statusCode()).isEqualTo(410);
    assertThat(application.decision()).isEqualTo("orders.gone HTTP_410 METHOD oAli****");
  }

  @Test
  void aBusinessErrorIsAnsweredAsAFunctionsWouldBe() throws Exception {
    HttpResponse<String> answer =
        application.get("/orders/business", RunningApplication.with(ALICE, "X-Request-Id", "r-1"));

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body())
        .isEqualTo("{\"code\":\"SOLD_OUT\",\"message\":\"none left\",\"requestId\":\"r-1\"}");
    assertThat(answer.headers().firstValue("X-Request-Id")).contains("r-1");
    assertThat(application.decision()).isEqualTo("orders.business SOLD_OUT METHOD oAli****");
    assertThat(application.decisionsLeft()).isZero();
  }

  @Test
  void anUnguardedControllerIsLeftAlone() throws Exception {
    assertThat(application.get("/orders/free").body()).isEqualTo("free");
    assertThat(application.decisionsLeft()).isZero();
  }

  /** A controller as users write it, but for the guards. */
  @RequestMapping("/orders")
  @ResponseBody
  static class Orders {
    static final AtomicInteger CALLS = new AtomicInteger();

    @GetMapping("/{id}")
    String one(@PathVariable("id") String id, OpenId openId) {
      CALLS.incrementAndGet();
      return id + " of " + openId.value();
    }

    @GetMapping("/all")
    String all(
        WxContext caller,
        UnionId unionId,
        AppId appId,
        Optional<OpenId> maybe,
        dev.signet.function.InvocationContext call) {
      return String.join(
          " ",
          caller.openId().value(),
          unionId.value(),
          appId.value(),
          maybe.orElseThrow().value(),
          call.functionName());
    }

    @GetMapping("/linked")
    String linked() {
      CALLS.incrementAndGet();
      return "linked";
    }

    @GetMapping("/maybe")
    String maybe(Optional<OpenId> openId) {
      CALLS.incrementAndGet();
      return openId.toString();
    }

    @GetMapping("/hopeful")
    String hopeful(OpenId openId) {
      CALLS.incrementAndGet();
      return openId.toString();
    }

    @GetMapping("/admin")
    String admin() {
      return "admin";
    }

    @PostMapping("/new")
    String create(@RequestBody String body, OpenId openId) {
      return body + " by " + openId.value();
    }

    @GetMapping("/gone")
    ResponseEntity<String> gone(OpenId openId) {
      return ResponseEntity.status(410).body("gone");
    }

    @GetMapping("/business")
    String business(OpenId openId) {
      throw new FunctionException("SOLD_OUT", "none left");
    }

    @GetMapping("/free")
    String free() {
      return "free";
    }
  }
}

/** As the compiler would write it. */
final class GuardedControllerTest_Orders_SignetGuards implements ControllerGuards {

  public GuardedControllerTest_Orders_SignetGuards() {}

  @Override
  public Map<String, FunctionHandler> guards(SharedObjects shared) {
    String openId = "(dev.signet.identity.OpenId)";
    return Map.of(
        "one(java.lang.String,dev.signet.identity.OpenId)",
        HandMade.of("orders.one", Requirement.CALLER),
        "all(dev.signet.identity.WxContext,dev.signet.identity.UnionId,dev.signet.identity.AppId,"
            + "java.util.Optional,dev.signet.function.InvocationContext)",
        HandMade.of("orders.all", Requirement.CALLER.withUnionId()),
        "linked()",
        HandMade.of("orders.linked", Requirement.CALLER.withUnionId()),
        "maybe(java.util.Optional)",
        HandMade.of("orders.maybe", Requirement.ANONYMOUS),
        "hopeful" + openId,
        HandMade.of("orders.hopeful", Requirement.ANONYMOUS),
        "admin()",
        HandMade.of(
            FunctionDescriptor.of("orders.admin", Requirement.CALLER)
                .withRules(HandMade.rule("RequireRole", "RequireRole(ADMIN)"))),
        "create(java.lang.String,dev.signet.identity.OpenId)",
        HandMade.of("orders.create", Requirement.CALLER),
        "gone" + openId,
        HandMade.of("orders.gone", Requirement.CALLER),
        "business" + openId,
        HandMade.of("orders.business", Requirement.CALLER));
  }
}
