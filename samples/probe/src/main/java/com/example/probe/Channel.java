package com.example.probe;

/** The ways of calling that are told apart; the client names its own. */
enum Channel {
  CALL_FUNCTION("callFunction"),
  HTTP_API("httpApi"),
  CALL_CONTAINER("callContainer"),
  CALL_HTTP_FUNCTION("callHTTPFunction"),
  GATEWAY("gateway"),
  PUBLIC("public"),
  /** A call that names no channel: a message push, a payment callback, a timer. */
  PLATFORM("platform");

  private final String word;

  Channel(String word) {
    this.word = word;
  }

  String word() {
    return word;
  }

  static Channel of(Object word) {
    for (Channel channel : values()) {
      if (channel.word.equals(word)) {
        return channel;
      }
    }
    return PLATFORM;
  }
}
