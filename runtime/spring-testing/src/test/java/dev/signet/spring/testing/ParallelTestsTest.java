package dev.signet.spring.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.signet.spring.testing.shop.ShopApplication;
import dev.signet.testing.WithCaller;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.web.servlet.MockMvc;

class ParallelTestsTest {

  /** Its two tests have one context and meet each other before they ask. */
  @SpringBootTest(classes = ShopApplication.class)
  @AutoConfigureMockMvc
  static class TwoAtATime {

    private static final CyclicBarrier BOTH = new CyclicBarrier(2);

    @Autowired MockMvc mvc;

    @Test
    @WithCaller(openId = "oLeft")
    void left() throws Exception {
      asks("oLeft");
    }

    @Test
    @WithCaller(openId = "oRight")
    void right() throws Exception {
      asks("oRight");
    }

    private void asks(String openId) throws Exception {
      for (int i = 0; i < 20; i++) {
        BOTH.await();
        assertThat(mvc.perform(get("/orders/A-1")).andReturn().getResponse().getContentAsString())
            .isEqualTo("A-1 of " + openId);
      }
    }
  }

  @Test
  void testsAtTheSameTimeHaveTheirOwnCallers() {
    List<String> results = Collections.synchronizedList(new ArrayList<>());
    LauncherFactory.create()
        .execute(
            LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectClass(TwoAtATime.class))
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
                .configurationParameter(
                    "junit.jupiter.execution.parallel.mode.default", "concurrent")
                .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
                .configurationParameter(
                    "junit.jupiter.execution.parallel.config.fixed.parallelism", "2")
                .configurationParameter("junit.jupiter.execution.timeout.default", "60s")
                .build(),
            new TestExecutionListener() {
              @Override
              public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                if (test.isTest()) {
                  results.add(test.getDisplayName() + " " + result);
                }
              }
            });

    assertThat(results).hasSize(2).allMatch(text -> text.contains("SUCCESSFUL"));
  }
}
