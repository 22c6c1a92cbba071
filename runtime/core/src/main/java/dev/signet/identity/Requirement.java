package dev.signet.identity;

import dev.signet.error.ErrorCode;
import dev.signet.error.Refusal;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The demands that a function makes of its caller. Immutable; each {@code with…} method returns a
 * stricter or wider copy. Generated code writes a requirement as a constant.
 */
public final class Requirement {

  private static final EnumSet<CallSource> DEFAULT_SOURCES =
      EnumSet.of(CallSource.WX_CLIENT, CallSource.WX_DEVTOOLS);

  /** Admits a verified direct caller from a client or the developer tools. */
  public static final Requirement CALLER = new Requirement(new Parts());

  /** Admits anybody, though an identity that is sent must still be acceptable. */
  public static final Requirement ANONYMOUS = anonymous();

  private final Parts parts;

  private Requirement(Parts parts) {
    this.parts = parts;
  }

  /** Returns a copy that also demands a unionid. */
  public Requirement withUnionId() {
    Parts copy = new Parts(parts);
    copy.unionId = true;
    return new Requirement(copy);
  }

  /** Returns a copy that also allows resource-sharing callers. */
  public Requirement withSharedCaller() {
    Parts copy = new Parts(parts);
    copy.sharedCaller = true;
    return new Requirement(copy);
  }

  /** Returns a copy that allows resource-sharing callers and no others. */
  public Requirement withSharedCallerOnly() {
    Parts copy = new Parts(parts);
    copy.sharedCaller = true;
    copy.sharedCallerOnly = true;
    return new Requirement(copy);
  }

  /**
   * Returns a copy that allows only callers of these apps. If it is called twice, an app must be in
   * both lists.
   */
  public Requirement withAppIds(String... appIds) {
    Parts copy = new Parts(parts);
    Set<String> allowed = new LinkedHashSet<>(List.of(appIds));
    if (copy.appIds != null) {
      allowed.retainAll(copy.appIds);
    }
    copy.appIds = allowed;
    return new Requirement(copy);
  }

  /**
   * Returns a copy that allows only calls from these sources, in place of the default ones, and
   * refuses a call whose source is not known. If it is called twice, a source must be in both
   * lists, and a chain is allowed only if both allow it.
   *
   * @param chain true to allow a chain whose elements are all among the sources
   */
  public Requirement withSources(boolean chain, CallSource... sources) {
    Parts copy = new Parts(parts);
    EnumSet<CallSource> allowed = EnumSet.noneOf(CallSource.class);
    Collections.addAll(allowed, sources);
    if (copy.explicitSource) {
      allowed.retainAll(copy.sources);
    }
    copy.chain = chain && (copy.chain || !copy.explicitSource);
    copy.sources = allowed;
    copy.explicitSource = true;
    return new Requirement(copy);
  }

  /**
   * Returns a copy that also admits a call without an identity, if its source was seen and is among
   * those of {@link #withSources}. It admits none by the default sources, which are clients'.
   */
  public Requirement withSourceAlone() {
    Parts copy = new Parts(parts);
    copy.sourceAlone = true;
    return new Requirement(copy);
  }

  /** Returns whether a call without an identity passes. */
  public boolean isAnonymous() {
    return parts.anonymous;
  }

  /** Returns whether the source may admit a call without an identity. */
  public boolean allowsSourceAlone() {
    return parts.sourceAlone;
  }

  /** Returns whether a caller must have a unionid. */
  public boolean needsUnionId() {
    return parts.unionId;
  }

  /** Returns whether users of this app may call. */
  public boolean allowsDirectCaller() {
    return !parts.sharedCallerOnly;
  }

  /** Returns whether users of an app that shares the environment may call. */
  public boolean allowsSharedCaller() {
    return parts.sharedCaller;
  }

  /** Returns the apps whose users may call; empty if users of every app may. */
  public Optional<Set<String>> appIds() {
    return Optional.ofNullable(parts.appIds).map(Collections::unmodifiableSet);
  }

  /** Returns whether the sources were named, so that a call whose source is unseen is refused. */
  public boolean namesSources() {
    return parts.explicitSource;
  }

  /** Returns the sources that a call may come from. */
  public Set<CallSource> sources() {
    return Collections.unmodifiableSet(parts.sources);
  }

  /** Returns whether a call may come through more than one source, if each of them is allowed. */
  public boolean allowsChain() {
    return parts.chain;
  }

  /** Returns why this caller is refused; empty if the caller passes. */
  public Optional<Refusal> refusal(WxContext caller) {
    if (!sourceAllowed(caller)) {
      return refuse(ErrorCode.SOURCE_NOT_ALLOWED);
    }
    if (caller.sharedCaller().isPresent() && !parts.sharedCaller) {
      return refuse(ErrorCode.SHARED_CALLER_NOT_ALLOWED);
    }
    if (caller.sharedCaller().isEmpty() && parts.sharedCallerOnly) {
      return Optional.of(
          Refusal.of(
              ErrorCode.PERMISSION_DENIED,
              "only users of another mini program may call this function"));
    }
    if (parts.appIds != null && !parts.appIds.contains(callingApp(caller))) {
      return refuse(ErrorCode.APP_NOT_ALLOWED);
    }
    if (parts.unionId && unionIdOf(caller).isEmpty()) {
      return refuse(ErrorCode.UNIONID_UNAVAILABLE);
    }
    return Optional.empty();
  }

  /** Returns whether a call from this source passes as far as its source is concerned. */
  public boolean allows(SourceChain source) {
    return source.allWithin(parts.sources) && (parts.chain || source.elements().size() == 1);
  }

  /**
   * Returns whether a call without an identity passes by its source.
   *
   * @param source what the platform states for this call; null if it states nothing
   */
  public boolean allowsAlone(SourceChain source) {
    return parts.sourceAlone && parts.explicitSource && source != null && allows(source);
  }

  private boolean sourceAllowed(WxContext caller) {
    SourceChain source = caller.source().orElse(null);
    if (source == null) {
      return !parts.explicitSource;
    }
    return allows(source);
  }

  private static String callingApp(WxContext caller) {
    return caller.sharedCaller().map(SharedCaller::fromAppId).orElseGet(caller::appId).value();
  }

  private static Optional<UnionId> unionIdOf(WxContext caller) {
    return caller.sharedCaller().isPresent()
        ? caller.sharedCaller().get().fromUnionId()
        : caller.unionId();
  }

  private static Optional<Refusal> refuse(ErrorCode code) {
    return Optional.of(Refusal.of(code));
  }

  private static Requirement anonymous() {
    Parts copy = new Parts(CALLER.parts);
    copy.anonymous = true;
    return new Requirement(copy);
  }

  /** The fields of a requirement, which change only while a copy is made. */
  private static final class Parts {
    boolean anonymous;
    boolean sourceAlone;
    boolean unionId;
    boolean sharedCaller;
    boolean sharedCallerOnly;
    boolean chain;
    boolean explicitSource;
    Set<String> appIds;
    EnumSet<CallSource> sources;

    Parts() {
      sources = DEFAULT_SOURCES;
    }

    Parts(Parts from) {
      anonymous = from.anonymous;
      sourceAlone = from.sourceAlone;
      unionId = from.unionId;
      sharedCaller = from.sharedCaller;
      sharedCallerOnly = from.sharedCallerOnly;
      chain = from.chain;
      explicitSource = from.explicitSource;
      appIds = from.appIds;
      sources = from.sources;
    }
  }
}
