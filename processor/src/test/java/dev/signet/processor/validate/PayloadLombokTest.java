package dev.signet.processor.validate;

import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.testing.Compile;
import dev.signet.processor.testing.Compiled;
import java.lang.reflect.Constructor;
import javax.annotation.processing.Processor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PayloadLombokTest {

  private static Compiled compile(boolean lombokFirst, String... sources) {
    Compile compile = Compile.with("-Xlint:-options");
    return (lombokFirst ? compile.before(lombok()) : compile.after(lombok())).compile(sources);
  }

  private static Processor lombok() {
    try {
      Constructor<?> constructor =
          Class.forName("lombok.launch.AnnotationProcessorHider$AnnotationProcessor")
              .getDeclaredConstructor();
      constructor.setAccessible(true);
      return (Processor) constructor.newInstance();
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private static String handler(String types) {
    return Sources.handler(
        """
          @CloudFunction("take") public void take(Req /*>*/request) { request.getName(); }
        """
            + types);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void takesDataThatLombokCompletes(boolean lombokFirst) {
    compile(
            lombokFirst,
            handler("@lombok.Data public static class Req { private String name; int qty; }"))
        .hasErrors();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void refusesAnIdentityThatLombokOpens(boolean lombokFirst) {
    compile(
            lombokFirst,
            handler("@lombok.Data public static class Req { private String name, openId; }"))
        .hasOnlyError(DiagnosticId.IDENTITY_NAME_IN_PAYLOAD);
    compile(
            lombokFirst,
            handler(
                "@lombok.Data public static class Req { private String name;"
                    + " private dev.signet.identity.OpenId who; }"))
        .hasOnlyError(DiagnosticId.IDENTITY_TYPE_IN_PAYLOAD);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void letsTheClientSendWhatHasAReason(boolean lombokFirst) {
    compile(
            lombokFirst,
            handler(
                "@lombok.Data public static class Req { private String name;"
                    + " @ClientSupplied(\"an invitation\") private String openId; }"))
        .hasErrors();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void refusesAResultThatLombokOpens(boolean lombokFirst) {
    String source =
        Sources.returning("Res", "@lombok.Getter class Res { private String openid; }")
            .replace("public static @lombok.Getter class", "@lombok.Getter public static class");
    compile(lombokFirst, source).hasOnlyError(DiagnosticId.OPEN_ID_TEXT_IN_RESULT);
  }
}
