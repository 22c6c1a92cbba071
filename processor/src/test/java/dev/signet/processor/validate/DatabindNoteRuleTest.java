package dev.signet.processor.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.testing.Compile;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests which types the note names as handled by databind, and the reason that it gives. */
class DatabindNoteRuleTest {

  private static final String ANY =
      " abstract class Any extends com.fasterxml.jackson.databind.JsonDeserializer<String> {}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "record Req(List<Box> boxes) {} record Box(Map<String, In> all) {}  record"
            + " In(@JsonSetter(nulls = Nulls.SKIP) Integer a) {} | In | boxes[].all{} | @JsonSetter(nulls)",
        "record Req(Own own) {} class Own extends ArrayList<String> { static final long"
            + " serialVersionUID = 1; } | Own | own | class of its own",
        "class Req { private int a; public int getA() { return a; } } | Req | request | property a",
        "class Req { @java.beans.ConstructorProperties(\"a\") Req(int a) {} } | Req | request"
            + " | how it is made"
      })
  void namesThePathAndTheReason(String types, String type, String path, String reason) {
    assertThat(note("en", types))
        .contains("The type Handler." + type + " (" + path + ")")
        .contains("jackson-databind")
        .contains(reason);
    assertThat(note("zh_CN", types))
        .contains("类型 Handler." + type + "（" + path + "）")
        .containsPattern("：\\p{IsHan}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "record Req(@JsonSetter(nulls = Nulls.SKIP) Integer a) {} | The client knows its type all"
            + " the same.",
        "record Req(Own own) {} class Own extends ArrayList<String> { static final long"
            + " serialVersionUID = 1; } | The client knows its type all the same.",
        "record Req(String a, @OpaqueJson(\"r\") @JsonDeserialize(using = Any.class) String b) {} |"
            + " The client does not know the type of b.",
        "record Req(Part part) {} @OpaqueJson(\"r\") record Part(String a) {} | The client knows"
            + " nothing of it."
      })
  void saysWhatTheClientLoses(String types, String lost) {
    assertThat(note("en", types + ANY)).contains(lost);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "record Req(Box box) {} @JsonFormat(shape = JsonFormat.Shape.ARRAY) record Box(String a) {}",
        "record Req(Kind kind) {} enum Kind { A; @JsonValue private int v() { return 1; } }",
        "record Req(Open open) {} @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include ="
            + " JsonTypeInfo.As.WRAPPER_ARRAY) @JsonSubTypes(@JsonSubTypes.Type(A.class)) class Open"
            + " {} class A extends Open { public int a; }"
      })
  void warnsOfATypeOfWhichTheClientLosesAll(String types) {
    Compile.sources(source(types)).hasOnlyWarning(DiagnosticId.CLIENT_TYPE_UNKNOWN);
  }

  @Test
  void saysNothingOfATypeThatIsAMistake() {
    assertThat(
            Compile.sources(
                    """
                    package demo;
                    import dev.signet.*;
                    public class Handler {
                      @CloudFunction("fn") public void fn(Data request) {}
                      public interface Data { String text(); int number(); }
                    }
                    """)
                .hasOnlyError(DiagnosticId.TYPE_NOT_SUPPORTED)
                .compilation()
                .notes()
                .toString())
        .doesNotContain("PayloadByDatabind");
  }

  private static String source(String types) {
    String source =
        """
        package demo;
        import com.fasterxml.jackson.annotation.*;
        import com.fasterxml.jackson.databind.annotation.*;
        import dev.signet.*;
        import java.util.*;
        public class Handler { @CloudFunction("fn") public void fn(Req request) {}
        """;
    return source + types.replaceAll("(class|record|enum) (?=[A-Z])", "public static $1 ") + "}\n";
  }

  private static String note(String language, String types) {
    return Compile.with("-Asignet.lang=" + language)
        .compile(source(types))
        .isClean()
        .compilation()
        .diagnostics()
        .stream()
        .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.NOTE)
        .map(diagnostic -> diagnostic.getMessage(Locale.ENGLISH))
        .filter(message -> message.contains("PayloadByDatabind"))
        .collect(Collectors.joining("\n"));
  }
}
