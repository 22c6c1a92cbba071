package dev.signet.simulator;

import dev.signet.function.FunctionHandler;
import dev.signet.opendata.OpenDataCheck;
import dev.signet.opendata.OpenDataSource;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The open data for which a client sends CloudIDs in one call. The simulator is the platform, which
 * puts the data into an event and vouches for them, and WeChat, which answers for a CloudID that
 * came over HTTP. Immutable, except for the values inside the data.
 */
public final class SimulatedOpenData {

  /** The member by which a client's data mark open data: {@code {"phone":{"$openData":{…}}}}. */
  public static final String MARK = "$openData";

  private static final SimulatedOpenData NONE = new SimulatedOpenData(Map.of(), Clock.systemUTC());
  private static final String ID = "simulated-";
  private static final String WATERMARK = "watermark";

  private final Map<String, Map<String, Object>> fields;
  private final Clock clock;

  private SimulatedOpenData(Map<String, Map<String, Object>> fields, Clock clock) {
    this.fields = fields;
    this.clock = clock;
  }

  /** Returns no open data. */
  public static SimulatedOpenData none() {
    return NONE;
  }

  /**
   * Returns a copy with the open data of one more payload field.
   *
   * @param data such as {@code phoneNumber}; without a {@code watermark} of their own they get one
   *     with the caller's app and the present time
   */
  public SimulatedOpenData with(String field, Map<String, Object> data) {
    Map<String, Map<String, Object>> more = new LinkedHashMap<>(fields);
    more.put(field, new LinkedHashMap<>(data));
    return new SimulatedOpenData(Collections.unmodifiableMap(more), clock);
  }

  /** Returns a copy that makes watermarks by this clock. */
  public SimulatedOpenData withClock(Clock value) {
    return new SimulatedOpenData(fields, value);
  }

  /** Returns the open data that a client's data {@linkplain #MARK mark}. */
  @SuppressWarnings("unchecked") // the names of parsed JSON are texts
  public static SimulatedOpenData markedIn(Map<String, Object> data) {
    SimulatedOpenData found = NONE;
    for (Map.Entry<String, Object> member : data.entrySet()) {
      Object value = member.getValue();
      Object marked = value instanceof Map ? ((Map<?, ?>) value).get(MARK) : null;
      if (marked instanceof Map && ((Map<?, ?>) value).size() == 1) {
        found = found.with(member.getKey(), (Map<String, Object>) marked);
      }
    }
    return found;
  }

  /** Returns whether there are none. */
  public boolean isEmpty() {
    return fields.isEmpty();
  }

  /** Returns a client's data as they are sent over HTTP: with a CloudID for each field. */
  public Map<String, Object> sent(Map<String, Object> data) {
    Map<String, Object> sent = new LinkedHashMap<>(data);
    fields.keySet().forEach(field -> sent.put(field, ID + field));
    return sent;
  }

  /**
   * Returns the function as it is when this WeChat answers for CloudIDs, in place of the source
   * that the function names. It answers the caller alone.
   */
  public FunctionHandler answering(FunctionHandler function, CallerProfile caller) {
    return isEmpty() ? function : new Answered(function, source(caller));
  }

  private OpenDataSource source(CallerProfile caller) {
    return (cloudId, openId) -> {
      String field = cloudId.startsWith(ID) ? cloudId.substring(ID.length()) : "";
      boolean own = caller.field(ContextField.OPENID).filter(openId.value()::equals).isPresent();
      return own && fields.containsKey(field)
          ? Optional.of(
              new String(PlainJson.written(object(field, caller)), StandardCharsets.UTF_8))
          : Optional.empty();
    };
  }

  /** Returns a client's data as the platform makes an event of them. */
  Map<String, Object> put(Map<String, Object> data, CallerProfile caller) {
    Map<String, Object> event = new LinkedHashMap<>(data);
    fields.keySet().forEach(field -> event.put(field, object(field, caller)));
    return event;
  }

  /** Returns the platform's variable OPEN_DATA_INFO. */
  String info() {
    return new String(PlainJson.written(Map.of("keys", fields.keySet())), StandardCharsets.UTF_8);
  }

  private Map<String, Object> object(String field, CallerProfile caller) {
    Map<String, Object> data = new LinkedHashMap<>(fields.get(field));
    Map<String, Object> watermark = new LinkedHashMap<>();
    watermark.put("appid", caller.field(ContextField.APPID).orElse(""));
    watermark.put("timestamp", clock.instant().getEpochSecond());
    data.putIfAbsent(WATERMARK, watermark);
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("cloudID", ID + field);
    object.put("data", data);
    return object;
  }

  /** A function whose source of open data is the simulator. */
  private static final class Answered extends DelegatingHandler {
    private final FunctionHandler function;
    private final OpenDataSource source;

    Answered(FunctionHandler function, OpenDataSource source) {
      this.function = function;
      this.source = source;
    }

    @Override
    protected FunctionHandler function() {
      return function;
    }

    @Override
    public void openData(OpenDataCheck check, Object payload) throws Exception {
      check.askInstead(source);
      function.openData(check, payload);
    }
  }
}
