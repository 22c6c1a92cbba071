package dev.signet.opendata;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * A kind of open data, as generated code names it.
 *
 * @param <T> the type of the value
 */
public final class OpenDataType<T> {

  /** A phone number. */
  public static final OpenDataType<PhoneNumber> PHONE_NUMBER =
      new OpenDataType<>(PhoneNumber::read);

  /** Steps. */
  public static final OpenDataType<WeRunData> WE_RUN_DATA = new OpenDataType<>(WeRunData::read);

  /** A profile. */
  public static final OpenDataType<UserProfile> USER_PROFILE =
      new OpenDataType<>(UserProfile::read);

  /** Data of any kind. */
  public static final OpenDataType<Map<String, Object>> ANY =
      new OpenDataType<>(OpenDataType::withoutIdentity);

  private static final Set<String> ASIDE = Set.of("watermark", "openid", "unionid");

  private final Function<Map<String, Object>, T> reader;

  private OpenDataType(Function<Map<String, Object>, T> reader) {
    this.reader = reader;
  }

  /** Returns the value of these data; null if they are of another kind. */
  T read(Map<String, Object> data) {
    return reader.apply(data);
  }

  /** Leaves out what is no data but says whose they are; the caller's identity is elsewhere. */
  private static Map<String, Object> withoutIdentity(Map<String, Object> data) {
    Map<String, Object> rest = new LinkedHashMap<>(data);
    rest.keySet().removeIf(name -> ASIDE.contains(name.toLowerCase(Locale.ROOT)));
    return Collections.unmodifiableMap(rest);
  }
}
