package com.example.probe;

import java.util.Map;

/** An answer as a bean, with the members of every other answer. */
public final class BeanAnswer {

  private final Observation seen;

  BeanAnswer(Observation seen) {
    this.seen = seen;
  }

  public String getChannel() {
    return seen.channel().word();
  }

  public boolean isForged() {
    return seen.isForged();
  }

  public Map<String, String> getFacts() {
    return seen.facts();
  }
}
