package dev.signet.spring.controller;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.AllowAnonymous;
import dev.signet.RequireUnionId;
import dev.signet.identity.AppId;
import dev.signet.identity.OpenId;
import dev.signet.identity.UnionId;
import dev.signet.identity.WxContext;
import dev.signet.limit.RateLimit;
import dev.signet.spring.controller.Club.Member;
import dev.signet.spring.controller.Club.RequireRole;
import dev.signet.spring.controller.Club.Role;
import dev.signet.user.CurrentUser;
import dev.signet.user.ResolveCallers;
import java.util.Optional;
import org.aspectj.lang.ProceedingJoinPoint;
import org.aspectj.lang.annotation.Around;
import org.aspectj.lang.annotation.Aspect;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Controllers as users write them, with the guards that the compiler wrote for them. */
class ProcessedControllerTest {

  private static final String[] ALICE =
      RunningApplication.with(RunningApplication.as("oAlice12345"), "X-WX-UNIONID", "uAlice6789");
  private static final String[] MEMBER = RunningApplication.as("oMember1");

  private static RunningApplication application;

  @BeforeAll
  static void start() {
    application =
        RunningApplication.start(
            Tracing.class, Shop.Orders.class, Linked.class, Books.class, Described.class);
  }

  @AfterAll
  static void stop() {
    application.close();
  }

  @Test
  void identitiesAreFilledBesidePathVariablesAndParameters() throws Exception {
    assertThat(application.get("/orders/7?size=2", ALICE).body())
        .isEqualTo("7 2 oAlice12345 wx0123456789abcdef oAlice12345");
    assertThat(application.get("/orders/7?size=2").statusCode()).isEqualTo(401);
  }

  @Test
  void eachOverloadHasItsOwnGuard() throws Exception {
    assertThat(application.get("/orders/text").body()).isEqualTo("anybody");
    assertThat(application.get("/orders/number").statusCode()).isEqualTo(401);
    assertThat(application.get("/orders/number", ALICE).body()).isEqualTo("oAlice12345");
  }

  @Test
  void theApplicationsUserIsNeverBoundFromTheRequest() throws Exception {
    assertThat(application.get("/orders/me?name=oMallory&member=x", MEMBER).body())
        .isEqualTo("oMember1");
    assertThat(application.get("/orders/me?name=oMember9", ALICE).body()).contains("USER_UNKNOWN");
    assertThat(application.get("/orders/perhaps?name=oMallory", ALICE).body()).isEqualTo("nobody");
    assertThat(application.get("/orders/perhaps?name=oMallory", MEMBER).body())
        .isEqualTo("oMember1");
    assertThat(
            application
                .send(
                    "POST",
                    "/orders/rename",
                    "{\"name\":\"new\"}",
                    RunningApplication.with(MEMBER, "Content-Type", "application/json"))
                .body())
        .isEqualTo("oMember1 becomes new");
  }

  @Test
  void aRuleOfTheApplicationGuardsAMethodWithoutIdentity() throws Exception {
    assertThat(application.get("/orders/admin", ALICE).body()).contains("PERMISSION_DENIED");
    assertThat(application.get("/orders/admin", RunningApplication.as("oMember1ADMIN")).body())
        .isEqualTo("admin");
  }

  @Test
  void callsAreCounted() throws Exception {
    String[] bob = RunningApplication.as("oBob12345678");

    assertThat(application.get("/orders/rare", bob).body()).isEqualTo("rare");
    assertThat(application.get("/orders/rare", bob).statusCode()).isEqualTo(429);
    assertThat(application.get("/orders/rare", ALICE).body()).isEqualTo("rare");
  }

  @Test
  void aRequirementOfTheClassHoldsForEveryMethod() throws Exception {
    assertThat(application.get("/linked/plain", MEMBER).body()).contains("UNIONID_UNAVAILABLE");
    assertThat(application.get("/linked/plain", ALICE).body()).isEqualTo("plain");
    assertThat(application.get("/linked/union", ALICE).body()).isEqualTo("uAlice6789");
  }

