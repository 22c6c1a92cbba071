package dev.signet.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.signet.function.FunctionDescriptor;
import dev.signet.function.FunctionGroup;
import dev.signet.function.FunctionHandler;
import dev.signet.function.FunctionIndex;
import dev.signet.function.InvocationContext;
import dev.signet.identity.CallSource;
import dev.signet.identity.IdentityGuard;
import dev.signet.identity.Requirement;
import dev.signet.identity.WxContext;
import dev.signet.ingress.ScfEventIngress;
import dev.signet.json.wire.JsonLimits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FunctionChoiceTest {

  private static final String MINI_PROGRAM = "scf-event-mini-program";

  private final List<String> made = new ArrayList<>();
  private final Locale before = Locale.getDefault();

  @BeforeEach
  void readEnglish() {
    Locale.setDefault(Locale.ENGLISH);
  }

  @AfterEach
  void restoreTheLocale() {
    Locale.setDefault(before);
  }

  @Test
  void takesTheOneThatIsNamedBeforeThatOfThePlatform() {
    assertThat(chosen(Map.of("SIGNET_FUNCTION", "b", "_HANDLER", "a"), "a", "b")).isEqualTo("b");
  }

  @ParameterizedTest
  @CsvSource({
    "a, a",
    "dev.signet.host.Scf_a::mainHandler, a",
    "dev.signet.host.Scf_with$hyphen::mainHandler, with-hyphen"
  })
  void takesTheOneOfThePlatformsHandler(String handler, String name) {
    assertThat(chosen(Map.of("_HANDLER", handler), "a", "with-hyphen")).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "index.main_handler", "A", "bootstrap"})
  void takesTheOnlyOneWhateverWordTheConsoleHas(String handler) {
    assertThat(chosen(Map.of("_HANDLER", handler), "a")).isEqualTo("a");
  }

  @Test
  void namesAllWhereNothingSaysWhichOne() {
    assertThat(problem(Map.of("_HANDLER", "index.main_handler"), "b", "a"))
        .isEqualTo(
            "This program has several functions, and an event function is one of them. Set"
                + " SIGNET_FUNCTION to its name, one of: a, b.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"c", "A", " a", "a,b"})
  void namesAllWhereTheNamedOneIsNotThere(String name) {
    assertThat(problem(Map.of("SIGNET_FUNCTION", name), "a", "b"))
        .isEqualTo(
            "SIGNET_FUNCTION is '"
                + name
                + "', and no function has this name. The functions are: a, b.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"com.example.Scf_gone::mainHandler", "Scf_a::mainHandler"})
  void runsNoOtherInPlaceOfAnEntryThatIsNotThere(String handler) {
    assertThat(problem(Map.of("_HANDLER", handler), "a"))
        .startsWith("The platform's handler (_HANDLER) is '" + handler + "'")
        .contains("The functions are: a.");
  }

  static Stream<FunctionDescriptor> withinReachOfNoEvent() {
    return Stream.of(
        of(Requirement.CALLER.withSources(false, CallSource.WX_CLIENT)),
        of(Requirement.CALLER.withSources(true, CallSource.WX_TRIGGER).withSourceAlone()),
        of(Requirement.CALLER.withUnionId()),
        of(Requirement.CALLER.withSharedCallerOnly()),
        FunctionDescriptor.payment(
            "f", Requirement.ANONYMOUS.withSources(false, CallSource.WX_PAYCALLBACK)));
  }

  @ParameterizedTest
  @MethodSource("withinReachOfNoEvent")
  void refusesAFunctionThatNeedsMoreThanAnEventSays(FunctionDescriptor function) {
    assertThat(problem(function, MINI_PROGRAM))
        .startsWith("The function 'f' takes only calls of which more is known than the event says");
  }

  @Test
  void refusesAFunctionWithCallersWhereNoneIsEverBelieved() {
    assertThat(problem(of(Requirement.CALLER), "scf-event"))
        .startsWith("The function 'f' needs a caller.")
        .contains("set SIGNET_INGRESS to scf-event-mini-program");
  }

  @Test
  void leavesTheOthersWithinReach() {
    for (FunctionDescriptor function :
        List.of(
            FunctionDescriptor.timer("f", "nightly"),
            of(Requirement.ANONYMOUS),
            of(Requirement.ANONYMOUS.withSources(false, CallSource.WX_CLIENT)))) {
      for (String ingress : List.of("scf-event", MINI_PROGRAM)) {
        assertThat(choose(Map.of(), ingress, function)).isEqualTo("f");
      }
    }
    assertThat(choose(Map.of(), MINI_PROGRAM, of(Requirement.CALLER.withSharedCaller())))
        .isEqualTo("f");
  }

  @ParameterizedTest
  @CsvSource({
    "SIGNET_FUNCTION, b, b",
    "_HANDLER, a, a",
    "_HANDLER, dev.signet.host.Scf_b::mainHandler, b"
  })
  void makesTheHandlerObjectsOfItsGroupAlone(String name, String value, String chosen) {
    assertThat(choose(Map.of(name, value), MINI_PROGRAM, List.of(new Telling(true))))
        .isEqualTo(chosen);
    assertThat(made).containsExactly("a+b", "closed a+b");
  }

  @Test
  void makesNoneWhereNoneIsChosen() {
    assertThat(
            catchThrowableOfType(
                ConfigurationException.class,
                () -> choose(Map.of(), MINI_PROGRAM, List.of(new Telling(true)))))
        .hasMessageEndingWith("one of: a, b, with-hyphen.");
    assertThat(made).isEmpty();
  }

  @Test
  void closesThoseOfAnEntryInAnotherPackage() {
    assertThat(
            catchThrowableOfType(
                ConfigurationException.class,
                () ->
                    choose(
                        Map.of("_HANDLER", "com.example.Scf_a::mainHandler"),
                        MINI_PROGRAM,
                        List.of(new Telling(true)))))
        .hasMessageContaining("The functions are: a, b, with-hyphen.");
    assertThat(made).containsExactly("a+b", "closed a+b");
  }

  @Test
  void makesAllWhereAnIndexDoesNotTell() {
    assertThat(
            choose(
                Map.of("SIGNET_FUNCTION", "with-hyphen"),
                MINI_PROGRAM,
                List.of(new Telling(false))))
        .isEqualTo("with-hyphen");
    assertThat(made).startsWith("a+b", "with-hyphen");
  }

  @Test
  void oneNameInTwoJarsIsRefused() {
    assertThat(
            catchThrowableOfType(
                ConfigurationException.class,
                () ->
                    choose(
                        Map.of("SIGNET_FUNCTION", "a"),
                        MINI_PROGRAM,
                        List.of(new Telling(true), new Telling(true)))))
        .hasMessageContaining("'a' is used twice");
  }

  private static FunctionDescriptor of(Requirement requirement) {
    return FunctionDescriptor.of("f", requirement);
  }

  private static String problem(FunctionDescriptor function, String ingress) {
    return catchThrowableOfType(
            ConfigurationException.class, () -> choose(Map.of(), ingress, function))
        .getMessage();
  }

  private static String problem(Map<String, String> environment, String... names) {
    return catchThrowableOfType(ConfigurationException.class, () -> chosen(environment, names))
        .getMessage();
  }

  private static String chosen(Map<String, String> environment, String... names) {
    FunctionDescriptor[] functions =
        Stream.of(names)
            .map(name -> FunctionDescriptor.of(name, Requirement.ANONYMOUS))
            .toArray(FunctionDescriptor[]::new);
    return choose(environment, MINI_PROGRAM, functions);
  }

  private static String choose(
      Map<String, String> environment, String ingress, FunctionDescriptor... functions) {
    List<FunctionHandler> handlers = new ArrayList<>();
    for (FunctionDescriptor function : functions) {
      handlers.add(new Named(function));
    }
    FunctionGroup group = shared -> handlers;
    return choose(environment, ingress, List.of(() -> List.of(() -> group)));
  }

  private static String choose(
      Map<String, String> environment, String ingress, List<FunctionIndex> indexes) {
    Map<String, String> all = new HashMap<>(environment);
    all.put("SIGNET_INGRESS", ingress);
    HostSettings settings =
        HostSettings.read(
            all,
            List.of(ScfEventIngress.NAME, ScfEventIngress.MINI_PROGRAM_NAME),
            JsonLimits.EVENT_BYTES);
    try (FunctionChoice choice = FunctionChoice.of(indexes, settings, all)) {
      return choice.function().descriptor().name();
    }
  }

  /** An index of two groups that tells their names, or those of the first alone. */
  private final class Telling implements FunctionIndex {
    private final boolean all;

    Telling(boolean all) {
      this.all = all;
    }

    @Override
    public List<Callable<FunctionGroup>> groups() {
      return List.of(() -> group("a", "b"), () -> group("with-hyphen"));
    }

    @Override
    public String functions(int group) {
      return group == 0 ? "a b" : all ? "with-hyphen" : null;
    }

    private FunctionGroup group(String... names) {
      made.add(String.join("+", names));
      List<FunctionHandler> handlers = new ArrayList<>();
      for (String name : names) {
        handlers.add(new Named(FunctionDescriptor.of(name, Requirement.ANONYMOUS)));
      }
      return shared -> {
        if (shared.find(AutoCloseable.class) == null) {
          shared.add(AutoCloseable.class, () -> made.add("closed " + String.join("+", names)));
        }
        return handlers;
      };
    }
  }

  private static final class Named implements FunctionHandler {
    private final FunctionDescriptor descriptor;

    Named(FunctionDescriptor descriptor) {
      this.descriptor = descriptor;
    }

    @Override
    public FunctionDescriptor descriptor() {
      return descriptor;
    }

    @Override
    public Object invoke(
        InvocationContext invocation, WxContext caller, Object user, Object payload) {
      return null;
    }

    @Override
    public void encode(Object result, JsonGenerator out, IdentityGuard guard) {}
  }
}
