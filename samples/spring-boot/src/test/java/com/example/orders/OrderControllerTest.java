package com.example.orders;

import static dev.signet.spring.testing.SignetMockMvc.caller;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import dev.signet.testing.WithCaller;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** Shows how a test names its caller. What it writes is rolled back after each method. */
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
@WithCaller
class OrderControllerTest {

  @Autowired MockMvc mvc;

  @Test
  void aMemberSeesTheirOwnOrdersOnly() throws Exception {
    order("tea", 2);
    String mine = mvc.perform(get("/orders")).andReturn().getResponse().getContentAsString();
    int id = JsonPath.read(mine, "$.data[0].id");

    mvc.perform(get("/orders/{id}", id))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.data.total").value(17600));
    mvc.perform(get("/orders").with(caller("second-user"))).andExpect(jsonPath("$.data").isEmpty());
    mvc.perform(get("/orders/{id}", id).with(caller("second-user")))
        .andExpect(status().isNotFound());
  }

  @Test
  void aMistakeOfTheCallersIsAnsweredInTheEnvelope() throws Exception {
    mvc.perform(get("/orders/7"))
        .andExpect(status().isNotFound())
        .andExpect(jsonPath("$.code").value(404))
        .andExpect(jsonPath("$.errorMsg").value("no such order"));
  }

  @Test
  @WithCaller.Anonymous
  void nobodyReachesNoController() throws Exception {
    mvc.perform(get("/orders")).andExpect(status().isUnauthorized());
    mvc.perform(get("/orders/1")).andExpect(status().isUnauthorized());
    mvc.perform(get("/admin/orders")).andExpect(status().isUnauthorized());
    mvc.perform(get("/products")).andExpect(status().isOk());
  }

  @Test
  void onlyAnAdministratorSeesEverybodysOrders() throws Exception {
    order("tea", 1);

    mvc.perform(get("/admin/orders"))
        .andExpect(status().isForbidden())
        .andExpect(jsonPath("$.code").value("PERMISSION_DENIED"));
    mvc.perform(get("/admin/orders").with(caller("second-user")))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.data.length()").value(1));
  }

  @Test
  @WithCaller(profile = "user-without-unionid")
  void anAccountIsLinkedByAUnionIdAlone() throws Exception {
    mvc.perform(get("/account")).andExpect(jsonPath("$.data.linkable").value(false));
    mvc.perform(post("/account/link"))
        .andExpect(status().isForbidden())
        .andExpect(jsonPath("$.code").value("UNIONID_UNAVAILABLE"));
    mvc.perform(post("/account/link").with(caller("user"))).andExpect(status().isOk());
  }

  @Test
  @WithCaller(shared = @WithCaller.Shared(fromOpenId = "oPartner"))
  void aUserOfAnotherMiniProgramIsNoMember() throws Exception {
    mvc.perform(get("/orders"))
        .andExpect(status().isForbidden())
        .andExpect(jsonPath("$.code").value("SHARED_CALLER_NOT_ALLOWED"));
  }

  private void order(String sku, int quantity) throws Exception {
    String order = "{\"sku\": \"%s\", \"quantity\": %d}".formatted(sku, quantity);
    mvc.perform(post("/orders").contentType(MediaType.APPLICATION_JSON).content(order))
        .andExpect(status().isOk());
  }
}
