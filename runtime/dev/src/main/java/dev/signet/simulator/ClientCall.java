package dev.signet.simulator;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What the client itself sends: its headers and its data, honest or not. Immutable but for the
 * values inside the data.
 */
public final class ClientCall {

  private final HeaderLines headers;
  private final Map<String, Object> data;

  private ClientCall(HeaderLines headers, Map<String, Object> data) {
    this.headers = headers;
    this.data = data;
  }

  /**
   * A call with this data.
   *
   * @param data the members of the payload: maps, lists, strings, numbers, booleans and null
   */
  public static ClientCall of(Map<String, Object> data) {
    return new ClientCall(
        HeaderLines.none(), Collections.unmodifiableMap(new LinkedHashMap<>(data)));
  }

  /** The same with headers of the client's own. */
  public ClientCall withHeaders(HeaderLines values) {
    return new ClientCall(Objects.requireNonNull(values, "values"), data);
  }

  /** The client's own headers. */
  public HeaderLines headers() {
    return headers;
  }

  /** The client's own data. */
  public Map<String, Object> data() {
    return data;
  }
}
