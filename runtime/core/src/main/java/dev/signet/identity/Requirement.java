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
 * What a function asks of its caller. Immutable; each {@code with…} method returns a stricter or
 * wider copy. Generated code writes it as a constant.
 */
public final class Requirement {

  private static final EnumSet<CallSource> DEFAULT_SOURCES =
      EnumSet.of(CallSource.WX_CLIENT, CallSource.WX_DEVTOOLS);

  /** A verified direct caller from a client or the developer tools. */
  public static final Requirement CALLER = new Requirement(new Parts());

  /** Anybody; an identity that is sent must still be acceptable. */
  public static final Requirement ANONYMOUS = anonymous();

  private final Parts parts;

  private Requirement(Parts parts) {
    this.parts = parts;
  }

  /** Also asks for a unionid. */
  public Requirement withUnionId() {
    Parts copy = new Parts(parts);
    copy.unionId = true;
    return new Requirement(copy);
  }

  /** Also allows resource-sharing callers. */
  public Requirement withSharedCaller() {
    Parts copy = new Parts(parts);
    copy.sharedCaller = true;
    return new Requirement(copy);
  }

  /** Allows resource-sharing callers and no others. */
  public Requirement withSharedCallerOnly() {
    Parts copy = new Parts(parts);
    copy.sharedCaller = true;
    copy.sharedCallerOnly = true;
    return new Requirement(copy);
  }

  /** Only callers of these apps. Given twice, an app must be in both lists. */
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
   * Only calls from these sources, in place of the default ones; the source must be known. Given
   * twice, a source must be in both lists, and both must allow a chain.
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

  /** Whether a call without an identity passes. */
  public boolean isAnonymous() {
    return parts.anonymous;
  }

  /** Whether a caller must have a unionid. */
  public boolean needsUnionId() {
    return parts.unionId;
  }

  /** Whether users of this app may call. */
  public boolean allowsDirectCaller() {
    return !parts.sharedCallerOnly;
  }

  /** Whether users of an app that shares the environment may call. */
  public boolean allowsSharedCaller() {
    return parts.sharedCaller;
  }

  /** The apps whose users may call; empty for those of every app. */
  public Optional<Set<String>> appIds() {
    return Optional.ofNullable(parts.appIds).map(Collections::unmodifiableSet);
  }

  /** The sources that a call may come from. */
  public Set<CallSource> sources() {
    return Collections.unmodifiableSet(parts.sources);
  }

  /** Whether a call may come through more than one source, each of them an allowed one. */
  public boolean allowsChain() {
    return parts.chain;
  }

  /** Why this caller is refused; empty when the caller passes. */
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

  private boolean sourceAllowed(WxContext caller) {
    SourceChain source = caller.source().orElse(null);
    if (source == null) {
      return !parts.explicitSource;
    }
    return source.allWithin(parts.sources) && (parts.chain || source.elements().size() == 1);
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

  /** Written only while a copy is made. */
  private static final class Parts {
    boolean anonymous;
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
