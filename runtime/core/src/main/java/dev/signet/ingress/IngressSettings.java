package dev.signet.ingress;

import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The operator's configuration of callers. Immutable. App ids, environment and hosts are public
 * constants, so a match is necessary but never sufficient.
 */
public final class IngressSettings {

  /**
   * The longest identifier unless configured, in characters. The bound is Signet's own, because the
   * platform documents none.
   */
  public static final int DEFAULT_MAX_IDENTIFIER_LENGTH = 128;

  private final Set<String> appIds;
  private final String envId;
  private final Set<String> hosts;
  private final int maxIdentifierLength;

  private IngressSettings(
      Set<String> appIds, String envId, Set<String> hosts, int maxIdentifierLength) {
    this.appIds = Set.copyOf(appIds);
    this.envId = envId;
    this.hosts = Set.copyOf(hosts);
    this.maxIdentifierLength = maxIdentifierLength;
  }

  /** Returns settings without restrictions: every app, environment and host is accepted. */
  public static IngressSettings none() {
    return new IngressSettings(Set.of(), null, Set.of(), DEFAULT_MAX_IDENTIFIER_LENGTH);
  }

  /**
   * Returns a copy that accepts only these apps, which under resource sharing applies to the
   * calling app too. An empty set accepts every app.
   */
  public IngressSettings withAppIds(Set<String> values) {
    return new IngressSettings(values, envId, hosts, maxIdentifierLength);
  }

  /** Returns a copy that accepts only calls that name this environment. */
  public IngressSettings withEnvId(String value) {
    return new IngressSettings(
        appIds, Objects.requireNonNull(value, "value"), hosts, maxIdentifierLength);
  }

  /**
   * Returns a copy that accepts an identity only in requests with one of these Host values,
   * compared without regard to case. An empty set accepts every Host.
   */
  public IngressSettings withHosts(Set<String> values) {
    Set<String> lowered = new HashSet<>();
    for (String host : values) {
      lowered.add(Ascii.lower(host));
    }
    return new IngressSettings(appIds, envId, lowered, maxIdentifierLength);
  }

  /**
   * Returns a copy with another bound on the length of an openid, unionid or appid.
   *
   * @param value 1 to 512 characters
   * @throws IllegalArgumentException if the value is out of this range
   */
  public IngressSettings withMaxIdentifierLength(int value) {
    if (value < 1 || value > 512) {
      throw new IllegalArgumentException("the length of an identifier is 1 to 512");
    }
    return new IngressSettings(appIds, envId, hosts, value);
  }

  /** Returns the apps that are accepted; empty if every app is. */
  public Set<String> appIds() {
    return appIds;
  }

  /** Returns the environment that calls must name; empty if they may name any. */
  public Optional<String> envId() {
    return Optional.ofNullable(envId);
  }

  /** Returns the Host values that are accepted, in lower case; empty if every one is. */
  public Set<String> hosts() {
    return hosts;
  }

  boolean allowsApp(String appId) {
    return appIds.isEmpty() || appIds.contains(appId);
  }

  boolean allowsEnv(String env) {
    return envId == null || envId.equals(env);
  }

  boolean allowsHost(String host) {
    return hosts.isEmpty() || host != null && hosts.contains(Ascii.lower(host));
  }

  int maxIdentifierLength() {
    return maxIdentifierLength;
  }
}
