package dev.signet.ingress;

import dev.signet.error.ErrorCode;
import dev.signet.error.Refusal;
import java.util.Map;
import java.util.Objects;

/**
 * The ingresses of SCF event functions. The identity is the one that the platform put into {@code
 * event.userInfo}. System properties of the same call corroborate and complete it, but never
 * replace it.
 */
public final class ScfEventIngress {

  /**
   * The value of SIGNET_INGRESS that accepts an identity only with a source seen in the same call.
   */
  public static final String NAME = "scf-event";

  /**
   * The value of SIGNET_INGRESS by which the operator states that only Mini Program clients reach
   * the function.
   */
  public static final String MINI_PROGRAM_NAME = "scf-event-mini-program";

  private final String name;
  private final IngressSettings settings;

  private ScfEventIngress(String name, IngressSettings settings) {
    this.name = name;
    this.settings = Objects.requireNonNull(settings, "settings");
  }

  /** Returns whether a value of SIGNET_INGRESS declares an ingress of event functions. */
  public static boolean isNamed(String ingress) {
    return ingress.equals(NAME) || ingress.equals(MINI_PROGRAM_NAME);
  }

  /**
   * Returns the ingress that a value of SIGNET_INGRESS declares.
   *
   * @param ingress a name for which {@link #isNamed} holds
   */
  public static ScfEventIngress of(String ingress, IngressSettings settings) {
    return new ScfEventIngress(
        ingress.equals(MINI_PROGRAM_NAME) ? MINI_PROGRAM_NAME : NAME, settings);
  }

  /** Returns the ingress {@code scf-event}. */
  public static ScfEventIngress withSeenSource(IngressSettings settings) {
    return new ScfEventIngress(NAME, settings);
  }

  /** Returns the ingress {@code scf-event-mini-program}. */
  public static ScfEventIngress miniProgramOnly(IngressSettings settings) {
    return new ScfEventIngress(MINI_PROGRAM_NAME, settings);
  }

  /** Returns the value of SIGNET_INGRESS that declares this ingress. */
  String name() {
    return name;
  }

  /**
   * Decides who sent an event.
   *
   * @param event the parsed event
   * @param platform the variables of this call and of no other
   */
  public IngressDecision verify(Map<String, Object> event, PlatformContext platform) {
    if (event.containsKey("httpMethod") && event.containsKey("requestContext")) {
      return IngressDecision.refused(
          Refusal.of(ErrorCode.SOURCE_NOT_ALLOWED, "an HTTP access event carries no caller"));
    }
    String trigger = TimerEvent.triggerName(event, platform);
    if (trigger != null) {
      return IngressDecision.timer(trigger);
    }
    Object userInfo = event.get("userInfo");
    if (userInfo == null) {
      return sourceAlone(null, platform);
    }
    if (!(userInfo instanceof Map)) {
      return refuse("userInfo is no JSON object");
    }
    return verifyUser((Map<?, ?>) userInfo, platform);
  }

  private IngressDecision verifyUser(Map<?, ?> userInfo, PlatformContext platform) {
    Object openId = userInfo.get("openId");
    Object appId = userInfo.get("appId");
    if (isNoText(openId) || isNoText(appId)) {
      return refuse("a field of userInfo is no text");
    }
    if (openId == null || ((String) openId).isEmpty()) {
      return sourceAlone((String) appId, platform);
    }
    IngressDecision contradiction = contradiction(openId, appId, platform);
    return contradiction == null
        ? withOpenData(
            fields((String) openId, (String) appId, platform)
                .decide(settings, name.equals(MINI_PROGRAM_NAME)),
            platform)
        : contradiction;
  }

  /**
   * Decides on an event that names no user. The platform's own variables may name one all the same,
   * as they do for a message push; they never make a caller. A call that they say is a timer's
   * keeps no source.
   */
  private IngressDecision sourceAlone(String appId, PlatformContext platform) {
    return TimerEvent.isSeen(platform)
        ? IngressDecision.nobody()
        : new IdentityFields()
            .appId(appId)
            .source(platform.get(PlatformVariable.TCB_SOURCE))
            .env(platform.env())
            .keepingSourceAlone()
            .decide(settings, false);
  }

  /** Returns the refusal of an event that contradicts the platform, or null. */
  private static IngressDecision contradiction(
      Object openId, Object appId, PlatformContext platform) {
    if (TimerEvent.isSeen(platform)) {
      return refuse("the event names a user and the platform a timer");
    }
    String seenOpenId = platform.get(PlatformVariable.WX_OPENID);
    if (seenOpenId == null) {
      return platform.namesSharedUser() ? refuse("the platform names a user of another app") : null;
    }
    if (!seenOpenId.equals(openId)) {
      return refuse("the event and the platform name different users");
    }
    String seenAppId = platform.get(PlatformVariable.WX_APPID);
    return seenAppId == null || seenAppId.equals(appId)
        ? null
        : refuse("the event and the platform name different apps");
  }

  private static IdentityFields fields(String openId, String appId, PlatformContext platform) {
    IdentityFields fields =
        new IdentityFields()
            .openId(openId)
            .appId(appId)
            .source(platform.get(PlatformVariable.TCB_SOURCE))
            .env(platform.env());
    if (platform.get(PlatformVariable.WX_OPENID) != null) {
      complete(fields, platform);
    }
    return fields;
  }

  /**
   * Adds the fields that only the platform's variables have. FROM_* counts even if WX_CONTEXT_KEYS
   * leaves it out, because it gives the caller fewer rights.
   */
  private static void complete(IdentityFields fields, PlatformContext platform) {
    fields
        .unionId(platform.field(PlatformVariable.WX_UNIONID))
        .fromOpenId(platform.get(PlatformVariable.WX_FROM_OPENID))
        .fromAppId(platform.get(PlatformVariable.WX_FROM_APPID))
        .fromUnionId(platform.get(PlatformVariable.WX_FROM_UNIONID))
        .clientIp(platform.field(PlatformVariable.WX_CLIENTIP))
        .clientIpv6(platform.field(PlatformVariable.WX_CLIENTIPV6));
  }

  /**
   * Adds what the platform says of open data, by the rule of the other fields that complete an
   * identity: only if it names the user of the event in this call.
   */
  private static IngressDecision withOpenData(IngressDecision decision, PlatformContext platform) {
    String info = platform.field(PlatformVariable.WX_OPEN_DATA_INFO);
    return info == null || platform.get(PlatformVariable.WX_OPENID) == null
        ? decision
        : decision.withOpenDataInfo(info);
  }

  private static boolean isNoText(Object value) {
    return value != null && !(value instanceof String);
  }

  private static IngressDecision refuse(String reason) {
    return IngressDecision.refused(Refusal.identity(reason));
  }
}
