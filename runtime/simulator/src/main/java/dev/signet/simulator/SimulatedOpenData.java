package dev.signet.simulator;

import dev.signet.function.FunctionHandler;
import dev.signet.identity.AppId;
import dev.signet.identity.OpenId;
import dev.signet.identity.WxContext;
import dev.signet.opendata.OpenDataStandIn;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

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
   * that the function names, which is never asked. It answers the caller alone.
   *
   * @param cure what a developer does about a field that has none of these open data; see {@link
   *     OpenDataStandIn#cure}
   */
  public FunctionHandler answering(
      FunctionHandler function, CallerProfile caller, UnaryOperator<String> cure) {
    return StandInHandler.of(function, new Answers(this, caller, cure));
  }

  /**
   * Returns what WeChat has for a field, as an {@link OpenDataStandIn} returns it; empty if there
   * are no open data for it.
   *
   * @param appId the caller's app
   */
  public Optional<Map<String, Object>> find(String field, AppId appId) {
    return fields.containsKey(field) ? Optional.of(object(field, appId.value())) : Optional.empty();
  }

  /** Returns a client's data as the platform makes an event of them. */
  Map<String, Object> put(Map<String, Object> data, CallerProfile caller) {
    String appId = caller.field(ContextField.APPID).orElse("");
    Map<String, Object> event = new LinkedHashMap<>(data);
    fields.keySet().forEach(field -> event.put(field, object(field, appId)));
    return event;
  }

  /** Returns the platform's variable OPEN_DATA_INFO. */
  String info() {
    return new String(PlainJson.written(Map.of("keys", fields.keySet())), StandardCharsets.UTF_8);
  }

  private Map<String, Object> object(String field, String appId) {
    Map<String, Object> data = new LinkedHashMap<>(fields.get(field));
    Map<String, Object> watermark = new LinkedHashMap<>();
    watermark.put("appid", appId);
    watermark.put("timestamp", clock.instant().getEpochSecond());
    data.putIfAbsent(WATERMARK, watermark);
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("cloudID", ID + field);
    object.put("data", data);
    return object;
  }

  /** Answers for the CloudIDs of one call. */
  private static final class Answers implements OpenDataStandIn {
    private final SimulatedOpenData openData;
    private final CallerProfile caller;
    private final UnaryOperator<String> cure;

    Answers(SimulatedOpenData openData, CallerProfile caller, UnaryOperator<String> cure) {
      this.openData = openData;
      this.caller = caller;
      this.cure = cure;
    }

    @Override
    public Optional<Map<String, Object>> find(String field, Object sent, WxContext asking) {
      boolean own =
          caller.field(ContextField.OPENID).equals(asking.findOpenId().map(OpenId::value));
      return own && sent.equals(ID + field)
          ? openData.find(field, asking.findAppId().orElseThrow())
          : Optional.empty();
    }

    @Override
    public String cure(String field) {
      return cure.apply(field);
    }
  }
}
