package dev.signet.spring.actuate;

import dev.signet.error.ErrorCode;
import dev.signet.function.Decision;
import dev.signet.function.FunctionResult;
import dev.signet.function.Stage;
import dev.signet.spring.host.CallObserver;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts and times calls in the timer {@code signet.calls}. Its tags are {@code function} ({@code
 * -} for a request that names none), {@code outcome} ({@code OK} or the code of the failure) and
 * {@code stage}, the stage that ended the call ({@code none} for a request that was refused before
 * it became one). Nothing of a caller is in a tag, and a client cannot make a new one.
 */
public final class CallMeters implements CallObserver {

  static final String NAME = "signet.calls";

  /** How many codes of its own one function may have as tags; a code may be made of data. */
  static final int OWN_CODES = 64;

  static final String OTHER_CODES = "other";

  private static final Set<String> SIGNETS_CODES = signetsCodes();

  private final MeterRegistry registry;
  private final Map<Tags, Timer> timers = new ConcurrentHashMap<>();
  private final Map<String, Set<String>> ownCodes = new ConcurrentHashMap<>();

  /** Makes meters in a registry. */
  public CallMeters(MeterRegistry registry) {
    this.registry = Objects.requireNonNull(registry, "registry");
  }

  @Override
  public void ended(Decision decision) {
    String stage = decision.stage().map(Stage::name).orElse("none").toLowerCase(Locale.ROOT);
    String function = decision.function();
    timers
        .computeIfAbsent(
            new Tags(function, outcome(function, decision.outcome()), stage), this::timer)
        .record(decision.duration());
  }

  private String outcome(String function, String code) {
    if (SIGNETS_CODES.contains(code)) {
      return code;
    }
    Set<String> known = ownCodes.computeIfAbsent(function, name -> ConcurrentHashMap.newKeySet());
    if (known.contains(code)) {
      return code;
    }
    return known.size() < OWN_CODES && known.add(code) ? code : OTHER_CODES;
  }

  private Timer timer(Tags tags) {
    return Timer.builder(NAME)
        .description("Calls of Signet's functions and controllers, from arrival to decision")
        .tag("function", tags.function)
        .tag("outcome", tags.outcome)
        .tag("stage", tags.stage)
        .register(registry);
  }

  private static Set<String> signetsCodes() {
    Set<String> codes = ConcurrentHashMap.newKeySet();
    codes.add(FunctionResult.OK);
    for (ErrorCode code : ErrorCode.values()) {
      codes.add(code.name());
    }
    return Set.copyOf(codes);
  }

  private record Tags(String function, String outcome, String stage) {}
}
