package dev.signet.opendata;

import dev.signet.error.ErrorCode;
import dev.signet.error.Refusal;
import dev.signet.identity.AppId;
import dev.signet.identity.OpenId;
import dev.signet.identity.WxContext;
import dev.signet.json.InvalidPayloadException;
import dev.signet.json.wire.JsonLimits;
import dev.signet.json.wire.StrictJson;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Binds the open data of one call, or refuses it. The first field that is refused ends the call,
 * and no source is asked any more. Used on one thread.
 */
public final class OpenDataCheck {

  static final String OPEN_ID = "openId";

  private static final String CLOUD_ID = "cloudID";
  private static final String DATA = "data";
  private static final String ERR_CODE = "errCode";
  private static final long CLOUD_ID_EXPIRED = -601006;
  private static final int MOST_CHARACTERS = 1024;
  private static final int MOST_BYTES = 64 * 1024;

  private final WxContext caller;
  private final Set<String> vouched;
  private final Duration maxAge;
  private final Clock clock;

  /** Null unless a tool answers in place of the function's own source. */
  private OpenDataStandIn standIn;

  /** Null as long as nothing is refused. */
  private Refusal refusal;

  /**
   * Makes the check of one call.
   *
   * @param caller the verified caller; null if there is none, and then everything is refused
   * @param openDataInfo the platform's variable OPEN_DATA_INFO of this call; null if it was not
   *     seen
   * @param maxAge the age of the oldest data that are bound
   */
  public OpenDataCheck(WxContext caller, String openDataInfo, Duration maxAge, Clock clock) {
    this.caller = caller;
    this.vouched = VouchedFields.of(openDataInfo);
    this.maxAge = maxAge;
    this.clock = clock;
  }

  /** Has a tool or a test answer, in place of the source that the function names. */
  public void askInstead(OpenDataStandIn tool) {
    standIn = tool;
  }

  /** Returns why the call is refused; null if everything was verified. */
  public Refusal refusal() {
    return refusal;
  }

  /**
   * Returns the open data of a field.
   *
   * @param field the name of the payload field
   * @param sent the JSON that came in the field; null if the field may be absent and is
   * @param source asks WeChat where the platform does not vouch; null if the application has none
   * @return null if nothing was sent, and after a refusal
   * @throws Exception whatever the source throws
   */
  public <T> OpenData<T> verified(
      String field, Object sent, OpenDataType<T> type, OpenDataSource source) throws Exception {
    if (sent == null || refusal != null) {
      return null;
    }
    OpenId openId = caller == null ? null : caller.findOpenId().orElse(null);
    AppId appId = caller == null ? null : caller.findAppId().orElse(null);
    if (openId == null || appId == null) {
      return refuse(field, "came without a user of this app");
    }
    Map<String, Object> data = data(field, sent, openId, source);
    return data == null ? null : bound(field, data, openId, appId, type);
  }

  /** Returns the data that somebody vouches for; null after a refusal. */
  private Map<String, Object> data(String field, Object sent, OpenId openId, OpenDataSource source)
      throws Exception {
    Map<String, Object> object = object(sent);
    if (object != null && (vouched.contains(field) || isFailure(object))) {
      return data(field, object);
    }
    if (standIn != null) {
      Map<String, Object> simulated = standIn.find(field, sent, caller).orElse(null);
      return simulated == null ? refuse(field, standIn.cure(field)) : data(field, simulated);
    }
    if (source == null) {
      return refuse(field, "are not vouched for by WeChat");
    }
    Object cloudId = object == null ? sent : object.get(CLOUD_ID);
    return isCloudId(cloudId)
        ? answered(field, (String) cloudId, source.find((String) cloudId, openId))
        : refuse(field, "hold no CloudID");
  }

  /** Returns the data in an object of WeChat, which may be one that says why there are none. */
  private Map<String, Object> data(String field, Map<String, Object> object) {
    if (isFailure(object)) {
      return refuseFailed(field, object.get(ERR_CODE));
    }
    Map<String, Object> data = object(object.get(DATA));
    return data == null ? refuse(field, "hold no data") : data;
  }

  private Map<String, Object> answered(String field, String cloudId, Optional<String> answer) {
    if (answer.isEmpty()) {
      return refuse(field, "are not known to WeChat as this user's");
    }
    Map<String, Object> object;
    try {
      object =
          new StrictJson(JsonLimits.defaults().withMaxBytes(MOST_BYTES))
              .readObject(StrictJson.utf8(answer.get()));
    } catch (InvalidPayloadException malformed) {
      // Its text may hold what was answered.
      return refuse(field, "were answered with no JSON object");
    }
    return cloudId.equals(object.getOrDefault(CLOUD_ID, cloudId))
        ? data(field, object)
        : refuse(field, "were answered for another CloudID");
  }

  private <T> OpenData<T> bound(
      String field, Map<String, Object> data, OpenId openId, AppId appId, OpenDataType<T> type) {
    Watermark watermark = Watermark.of(data);
    if (watermark == null) {
      return refuse(field, "have no watermark");
    }
    if (!watermark.isOf(appId)) {
      return refuse(field, "belong to another app");
    }
    if (data.containsKey(OPEN_ID) && !openId.value().equals(data.get(OPEN_ID))) {
      return refuse(field, "belong to another user");
    }
    if (watermark.isAhead(clock)) {
      return refuse(field, "are from the future");
    }
    if (watermark.isOlderThan(maxAge, clock)) {
      return refuse(ErrorCode.OPEN_DATA_EXPIRED, field, "are too old; ask the user again");
    }
    T value = type.read(data);
    return value == null
        ? refuse(field, "are of another kind")
        : OpenData.of(value, appId, watermark.timestamp());
  }

  private static boolean isFailure(Map<String, Object> object) {
    return object.containsKey(ERR_CODE) && !object.containsKey(DATA);
  }

  private <X> X refuseFailed(String field, Object errCode) {
    boolean expired =
        (errCode instanceof Integer || errCode instanceof Long)
            && ((Number) errCode).longValue() == CLOUD_ID_EXPIRED;
    return expired
        ? refuse(ErrorCode.OPEN_DATA_EXPIRED, field, "have expired; ask the user again")
        : refuse(field, "could not be opened by WeChat");
  }

  private <X> X refuse(String field, String reason) {
    return refuse(ErrorCode.OPEN_DATA_UNVERIFIED, field, reason);
  }

  /** Notes a refusal, whose text names the field and holds nothing that was sent. */
  private <X> X refuse(ErrorCode code, String field, String reason) {
    refusal = Refusal.of(code, "the open data in " + field + " " + reason);
    return null;
  }

  @SuppressWarnings("unchecked") // the names of parsed JSON are texts
  private static Map<String, Object> object(Object json) {
    return json instanceof Map ? (Map<String, Object>) json : null;
  }

  private static boolean isCloudId(Object value) {
    if (!(value instanceof String)) {
      return false;
    }
    String text = (String) value;
    return !text.isEmpty()
        && text.length() <= MOST_CHARACTERS
        && text.chars().allMatch(c -> c > ' ' && c < 0x7f);
  }
}
