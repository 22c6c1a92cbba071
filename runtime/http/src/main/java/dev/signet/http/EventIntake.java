package dev.signet.http;

import dev.signet.error.ErrorCode;
import dev.signet.error.Refusal;
import dev.signet.function.Failure;
import dev.signet.function.FunctionHandler;
import dev.signet.host.EventTimeLimit;
import dev.signet.host.HostSettings;
import dev.signet.http.connection.Exchange;
import dev.signet.ingress.IngressDecision;
import dev.signet.ingress.PlatformContext;
import dev.signet.ingress.ScfEventIngress;
import dev.signet.json.InvalidPayloadException;
import dev.signet.json.Language;
import dev.signet.json.wire.JsonInput;
import dev.signet.json.wire.JsonLimits;
import dev.signet.json.wire.StrictJson;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Takes the events of SCF's image functions, which the platform posts to one path for the one
 * function of the image (SCF documentation, image functions). The event says who calls, by the rule
 * of event functions. Of the headers, only the id and the time limit are used, and the source of a
 * trigger, which can refuse a call and never admits one.
 *
 * <p>A failure of the function is answered like a result, as the managed runtimes do it, so that
 * the client gets its code. The documentation does not say what becomes of another status. Only a
 * timer's run that fails has the status of its failure, since nobody reads its answer.
 */
final class EventIntake implements Intake {

  static final String PATH = "/event-invoke";

  private static final List<String> REQUEST_ID_HEADERS = List.of("x-scf-request-id");
  private static final String TIME_LIMIT = "x-scf-timeout";
  private static final String TRIGGER_SOURCE = "x-scf-trigger-src";

  /** The value of the header, and of the variable TRIGGER_SRC of the other runtimes. */
  private static final String TIMER = "timer";

  private static final byte[] EMPTY_OBJECT = {'{', '}'};

  /** The shortest limit of a function in milliseconds; a smaller number counts seconds. */
  private static final int SHORTEST_LIMIT = 1_000;

  private static final int MAX_DIGITS = 9;

  private final FunctionHandler function;
  private final ScfEventIngress ingress;
  private final Map<String, String> environment;
  private final EventTimeLimit limits;
  private final StrictJson json;
  private final Language language;

  /**
   * @param environment the process's own, which names the environment that it belongs to
   */
  EventIntake(FunctionHandler function, HostSettings settings, Map<String, String> environment) {
    this.function = function;
    this.ingress = ScfEventIngress.of(settings.ingress(), settings.callers());
    this.environment = environment;
    this.limits = EventTimeLimit.of(settings, environment);
    this.json = new StrictJson(JsonLimits.defaults().withMaxBytes(settings.maxBodyBytes()));
    this.language = settings.language() == null ? Language.ENGLISH : settings.language();
  }

  @Override
  public FunctionHandler find(String path) {
    return path.equals(PATH) ? function : null;
  }

  @Override
  public boolean isPush(String path) {
    return false;
  }

  /** Accepts every media type, of which the documentation names none. */
  @Override
  public Failure problemOf(Exchange exchange, FunctionHandler handler) {
    return null;
  }

  @Override
  public JsonInput bodyOf(Exchange exchange) {
    return exchange.hasBody() ? null : JsonInput.bytes(EMPTY_OBJECT);
  }

  @Override
  public IngressDecision callerOf(Exchange exchange) {
    List<String> sources = exchange.headers().getAll(TRIGGER_SOURCE);
    if (sources.size() > 1) {
      return IngressDecision.refused(Refusal.identity("the source of a trigger came twice"));
    }
    String source = sources.isEmpty() ? null : sources.get(0);
    String trigger = TIMER.equalsIgnoreCase(source) ? TIMER : source;
    try {
      Map<String, Object> event =
          exchange.hasBody() ? json.readObject(exchange.bodyBytes()) : Map.of();
      return ingress.verify(event, PlatformContext.ofInstance(environment, trigger));
    } catch (InvalidPayloadException invalid) {
      ErrorCode code =
          invalid.isTooLarge() ? ErrorCode.PAYLOAD_TOO_LARGE : ErrorCode.INVALID_ARGUMENT;
      return IngressDecision.refused(Refusal.of(code, invalid.message(language)));
    }
  }

  /**
   * Returns the platform's limit less the reserve. The documentation gives no unit; a number of
   * milliseconds has been seen.
   */
  @Override
  public Duration limit(Exchange exchange) {
    List<String> values = exchange.headers().getAll(TIME_LIMIT);
    int number = values.size() == 1 ? number(values.get(0)) : 0;
    return limits.of(number < SHORTEST_LIMIT ? number * SHORTEST_LIMIT : number);
  }

  @Override
  public boolean answersFailureWith200(Exchange exchange) {
    return exchange.isPost() && exchange.path().equals(PATH) && !isRun(exchange);
  }

  /**
   * Returns whether one of the function's own timers makes the call. A large event is no timer's,
   * and is not read again for a call that may have been refused for its size.
   */
  private boolean isRun(Exchange exchange) {
    return function.descriptor().isTimer()
        && exchange.decodedSize(Long.MAX_VALUE) == 0
        && callerOf(exchange).isTimerOf(function.descriptor().timerTriggers());
  }

  @Override
  public List<String> requestIdHeaders() {
    return REQUEST_ID_HEADERS;
  }

  /** Returns the number; 0 for what is none. */
  private static int number(String digits) {
    for (int i = 0; i < digits.length(); i++) {
      if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
        return 0;
      }
    }
    return digits.isEmpty() || digits.length() > MAX_DIGITS ? 0 : Integer.parseInt(digits);
  }
}
