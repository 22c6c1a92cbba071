package dev.signet.dev.settings;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.signet.host.ConfigurationException;
import dev.signet.host.NearestName;
import dev.signet.simulator.CallerProfile;
import dev.signet.simulator.CallerProfiles;
import dev.signet.simulator.ContextField;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads a file of callers: an object with one member for each caller, whose own members are fields
 * of the caller, {@code "like"} with the name of another one, or {@code "timer": true}. All
 * mistakes are reported at once, each with its line.
 */
final class CallersFile {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,39}");
  private static final String LIKE = "like";
  private static final String TIMER = "timer";

  private final String file;
  private final Locale locale;
  private final List<String> problems = new ArrayList<>();
  private final Set<String> names = new HashSet<>();
  private JsonParser in;
  private CallerProfiles callers;

  private CallersFile(String file, Locale locale, CallerProfiles base) {
    this.file = file;
    this.locale = locale;
    this.callers = base;
  }

  /**
   * Returns the callers of the base and those of the file, which may replace them.
   *
   * @throws ConfigurationException naming every mistake
   */
  static CallerProfiles read(Path path, CallerProfiles base, Locale locale) {
    Path name = path.getFileName();
    CallersFile file = new CallersFile(String.valueOf(name), locale, base);
    try {
      file.read(Files.readAllBytes(path));
    } catch (JsonProcessingException malformed) {
      file.problem(DevMessages.CALLERS_NOT_JSON, line(malformed.getLocation().getLineNr()));
    } catch (IOException unreadable) {
      throw new ConfigurationException(
          DevMessages.CALLERS_NOT_READ.format(locale, path, unreadable.toString()));
    }
    if (!file.problems.isEmpty()) {
      throw new ConfigurationException(file.problems);
    }
    return file.callers;
  }

  private void read(byte[] json) throws IOException {
    in = new JsonFactory().createParser(json);
    if (in.nextToken() != JsonToken.START_OBJECT) {
      problem(DevMessages.CALLERS_NOT_AN_OBJECT, line());
      return;
    }
    while (in.nextToken() == JsonToken.FIELD_NAME) {
      readCaller(in.currentName(), line());
    }
    if (in.nextToken() != null) {
      problem(DevMessages.CALLERS_NOT_JSON, line());
    }
  }

  private void readCaller(String name, String line) throws IOException {
    if (!names.add(name)) {
      problem(DevMessages.CALLER_TWICE, line, name);
    }
    if (!NAME.matcher(name).matches()) {
      problem(DevMessages.CALLER_NAME, line, name);
    }
    if (in.nextToken() != JsonToken.START_OBJECT) {
      problem(DevMessages.CALLER_NOT_AN_OBJECT, line, name);
      in.skipChildren();
      return;
    }
    CallerMembers members = new CallerMembers();
    Set<String> keys = new HashSet<>();
    while (in.nextToken() == JsonToken.FIELD_NAME) {
      String key = in.currentName();
      String place = name + "." + key;
      if (!keys.add(key)) {
        problem(DevMessages.CALLER_KEY_TWICE, line(), place);
      }
      in.nextToken();
      readMember(key, place, members);
    }
    add(name, line, members);
  }

  private void readMember(String key, String place, CallerMembers members) throws IOException {
    ContextField field = fieldOf(key);
    if (key.equals(LIKE)) {
      members.like = text(place);
    } else if (key.equals(TIMER)) {
      if (!in.currentToken().isBoolean()) {
        problem(DevMessages.CALLER_TIMER_VALUE, line(), place);
      }
      members.timer = in.hasToken(JsonToken.VALUE_TRUE);
    } else if (field == null) {
      problemOfKey(key, place);
    } else {
      members.fields.put(field, in.hasToken(JsonToken.VALUE_NULL) ? null : text(place));
    }
    in.skipChildren();
  }

  private String text(String place) throws IOException {
    if (in.hasToken(JsonToken.VALUE_STRING)) {
      return in.getText();
    }
    problem(DevMessages.CALLER_VALUE, line(), place);
    return null;
  }

  private void add(String name, String line, CallerMembers members) {
    if (members.timer) {
      if (!members.fields.isEmpty() || members.like != null) {
        problem(DevMessages.CALLER_TIMER_FIELDS, line, name);
      }
      callers = callers.and(CallerProfile.timer(name));
      return;
    }
    CallerProfile caller = CallerProfile.anonymous(name);
    if (members.like != null) {
      caller = callers.find(members.like).orElse(null);
      if (caller == null) {
        problem(DevMessages.CALLER_LIKE_UNKNOWN, line, name + "." + LIKE);
        caller = CallerProfile.anonymous(name);
      }
    }
    for (Map.Entry<ContextField, String> field : members.fields.entrySet()) {
      caller = caller.with(field.getKey(), field.getValue());
    }
    if (caller.isTimer() && !members.fields.isEmpty()) {
      problem(DevMessages.CALLER_TIMER_FIELDS, line, name);
    }
    callers = callers.and(caller.named(name));
  }

  private static ContextField fieldOf(String key) {
    for (ContextField field : ContextField.values()) {
      if (field.key().equals(key)) {
        return field;
      }
    }
    return null;
  }

  private void problemOfKey(String key, String place) {
    List<String> known = new ArrayList<>();
    for (ContextField field : ContextField.values()) {
      known.add(field.key());
    }
    known.add(LIKE);
    known.add(TIMER);
    String near = NearestName.of(key, known).orElse(null);
    if (near == null) {
      problem(DevMessages.CALLER_KEY_UNKNOWN, line(), place, String.join(", ", known));
    } else {
      problem(DevMessages.CALLER_KEY_UNKNOWN_SUGGESTION, line(), place, near);
    }
  }

  private void problem(DevMessages message, String line, Object... rest) {
    Object[] arguments = new Object[rest.length + 2];
    arguments[0] = file;
    arguments[1] = line;
    System.arraycopy(rest, 0, arguments, 2, rest.length);
    problems.add(message.format(locale, arguments));
  }

  private String line() {
    return line(in.currentTokenLocation().getLineNr());
  }

  private static String line(int number) {
    return String.valueOf(number);
  }

  /** The members of one caller's object. */
  private static final class CallerMembers {
    private final Map<ContextField, String> fields = new LinkedHashMap<>();
    private String like;
    private boolean timer;
  }
}