  @Test
  void aControllerBehindAnAspectIsGuarded() throws Exception {
    assertThat(AopUtils.isCglibProxy(application.bean(Linked.class))).isTrue();
    assertThat(application.get("/linked/plain").statusCode()).isEqualTo(401);
  }

  @Test
  void anInheritedMethodIsGuarded() throws Exception {
    assertThat(application.get("/books/inherited").statusCode()).isEqualTo(401);
    assertThat(application.get("/books/inherited", ALICE).body()).isEqualTo("oAlice12345");
  }

  @Test
  void aMethodThatFillsATypeParameterIsGuarded() throws Exception {
    assertThat(application.get("/books/generic/12").statusCode()).isEqualTo(401);
    assertThat(application.get("/books/generic/12", ALICE).body()).isEqualTo("12 oAlice12345");
  }

  @Test
  void aMappingThatAnInterfaceDeclaresIsGuarded() throws Exception {
    assertThat(application.get("/described/5").statusCode()).isEqualTo(401);
    assertThat(application.get("/described/5", ALICE).body()).isEqualTo("5 oAlice12345");
  }

  /** Holds a nested controller. */
  static final class Shop {

    @RestController
    @RequestMapping("/orders")
    @ResolveCallers(Club.Members.class)
    static class Orders {

      @GetMapping("/{id}")
      String one(
          @PathVariable("id") long id,
          @RequestParam("size") int size,
          OpenId openId,
          AppId appId,
          WxContext caller) {
        return String.join(
            " ", id + " " + size, openId.value(), appId.value(), caller.openId().value());
      }

      @GetMapping("/text")
      String list() {
        return "anybody";
      }

      @GetMapping("/number")
      String list(OpenId openId) {
        return openId.value();
      }

      @GetMapping("/me")
      String me(@CurrentUser Member member) {
        return member.name();
      }

      @GetMapping("/perhaps")
      String perhaps(@CurrentUser Optional<Member> member) {
        return member.map(Member::name).orElse("nobody");
      }

      @PostMapping("/rename")
      String rename(@RequestBody Member wanted, @CurrentUser Member member) {
        return member.name() + " becomes " + wanted.name();
      }

      @GetMapping("/admin")
      @RequireRole(Role.ADMIN)
      String admin() {
        return "admin";
      }

      @GetMapping("/rare")
      @RateLimit(permits = 1, per = "1h")
      String rare(OpenId openId) {
        return "rare";
      }
    }
  }

  /** Has a requirement of the class. */
  @RestController
  @RequireUnionId
  @RequestMapping("/linked")
  static class Linked {

    @GetMapping("/plain")
    String plain() {
      return "plain";
    }

    @GetMapping("/union")
    String union(UnionId unionId) {
      return unionId.value();
    }
  }

  /** What controllers inherit. */
  abstract static class Base<T> {

    @GetMapping("/inherited")
    String inherited(OpenId openId) {
      return openId.value();
    }

    @GetMapping("/generic/{id}")
    abstract String generic(@PathVariable("id") T id, OpenId openId);
  }

  @RestController
  @RequestMapping("/books")
  static class Books extends Base<Long> {

    @Override
    String generic(@PathVariable("id") Long id, OpenId openId) {
      return id + " " + openId.value();
    }

    @GetMapping("/open")
    @AllowAnonymous
    String open(Optional<OpenId> openId) {
      return openId.toString();
    }
  }

  /** Declares the mapping of a controller. */
  interface Description {

    @GetMapping("/described/{id}")
    String described(@PathVariable("id") String id, OpenId openId);
  }

  @RestController
  static class Described implements Description {

    @Override
    public String described(String id, OpenId openId) {
      return id + " " + openId.value();
    }
  }

  /** Makes proxies of controllers. */
  @Aspect
  static class Tracing {

    @Around("execution(* dev.signet.spring.controller.ProcessedControllerTest.Linked.*(..))")
    Object around(ProceedingJoinPoint point) throws Throwable {
      return point.proceed();
    }
  }
}
