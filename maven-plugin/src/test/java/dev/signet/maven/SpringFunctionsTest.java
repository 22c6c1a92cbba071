package dev.signet.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Functions of beans are in no layout, because only their Spring application makes the beans. */
class SpringFunctionsTest {

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"event", "custom-runtime", "http-function", "container"})
  void functionsThatOnlyASpringApplicationServesAreRefused(String layout) throws Exception {
    TestProject project =
        new TestProject(directory.resolve("p"))
            .source("org.springframework.stereotype.Component", COMPONENT)
            .source("com.example.Shop", SHOP)
            .compiled(11);

    assertThat(Goal.laidOut(project).layouts(layout).failure())
        .contains("'" + layout + "'", "com.example.Shop", "Spring application");
  }

  @Test
  void anEventFunctionIsLaidOutBesideThoseOfTheSpringApplicationWhichAreNamed() throws Exception {
    TestProject project =
        Sources.notes(directory.resolve("p"))
            .source("org.springframework.stereotype.Component", COMPONENT)
            .source("com.example.Shop", SHOP)
            .compiled(11);
    Goal goal = Goal.laidOut(project).layouts("event");

    goal.run();

    assertThat(goal.warnings).anySatisfy(text -> assertThat(text).contains("Shop"));
    assertThat(project.directory.resolve("target/signet/event/functions/ping")).exists();
    assertThat(project.directory.resolve("target/signet/event/functions/buyTea")).doesNotExist();
  }

  private static final String COMPONENT =
      "package org.springframework.stereotype; public @interface Component {}";

  private static final String SHOP =
      """
      package com.example;
      import dev.signet.*;
      @org.springframework.stereotype.Component
      public class Shop { @CloudFunction("buyTea") public String buy() { return ""; } }
      """;
}
