package dev.signet.dev;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.dev.console.FunctionCatalogue;
import dev.signet.dev.settings.DevMessages;
import dev.signet.simulator.CallerProfile;
import dev.signet.simulator.CallerProfiles;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** Writes the lines that are printed at the start of the local server. */
final class Banner {

  private final Locale locale;

  Banner(Locale locale) {
    this.locale = locale;
  }

  /** Returns the lines; the sources are the jars and folders of the functions. */
  String text(
      String hostAndPort, String sources, FunctionCatalogue catalogue, CallerProfiles callers) {
    StringJoiner lines = new StringJoiner(System.lineSeparator());
    lines.add(say(DevMessages.LISTENING, hostAndPort));
    lines.add(
        say(
            DevMessages.CALLERS,
            callers.all().stream().map(CallerProfile::name).collect(Collectors.joining(", "))));
    lines.add(say(DevMessages.FUNCTIONS, sources));
    int width = 0;
    for (JsonNode function : catalogue.functions()) {
      width = Math.max(width, function.path("name").asText().length());
    }
    for (JsonNode function : catalogue.functions()) {
      String name = function.path("name").asText();
      lines.add("  " + name + " ".repeat(width - name.length() + 2) + needs(function));
    }
    return lines.toString();
  }

  /** Returns the requirement of a function in a few words. */
  private String needs(JsonNode function) {
    JsonNode callback = function.path("callback");
    if (callback.isObject()) {
      return callback.path("kind").asText().equals("payment")
          ? say(DevMessages.NEEDS_PAYMENT)
          : say(DevMessages.NEEDS_PUSH, pushes(callback.path("messages")));
    }
    JsonNode requirement = function.path("requirement");
    if (!requirement.isObject()) {
      return say(DevMessages.NEEDS_TIMER, names(function.path("triggers"), "name"));
    }
    StringJoiner needs = new StringJoiner(", ");
    needs.add(say(who(requirement)));
    addIf(needs, requirement, "unionId", DevMessages.NEEDS_UNIONID);
    if (!requirement.path("sharedCallerOnly").asBoolean()) {
      addIf(needs, requirement, "sharedCaller", DevMessages.ALLOWS_SHARED);
    }
    JsonNode user = requirement.path("user");
    if (user.isObject() && !user.path("mayBeUnknown").asBoolean()) {
      needs.add(say(DevMessages.NEEDS_KNOWN_USER));
    }
    addIf(needs, requirement, "owner", DevMessages.NEEDS_OWNER);
    if (requirement.path("appIds").size() > 0) {
      needs.add(say(DevMessages.ONLY_APPS, names(requirement.path("appIds"), null)));
    }
    if (!isUsual(requirement.path("sources"))) {
      needs.add(say(DevMessages.ONLY_SOURCES, names(requirement.path("sources"), null)));
    }
    if (requirement.path("policies").size() > 0) {
      needs.add(say(DevMessages.NEEDS_POLICY, names(requirement.path("policies"), null)));
    }
    if (requirement.path("rules").size() > 0) {
      needs.add(say(DevMessages.NEEDS_POLICY, names(requirement.path("rules"), "name")));
    }
    return needs.toString();
  }

  private static String pushes(JsonNode messages) {
    StringJoiner pushes = new StringJoiner(", ");
    for (JsonNode message : messages) {
      String event = message.path("event").asText("");
      pushes.add(message.path("msgType").asText() + (event.isEmpty() ? "" : "/" + event));
    }
    return pushes.toString();
  }

  private static DevMessages who(JsonNode requirement) {
    if (requirement.path("anonymous").asBoolean()) {
      return DevMessages.NEEDS_ANYBODY;
    }
    if (requirement.path("sourceAlone").asBoolean()) {
      return DevMessages.NEEDS_SOURCE_ALONE;
    }
    return requirement.path("sharedCallerOnly").asBoolean()
        ? DevMessages.ONLY_SHARED
        : DevMessages.NEEDS_USER;
  }

  private static boolean isUsual(JsonNode sources) {
    return sources.isMissingNode() || names(sources, null).equals("wx_client, wx_devtools");
  }

  private void addIf(StringJoiner needs, JsonNode requirement, String key, DevMessages message) {
    if (requirement.path(key).asBoolean()) {
      needs.add(say(message));
    }
  }

  private static String names(JsonNode list, String member) {
    StringJoiner names = new StringJoiner(", ");
    for (JsonNode element : list) {
      names.add(member == null ? element.asText() : element.path(member).asText());
    }
    return names.toString();
  }

  private String say(DevMessages message, Object... arguments) {
    return message.format(locale, arguments);
  }
}
