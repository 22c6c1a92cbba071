package com.example.probe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** What follows from observations, each with its words in the bundle. */
enum Conclusion {
  EVENT_NOT_ASKED,
  EVENT_NO_IDENTITY,
  EVENT_OPEN,
  EVENT_FORGERY_NOT_ASKED,
  EVENT_SOURCE_SEEN,
  EVENT_SOURCE_UNSEEN,
  EVENT_API_OPEN,
  EVENT_API_CLOSED,
  EVENT_VARIABLES_LEFT,
  CLOUDRUN_NOT_ASKED,
  CLOUDRUN_NO_IDENTITY,
  CLOUDRUN_OPEN_TO_CLIENTS,
  CLOUDRUN_PUBLIC_OPEN,
  CLOUDRUN_PUBLIC_STRIPS,
  CLOUDRUN_PUBLIC_NOT_ASKED,
  GATEWAY_NO_IDENTITY,
  GATEWAY_OPEN,
  GATEWAY_STRIPS,
  GATEWAY_NOT_ASKED,
  JACKSON_OLD,
  JACKSON_FINE,
  TOOL_OPTIONS_TAKEN,
  TOOL_OPTIONS_PROPERTY_ONLY,
  TOOL_OPTIONS_IGNORED;

  String key() {
    return "conclusion." + name().toLowerCase(Locale.ROOT);
  }

  static List<Conclusion> of(List<Observation> seen) {
    List<Conclusion> all = new ArrayList<>();
    events(seen, all);
    cloudRun(seen, all);
    gateway(seen, all);
    runtime(seen, all);
    return all;
  }

  /** Returns the questions that nobody has asked yet, by channel and {@code forged}. */
  static List<String> notAsked(List<Observation> seen) {
    List<String> missing = new ArrayList<>();
    for (String question :
        Arrays.asList(
            "callFunction",
            "callFunction.forged",
            "httpApi.forged",
            "callContainer",
            "callContainer.forged",
            "callHTTPFunction",
            "gateway",
            "public.forged",
            "platform")) {
      Channel channel = Channel.of(question.replace(".forged", ""));
      boolean forged = question.endsWith(".forged");
      if (find(seen, one -> one.channel() == channel && one.isForged() == forged) == null) {
        missing.add(question);
      }
    }
    return missing;
  }

  private static void events(List<Observation> seen, List<Conclusion> all) {
    Observation call = asked(seen, Channel.CALL_FUNCTION, "event.openId", false);
    Observation forged = asked(seen, Channel.CALL_FUNCTION, "event.openId", true);
    Observation api = asked(seen, Channel.HTTP_API, "event.openId", true);
    if (call == null) {
      all.add(EVENT_NOT_ASKED);
    } else if (!isIdentity(call.fact("event.openId"))) {
      all.add(EVENT_NO_IDENTITY);
    } else if (forged == null) {
      all.add(EVENT_FORGERY_NOT_ASKED);
    } else if (forged.fact("forged.userInfo").equals("kept")) {
      all.add(EVENT_OPEN);
    } else {
      boolean source = call.fact("variables.source").startsWith("wx_");
      all.add(source ? EVENT_SOURCE_SEEN : EVENT_SOURCE_UNSEEN);
    }
    if (api != null) {
      all.add(api.fact("forged.userInfo").equals("kept") ? EVENT_API_OPEN : EVENT_API_CLOSED);
    }
    if (find(seen, one -> !isNothing(one.fact("variables.left"))) != null) {
      all.add(EVENT_VARIABLES_LEFT);
    }
  }

  private static void cloudRun(List<Observation> seen, List<Conclusion> all) {
    Observation call = asked(seen, Channel.CALL_CONTAINER, "headers.openId", false);
    Observation function = asked(seen, Channel.CALL_HTTP_FUNCTION, "headers.openId", false);
    Observation client = asked(seen, Channel.CALL_CONTAINER, "headers.openId", true);
    Observation open = asked(seen, Channel.PUBLIC, "headers.openId", true);
    if (call == null && function == null) {
      all.add(CLOUDRUN_NOT_ASKED);
    } else if (!names(call) && !names(function)) {
      all.add(CLOUDRUN_NO_IDENTITY);
    } else if (client != null && !isNothing(client.fact("forged.headers"))) {
      all.add(CLOUDRUN_OPEN_TO_CLIENTS);
    }
    if (open == null && (names(call) || names(function))) {
      all.add(CLOUDRUN_PUBLIC_NOT_ASKED);
    } else if (open != null) {
      // Another request may have carried the same headers beside another form of the context.
      boolean kept =
          find(
                  seen,
                  one -> one.channel() == Channel.PUBLIC && !isNothing(one.fact("forged.headers")))
              != null;
      all.add(kept ? CLOUDRUN_PUBLIC_OPEN : CLOUDRUN_PUBLIC_STRIPS);
    }
  }

  private static boolean names(Observation call) {
    return call != null && isIdentity(call.fact("headers.openId"));
  }

  private static void gateway(List<Observation> seen, List<Conclusion> all) {
    Observation call = asked(seen, Channel.GATEWAY, "gateway.form", false);
    if (call != null && !isIdentity(call.fact("gateway.openId"))) {
      all.add(GATEWAY_NO_IDENTITY);
    }
    boolean asked =
        find(seen, one -> one.isForged() && one.facts().containsKey("forged.context")) != null;
    boolean kept = find(seen, one -> one.fact("forged.context").equals("kept")) != null;
    all.add(kept ? GATEWAY_OPEN : asked ? GATEWAY_STRIPS : GATEWAY_NOT_ASKED);
  }

  private static void runtime(List<Observation> seen, List<Conclusion> all) {
    if (find(seen, one -> one.facts().containsKey("jackson.limits")) != null) {
      boolean old = find(seen, one -> one.fact("jackson.limits").equals("no")) != null;
      all.add(old ? JACKSON_OLD : JACKSON_FINE);
    }
    Observation options = find(seen, one -> one.fact("toolOptions.variable").equals("yes"));
    if (options != null) {
      boolean property = options.fact("toolOptions.property").equals("yes");
      boolean flag = options.fact("toolOptions.flag").equals("yes");
      all.add(
          flag ? TOOL_OPTIONS_TAKEN : property ? TOOL_OPTIONS_PROPERTY_ONLY : TOOL_OPTIONS_IGNORED);
    }
  }

  /** Returns whether a description is that of a genuine openid, which begins with its length. */
  private static boolean isIdentity(String fact) {
    return !fact.isEmpty() && Character.isDigit(fact.charAt(0));
  }

  private static boolean isNothing(String fact) {
    return fact.equals(Shown.NONE) || fact.equals(Shown.ABSENT);
  }

  private static Observation asked(
      List<Observation> seen, Channel channel, String fact, boolean forged) {
    return find(
        seen,
        one ->
            one.channel() == channel && one.isForged() == forged && one.facts().containsKey(fact));
  }

  private static Observation find(List<Observation> seen, Predicate<Observation> wanted) {
    return seen.stream().filter(wanted).findFirst().orElse(null);
  }
}
