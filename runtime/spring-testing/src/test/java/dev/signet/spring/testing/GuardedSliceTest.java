package dev.signet.spring.testing;

import static dev.signet.spring.testing.SignetMockMvc.caller;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.signet.spring.testing.shop.OrderController;
import dev.signet.spring.testing.shop.ShopApplication;
import dev.signet.testing.WithCaller;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;

@WebMvcTest(OrderController.class)
@ContextConfiguration(classes = ShopApplication.class)
class GuardedSliceTest {

  @Autowired MockMvc mvc;

  @Test
  void aTestWithoutACallerIsRefused() throws Exception {
    mvc.perform(get("/orders/A-1"))
        .andExpect(status().isUnauthorized())
        .andExpect(jsonPath("$.code").value("UNAUTHENTICATED"));
  }

  @Test
  @WithCaller(openId = "oLin")
  void theControllerGetsTheCallerOfTheTest() throws Exception {
    mvc.perform(get("/orders/A-1")).andExpect(content().string("A-1 of oLin"));
  }

  @Test
  @WithCaller(openId = "oLin")
  void oneRequestHasAnotherCaller() throws Exception {
    mvc.perform(get("/orders/A-1").with(caller("second-user")))
        .andExpect(content().string("A-1 of oUser_B"));
  }

  @Test
  @WithCaller(openId = "not an openid")
  void aMalformedIdentityIsTheIngressesMatter() throws Exception {
    mvc.perform(get("/orders/A-1")).andExpect(jsonPath("$.code").value("IDENTITY_REJECTED"));
  }
}
