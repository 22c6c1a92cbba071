package com.example.consumer;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.springframework.test.web.servlet.setup.MockMvcBuilders.webAppContextSetup;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.context.WebApplicationContext;

/** The same without a server. */
@SpringBootTest(properties = {Client.INGRESS, "signet.log=none"})
class MockMvcTest {

  @Autowired WebApplicationContext context;

  private MockMvc mvc;

  @BeforeEach
  void build() {
    mvc = webAppContextSetup(context).build();
  }

  @Test
  void headersAreAnIdentityHereToo() throws Exception {
    mvc.perform(
            get("/notes/7")
                .header("X-WX-OPENID", "oUser_A-1")
                .header("X-WX-APPID", "wx0123456789abcdef")
                .header("X-WX-SOURCE", "wx_client"))
        .andExpect(status().isOk())
        .andExpect(content().string("{\"id\":7,\"text\":\"of 9 characters\"}"));
  }

  @Test
  void nobodyIsRefused() throws Exception {
    mvc.perform(get("/notes/7")).andExpect(status().isUnauthorized());
    mvc.perform(get("/open")).andExpect(status().isOk());
  }
}
