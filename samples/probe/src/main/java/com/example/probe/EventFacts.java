package com.example.probe;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What an event and the platform's object beside it show. */
final class EventFacts {

  /** The member that the tester's client adds; it is not shown. */
  static final String QUESTION = "probe";

  /** Members of the platform whose own members are worth knowing. */
  private static final List<String> OPENED = List.of("headers", "requestContext", "userInfo");

  private EventFacts() {}

  static void add(Facts facts, Map<?, ?> event, boolean forged) {
    Map<String, Object> members = new TreeMap<>();
    event.forEach((name, value) -> members.put(String.valueOf(name), value));
    members.remove(QUESTION);
    facts.put("event.names", Shown.names(members.keySet()));
    for (String name : OPENED) {
      Object value = members.get(name);
      if (value instanceof Map) {
        facts.put("event." + name + ".names", Shown.names(((Map<?, ?>) value).keySet()));
      }
    }
    Object userInfo = members.get("userInfo");
    facts.put("event.openId", Shown.identifier(member(userInfo, "openId")));
    facts.put("event.appId", Shown.identifier(member(userInfo, "appId")));
    if (forged) {
      facts.put("forged.userInfo", Forgery.fateOf(userInfo));
    }
  }

  /** Returns a member of an object; null if there is none. */
  static Object member(Object object, String name) {
    return object instanceof Map ? ((Map<?, ?>) object).get(name) : null;
  }

  /** Adds the names of the getters of the platform's context, none of which is called. */
  static void addContext(Facts facts, Object context) {
    if (context == null) {
      facts.put("context.getters", Shown.ABSENT);
      return;
    }
    List<String> getters = new ArrayList<>();
    for (Method method : context.getClass().getMethods()) {
      if (method.getParameterCount() == 0
          && method.getName().startsWith("get")
          && method.getDeclaringClass() != Object.class) {
        getters.add(method.getName());
      }
    }
    facts.put("context.getters", Shown.names(getters));
    facts.put("context.class", context.getClass().getName());
    facts.put("context.from", RuntimeFacts.place(context.getClass()));
  }
}
