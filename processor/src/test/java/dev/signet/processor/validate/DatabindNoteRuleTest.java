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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "record Req(@JsonFormat(pattern = \"x\") String a) {} | Req | request | @JsonFormat",
        "record Req(List<Box> boxes) {} record Box(Map<String, In> all) {}  record"
            + " In(@JsonSetter(nulls = Nulls.SKIP) Integer a) {} | In | boxes[].all{} | @JsonSetter(nulls)",
        "record Req(Kind kind) {} enum Kind { A; @JsonValue int v() { return 1; } } | Kind | kind"
            + " | @JsonValue",
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

  private static String note(String language, String types) {
    String source =
        """
        package demo;
        import com.fasterxml.jackson.annotation.*;
        import dev.signet.*;
        import java.util.*;
        public class Handler { @CloudFunction("fn") public void fn(Req request) {}
        """;
    return Compile.with("-Asignet.lang=" + language)
        .compile(
            source + types.replaceAll("(class|record|enum) (?=[A-Z])", "public static $1 ") + "}\n")
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
