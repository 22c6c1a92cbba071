package dev.signet.spring.testing;

import static dev.signet.spring.testing.SignetMockMvc.caller;
import static dev.signet.spring.testing.SignetMockMvc.signet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.signet.spring.testing.shop.EchoController;
import dev.signet.spring.testing.shop.ShopApplication;
import dev.signet.testing.WithCaller;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest(classes = ShopApplication.class)
@AutoConfigureMockMvc
@WithCaller(openId = "oClass")
class WithCallerMockMvcTest {

  @Retention(RetentionPolicy.RUNTIME)
  @WithCaller(openId = "oStaffLin")
  @interface AsStaff {}

  @Autowired MockMvc mvc;
  @Autowired WebApplicationContext application;

  String seenBefore;

  @BeforeEach
  void asksBeforeEachTest() throws Exception {
    seenBefore = ask(get("/echo"));
  }

  @Test
  void theClassNamesTheCallerOfItsRequests() throws Exception {
    assertThat(ask(get("/echo")))
        .contains("x-wx-openid: oClass", "x-wx-appid: wx0000000000000001", "x-wx-source: wx_client")
        .doesNotContain("x-wx-unionid");
  }

  @Test
  @WithCaller(openId = "oMethod")
  void theMethodsCallerReplacesTheClasss() throws Exception {
    assertThat(ask(get("/echo"))).contains("x-wx-openid: oMethod").doesNotContain("oClass");
  }

  @Test
  @WithCaller(openId = "oMethod")
  void whatRunsBeforeATestHasItsCaller() {
    assertThat(seenBefore).contains("x-wx-openid: oMethod");
  }

  @Test
  @AsStaff
  void annotationsOfOnesOwnCount() throws Exception {
    assertThat(ask(get("/echo"))).contains("x-wx-openid: oStaffLin");
  }

  @Test
  @WithCaller.Anonymous
  void nobodySendsNothing() throws Exception {
    assertThat(ask(get("/echo"))).isEqualTo("[]");
  }

  @Test
  void oneRequestMayHaveAnotherCaller() throws Exception {
    assertThat(ask(get("/echo").with(caller("second-user"))))
        .contains("x-wx-openid: oUser_B")
        .doesNotContain("oClass");
    assertThat(ask(get("/echo").with(caller("anonymous")))).isEqualTo("[]");
    assertThat(ask(get("/echo"))).contains("x-wx-openid: oClass");
  }

  @Test
  void aRequestWithAnIdentityOfItsOwnStaysAsItIs() throws Exception {
    assertThat(ask(get("/echo").header("X_WX_OPENID", "oForged")))
        .isEqualTo("[\"x_wx_openid: oForged\"]");
  }

  @Test
  void anotherThreadHasNoCaller() throws Exception {
    String[] seen = new String[1];
    Thread other = new Thread(() -> seen[0] = unchecked(get("/echo")));
    other.start();
    other.join();

    assertThat(seen[0]).isEqualTo("[]");
  }

  @Test
  void aMockMvcOfOnesOwnIsTold() throws Exception {
    MockMvc own = MockMvcBuilders.webAppContextSetup(application).apply(signet()).build();

    assertThat(own.perform(get("/echo")).andReturn().getResponse().getContentAsString())
        .contains("x-wx-openid: oClass");
  }

  @Test
  void aMockMvcWithoutAContextIsRefused() {
    assertThatThrownBy(
            () -> MockMvcBuilders.standaloneSetup(new EchoController()).apply(signet()).build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("webAppContextSetup");
  }

  @Nested
  class InAClassInside {
    @Test
    void theClassAroundNamesTheCaller() throws Exception {
      assertThat(ask(get("/echo"))).contains("x-wx-openid: oClass");
    }

    @Test
    @WithCaller
    void aMethodNamesAnother() throws Exception {
      assertThat(ask(get("/echo"))).contains("x-wx-openid: oUser_A-1");
    }
  }

  private String unchecked(MockHttpServletRequestBuilder request) {
    try {
      return ask(request);
    } catch (Exception e) {
      return e.toString();
    }
  }

  private String ask(MockHttpServletRequestBuilder request) throws Exception {
    return mvc.perform(request).andReturn().getResponse().getContentAsString();
  }
}
