package dev.signet.simulator;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The client's own part of a call, its headers and its data, honest or forged. Immutable, except
 * for the values inside the data.
 */
public final class ClientCall {

  private final HeaderLines headers;
  private final Map<String, Object> data;
  private final SimulatedOpenData openData;

  private ClientCall(HeaderLines headers, Map<String, Object> data, SimulatedOpenData openData) {
    this.headers = headers;
    this.data = data;
    this.openData = openData;
  }

  /**
   * Returns a call with this data and no headers.
   *
   * @param data the members of the payload: maps, lists, strings, numbers, booleans and null
   */
  public static ClientCall of(Map<String, Object> data) {
    return new ClientCall(
        HeaderLines.none(),
        Collections.unmodifiableMap(new LinkedHashMap<>(data)),
        SimulatedOpenData.none());
  }

  /** Returns this call with these headers, in place of those it had. */
  public ClientCall withHeaders(HeaderLines values) {
    return new ClientCall(Objects.requireNonNull(values, "values"), data, openData);
  }

  /** Returns this call with CloudIDs for these open data, in place of those it had. */
  public ClientCall withOpenData(SimulatedOpenData values) {
    return new ClientCall(headers, data, Objects.requireNonNull(values, "values"));
  }

  /** Returns the open data for which the client sends CloudIDs. */
  public SimulatedOpenData openData() {
    return openData;
  }

  /** Returns the client's own headers. */
  public HeaderLines headers() {
    return headers;
  }

  /** Returns the client's own data. */
  public Map<String, Object> data() {
    return data;
  }
}
