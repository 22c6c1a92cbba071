package dev.signet.processor.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.testing.Compile;
import java.io.File;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenDataRuleTest {

  /** Members with a source that can be made. */
  private static String handler(String members) {
    return """
        @OpenDataFrom(Handler.Source.class)
        public class Handler {
          %s
          static class Source implements OpenDataSource {
            public Optional<String> find(String cloudId, OpenId caller) { return Optional.empty(); }
          }
        }
        """
        .formatted(members);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "OpenData<PhoneNumber> phone",
        "OpenData<WeRunData> run, String name, WxContext caller",
        "OpenData<UserProfile> a, OpenData<Map<String, Object>> b, int c",
        "OpenData<PhoneNumber> a, OpenData<PhoneNumber> b, OpenData<PhoneNumber> c,"
            + " OpenData<PhoneNumber> d, OpenData<PhoneNumber> e"
      })
  void takesOpenDataAsParameters(String parameters) {
    Handlers.files(handler("@CloudFunction(\"fn\") public void fn(" + parameters + ") {}"))
        .isClean();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "OpenData<String>",
        "OpenData<?>",
        "OpenData<? extends PhoneNumber>",
        "OpenData<Map<String, String>>",
        "OpenData<List<PhoneNumber>>",
        "OpenData<OpenData<PhoneNumber>>"
      })
  void refusesOpenDataOfOtherTypes(String type) {
    Handlers.files(handler("@CloudFunction(\"fn\") public void fn(" + type + " /*>*/data) {}"))
        .hasOnlyError(DiagnosticId.OPEN_DATA_OF_OTHER_TYPE)
        .saying("OpenData<PhoneNumber>, OpenData<WeRunData>");
  }

  @Test
  void refusesRawOpenData() {
    Handlers.files(
            handler(
                "@SuppressWarnings(\"rawtypes\") @CloudFunction(\"fn\")"
                    + " public void fn(OpenData /*>*/data) {}"))
        .hasOnlyError(DiagnosticId.OPEN_DATA_OF_OTHER_TYPE)
        .saying("OpenData cannot be open data");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Optional<OpenData<PhoneNumber>> | | OpenData is not verified in data",
        "List<OpenData<PhoneNumber>> | | OpenData is not verified in data[]",
        "Req | record Req(OpenData<PhoneNumber> phone) {} | OpenData is not verified in phone",
        "Req | record Req(List<OpenData<PhoneNumber>> phones) {} | not verified in phones[]",
        "PhoneNumber | | PhoneNumber is not verified in data",
        "Req | record Req(UserProfile user) {} | UserProfile is not verified in user",
      })
  void refusesOpenDataWhereNobodyVouchesForThem(String type, String types, String words) {
    String members = types == null ? "" : types;
    Handlers.files(
            handler("@CloudFunction(\"fn\") public void fn(" + type + " /*>*/data) {}\n" + members))
        .hasOnlyError(DiagnosticId.OPEN_DATA_NESTED)
        .saying(words);
  }

  @Test
  void refusesOpenDataInAResult() {
    Handlers.files(
            handler(
                "@CloudFunction(\"fn\") public OpenData<PhoneNumber> /*>*/fn() { return null; }"))
        .hasOnlyError(DiagnosticId.OPEN_DATA_NESTED);
  }

  @Test
  void refusesASixthOfACall() {
    Handlers.files(
            handler(
                "@CloudFunction(\"fn\") public void fn(OpenData<PhoneNumber> a,"
                    + " OpenData<PhoneNumber> b, OpenData<PhoneNumber> c, OpenData<PhoneNumber> d,"
                    + " OpenData<PhoneNumber> e, OpenData<PhoneNumber> /*>*/f) {}"))
        .hasOnlyError(DiagnosticId.OPEN_DATA_TOO_MANY)
        .saying("Handler.fn takes 6");
  }

  @Test
  void refusesAWholePayloadBeside() {
    Handlers.files(
            handler(
                "@CloudFunction(\"fn\") public void fn(OpenData<PhoneNumber> /*>*/phone,"
                    + " Map<String, Object> rest) {}"))
        .hasOnlyError(DiagnosticId.OPEN_DATA_BESIDE_PAYLOAD)
        .saying("phone is verified open data and rest the whole payload");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AllowAnonymous",
        "AllowSharedCaller",
        "AllowSourceAlone @RequireSource(CallSource.WX_HTTP)"
      })
  void refusesCallersThatAreNoDirectOnes(String annotation) {
    Handlers.files(
            handler(
                "@CloudFunction(\"fn\") /*>*/@"
                    + annotation
                    + " public void fn(OpenData<PhoneNumber> phone) {}"))
        .hasOnlyError(DiagnosticId.OPEN_DATA_WITHOUT_CALLER)
        .saying("@" + annotation.split(" ")[0]);
  }

  @Test
  void refusesSharedCallersOfTheClass() {
    Handlers.files(
            "@AllowSharedCaller "
                + handler(
                    "@CloudFunction(\"fn\") public void fn(OpenData<PhoneNumber> /*>*/phone) {}"))
        .hasOnlyError(DiagnosticId.OPEN_DATA_WITHOUT_CALLER);
  }

  @Test
  void refusesATimer() {
    Handlers.files(
            handler(
                "@CloudFunction(\"fn\") @TimerTrigger(name = \"t\", cron = \"0 0 2 * * * *\")"
                    + " public void fn(OpenData<PhoneNumber> /*>*/phone) {}"))
        .hasOnlyError(DiagnosticId.TIMER_TAKES_PAYLOAD);
  }

  @Test
  void needsASourceWhereAnHttpHostIsVisible() {
    Handlers.members(
            "@CloudFunction(\"fn\") public void fn(String a, OpenData<PhoneNumber> /*>*/phone) {}")
        .hasOnlyError(DiagnosticId.OPEN_DATA_WITHOUT_SOURCE)
        .saying("@OpenDataFrom(OpenInterfaceSource.class)");
  }

  @Test
  void needsNoSourceWhereThePlatformVouches() {
    String withoutHttp =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> !entry.contains("signet-http") && !entry.contains("/http/target"))
            .collect(Collectors.joining(File.pathSeparator));
    String handler =
        """
        package demo;
        import dev.signet.*;
        import dev.signet.opendata.*;
        public class Handler {
          @CloudFunction("fn") public void fn(OpenData<PhoneNumber> /*>*/phone) {}
        }
        """;
    Compile.with("-classpath", withoutHttp).compile(handler).isClean();
    String withoutHosts =
        Stream.of(withoutHttp.split(File.pathSeparator))
            .filter(entry -> !entry.contains("signet-scf") && !entry.contains("/scf/target"))
            .collect(Collectors.joining(File.pathSeparator));
    Compile.with("-classpath", withoutHosts)
        .compile(handler)
        .hasOnlyError(DiagnosticId.OPEN_DATA_WITHOUT_SOURCE);
  }

  @Test
  void aProvidedSourceNeedsNoClassOfTheApplication() {
    Handlers.files(
            """
            @OpenDataFrom(dev.signet.opendata.online.OpenInterfaceSource.class)
            public class Handler {
              @CloudFunction("fn") public void fn(OpenData<PhoneNumber> phone) {}
            }
            """)
        .isClean();
  }

  @Test
  void refusesASourceThatNothingCanMake() {
    Handlers.files(
            """
            @OpenDataFrom(OpenDataSource.class)
            public class Handler {
              @CloudFunction("fn") public void fn(OpenData<PhoneNumber> /*>*/phone) {}
            }
            """)
        .hasOnlyError(DiagnosticId.OPEN_DATA_SOURCE_NOT_USABLE)
        .saying("OpenDataSource cannot be made from package demo: it is no concrete class");
  }

  @Test
  void refusesAPromiseNotToBlock() {
    Handlers.files(
            handler(
                "@CloudFunction(\"fn\") /*>*/@NonBlocking"
                    + " public void fn(OpenData<PhoneNumber> phone) {}"))
        .hasOnlyError(DiagnosticId.NON_BLOCKING_WAITS)
        .saying("WeChat is first asked for open data by Source");
  }

  @Test
  void refusesASourceOfAClassWithoutFunctions() {
    Handlers.files(
            """
            /*>*/@OpenDataFrom(dev.signet.opendata.online.OpenInterfaceSource.class)
            public class Handler {}
            """)
        .hasOnlyError(DiagnosticId.ANNOTATION_WITHOUT_FUNCTION);
  }

  @Test
  void takesTheSourceOfTheNearestPackage() {
    String source =
        """
        package demo.%s;
        import dev.signet.opendata.*;
        import dev.signet.identity.*;
        public class Source implements OpenDataSource {
          public java.util.Optional<String> find(String c, OpenId o) { return java.util.Optional.empty(); }
        }
        """;
    String handler =
        """
        package demo.near.deep;
        import dev.signet.*;
        import dev.signet.opendata.*;
        public class Handler {
          @CloudFunction("fn") public void fn(OpenData<PhoneNumber> phone) {}
        }
        """;
    String generated =
        Compile.sources(
                handler,
                source.formatted("near"),
                source.formatted("far"),
                "@dev.signet.opendata.OpenDataFrom(demo.far.Source.class)\npackage demo;\n",
                "@dev.signet.opendata.OpenDataFrom(Source.class)\npackage demo.near;\n")
            .isClean()
            .generated("Handler_Signet.java");
    assertThat(generated).contains("demo.near.Source").doesNotContain("demo.far");
  }
}
