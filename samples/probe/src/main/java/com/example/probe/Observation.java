package com.example.probe;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** One call: how it came, whether its client forged an identity, and what it has shown. */
final class Observation {

  /**
   * A bound on facts that come back from a client for the report. What they say is shown to that
   * client only, and holds no line end.
   */
  private static final Pattern FACT = Pattern.compile("[^\\p{Cntrl}]{0,4000}");

  private static final Pattern NAME = Pattern.compile("[A-Za-z.]{1,60}");

  private final Channel channel;
  private final boolean forged;
  private final Map<String, String> facts;

  Observation(Channel channel, boolean forged, Map<String, String> facts) {
    this.channel = channel;
    this.forged = forged;
    this.facts = facts;
  }

  /** Reads what {@link #toMap} has written; null if it has not. */
  static Observation of(Object written) {
    Object facts = EventFacts.member(written, "facts");
    if (!(facts instanceof Map)) {
      return null;
    }
    Map<String, String> known = new TreeMap<>();
    ((Map<?, ?>) facts)
        .forEach(
            (name, value) -> {
              if (NAME.matcher(String.valueOf(name)).matches()
                  && FACT.matcher(String.valueOf(value)).matches()) {
                known.put(String.valueOf(name), String.valueOf(value));
              }
            });
    return new Observation(
        Channel.of(EventFacts.member(written, "channel")),
        Boolean.TRUE.equals(EventFacts.member(written, "forged")),
        known);
  }

  Map<String, Object> toMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("channel", channel.word());
    map.put("forged", forged);
    map.put("facts", facts);
    return map;
  }

  Channel channel() {
    return channel;
  }

  boolean isForged() {
    return forged;
  }

  Map<String, String> facts() {
    return facts;
  }

  /** Returns a fact; {@code absent} if the call did not show it. */
  String fact(String name) {
    return facts.getOrDefault(name, Shown.ABSENT);
  }
}
