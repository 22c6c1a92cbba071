package com.example.probe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.qcloud.scf.runtime.Context;
import java.io.PrintStream;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The event functions of the probe, one for each way of binding a parameter. They are plain
 * handlers and not Signet's, because Signet would refuse what is to be seen here. Each call is also
 * one line of the log, for calls that no client sees the answer of.
 */
public final class EventProbe {

  /** Begins a line of the log that belongs to the report. */
  static final String LINE = "signet-probe ";

  private static final Map<String, Object> PAYMENT_TAKEN =
      Map.of("errcode", 0, "errmsg", "signet probe");

  private final VariableFacts variables;
  private final Map<String, String> environment;
  private final PrintStream log;

  /** Makes the functions; the platform calls this constructor once for an instance. */
  public EventProbe() {
    this(System.getProperties(), System.getenv(), System.out);
  }

  EventProbe(Properties properties, Map<String, String> environment, PrintStream log) {
    this.variables = new VariableFacts(properties);
    this.environment = environment;
    this.log = log;
  }

  /** Takes the event as a map, as Signet's own functions do. */
  public Object mainHandler(Map<String, Object> event, Context context) {
    Map<String, Object> members = event == null ? Collections.emptyMap() : event;
    Object question = members.get(EventFacts.QUESTION);
    if ("report".equals(EventFacts.member(question, "ask"))) {
      return Report.answer(EventFacts.member(question, "observations"));
    }
    Facts facts = new Facts().put("binding.map", members.getClass().getName());
    Observation seen = observe(facts, members, context);
    if (members.containsKey("returnCode") && seen.channel() == Channel.PLATFORM) {
      return PAYMENT_TAKEN;
    }
    return members.containsKey("MsgType") && seen.channel() == Channel.PLATFORM
        ? "success"
        : seen.toMap();
  }

  /** Takes the event as a text. */
  public String text(String event, Context context) throws JsonProcessingException {
    Facts facts = new Facts();
    String text = event == null ? "" : event.strip();
    facts.put(
        "binding.text",
        text.startsWith("{") ? "JSON" : text.startsWith("\"") ? "quoted JSON" : "other");
    Observation seen = observe(facts, members(text), context);
    return new ObjectMapper().writeValueAsString(seen.toMap());
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> members(String text) {
    try {
      Object value = new ObjectMapper().readValue(text, Object.class);
      return value instanceof Map ? (Map<String, Object>) value : Collections.emptyMap();
    } catch (JsonProcessingException other) {
      return Collections.emptyMap();
    }
  }

  /** Takes the event as a bean, and answers with one. */
  public BeanAnswer bean(BeanEvent event, Context context) {
    Map<String, Object> members = new TreeMap<>();
    if (event != null) {
      members.put("userInfo", event.getUserInfo());
      members.put(EventFacts.QUESTION, event.getProbe());
      members.values().removeIf(Objects::isNull);
    }
    Facts facts = new Facts();
    facts.put("binding.bean", Shown.names(members.keySet()));
    return new BeanAnswer(observe(facts, members, context));
  }

  private Observation observe(Facts facts, Map<String, Object> members, Context context) {
    Object question = members.get(EventFacts.QUESTION);
    boolean forged = "forged".equals(EventFacts.member(question, "ask"));
    Channel channel = Channel.of(EventFacts.member(question, "channel"));
    Object openId = EventFacts.member(members.get("userInfo"), "openId");
    EventFacts.add(facts, members, forged);
    EventFacts.addContext(facts, context);
    variables.add(facts, openId);
    VariableFacts.addEnvironment(facts, environment);
    RuntimeFacts.add(facts, environment);
    Object token = EventFacts.member(question, "token");
    TokenFacts.add(
        facts,
        token instanceof String ? (String) token : null,
        environment.get("SIGNET_ENV_ID"),
        openId);
    variables.overwrite();
    Observation seen = new Observation(channel, forged, facts.values());
    log.println(LINE + Report.line(seen));
    return seen;
  }
}
