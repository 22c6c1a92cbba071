package dev.signet.spring.testing.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

class ExamplePathTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "/orders/{id} /orders/1",
        "/a/{from}-{to}/b /a/1-1/b",
        "/{year:[0-9]{4,8}} /12345678",
        "/{code:[A-Z]-[0-9]+} /A-1",
        "/{day:\\d{4}-\\d{2}-\\d{2}} /2020-01-01",
        "/files/{*rest} /files/1",
        "/files/** /files/1",
        "/files/*.tx? /files/1.txa",
        "orders /orders",
      })
  void fitsThePattern(String pattern, String path) {
    assertThat(new ExamplePath(Map.of()).of(pattern)).contains(path);
    assertThat(
            new PathPatternParser()
                .parse(pattern.startsWith("/") ? pattern : "/" + pattern)
                .matches(PathContainer.parsePath(path)))
        .isTrue();
  }

  @Test
  void hasTheValuesThatAreNamed() {
    assertThat(new ExamplePath(Map.of("id", "77", "rest", "/x/y")).of("/o/{id:[7]+}/{*rest}"))
        .contains("/o/77/x/y");
  }

  @Test
  void isNotMadeUpForAPatternThatNoExampleFits() {
    assertThat(new ExamplePath(Map.of()).of("/{id:zz[0-9]{9}}")).isEmpty();
  }
}
