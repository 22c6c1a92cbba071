package dev.signet.spring.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import dev.signet.spring.testing.matrix.SpringIdentityMatrix;
import dev.signet.spring.testing.shop.ShopApplication;
import dev.signet.testing.WithCaller;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.context.WebApplicationContext;

/** An application that is configured for its own app, environment and host, behind the gateway. */
@SpringBootTest(
    classes = ShopApplication.class,
    properties = {
      "signet.ingress=cloudbase-gateway-only",
      "signet.app-ids=wx00000000000000cc",
      "signet.env-id=shop-1",
      "signet.hosts=shop.example"
    })
@AutoConfigureMockMvc
@WithCaller
class ConfiguredCallersTest {

  @Autowired MockMvc mvc;
  @Autowired TestCallers callers;

  @Test
  void theBuiltInCallersFitTheConfiguration() throws Exception {
    mvc.perform(get("/orders/A-1")).andExpect(content().string("A-1 of oUser_A-1"));
  }

  @Test
  void functionsHaveTheCallerToo() throws Exception {
    mvc.perform(post("/fn/reserve").contentType(MediaType.APPLICATION_JSON).content("{}"))
        .andExpect(content().string("\"reserved for oUser_A-1\""));
  }

  @Test
  @WithCaller(appId = "wx0000000000000001")
  void aForeignAppThatATestNamesIsSentAsItIs() throws Exception {
    mvc.perform(get("/orders/A-1")).andExpect(jsonPath("$.code").value("IDENTITY_REJECTED"));
  }

  @Test
  void theFormIsThatOfTheDeclaredIngress() {
    assertThat(callers.headers().lines()).hasSize(1);
    assertThat(callers.headers().lines().get(0).getKey()).isEqualTo("X-Cloudbase-Context");
  }

  @TestFactory
  Stream<DynamicNode> theMatrixIsThatOfAnyConfiguration(
      @Autowired WebApplicationContext application) {
    return SpringIdentityMatrix.tests(application);
  }
}
