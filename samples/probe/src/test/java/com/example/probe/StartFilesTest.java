package com.example.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the platform is told to start is there. */
class StartFilesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "src/main/signet/http-function/functions/probe-http/scf_bootstrap",
        "src/main/signet/container/Dockerfile"
      })
  void theHttpHalfIsStartedInThePlaceOfSignetsHost(String file) throws IOException {
    String last = Files.readString(Path.of(file)).strip().lines().reduce("", (one, two) -> two);

    assertTrue(last.contains(HttpProbe.class.getName()), last);
    assertTrue(last.contains("-XX:+ExitOnOutOfMemoryError"), last);
  }

  @Test
  void eachFunctionOfTheManifestHasItsHandler() throws Exception {
    String manifest =
        Files.readString(Path.of("src/main/resources/META-INF/signet/functions.json"));
    List<?> functions = (List<?>) ((Map<?, ?>) Json.read(manifest)).get("functions");
    for (Object function : functions) {
      String[] handler = ((String) ((Map<?, ?>) function).get("handler")).split("::");
      assertEquals(
          1,
          Arrays.stream(Class.forName(handler[0]).getMethods())
              .map(Method::getName)
              .filter(handler[1]::equals)
              .count());
    }
    assertEquals(3, functions.size());
  }
}
