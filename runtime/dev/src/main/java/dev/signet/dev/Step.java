package dev.signet.dev;

import java.util.Locale;

/** A step of the pipeline, in its order. */
enum Step {
  INGRESS,
  REQUIREMENT,
  PAYLOAD,
  OWNERSHIP,
  METHOD,
  ENCODE;

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
