package dev.signet.spring.security;

import dev.signet.identity.SharedCaller;
import dev.signet.identity.WxContext;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.Transient;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * A verified caller as Spring Security sees one. The name is the masked openid, such as {@code
 * oAbc****}, so that it can be logged, and is no key to tell users apart; the principal is the
 * {@link WxContext}. The authorities are the rules of the application that the running call has
 * passed, as they stand in the source: {@code RequireRole(ADMIN)}. It belongs to one request and is
 * stored nowhere. Immutable, but for {@link #setAuthenticated}.
 */
@Transient
public final class CallerAuthentication implements Authentication {

  private static final long serialVersionUID = 1L;

  private final transient WxContext caller;
  private final transient List<GrantedAuthority> authorities;
  private boolean authenticated = true;

  CallerAuthentication(WxContext caller, List<String> authorities) {
    this.caller = Objects.requireNonNull(caller, "caller");
    this.authorities =
        authorities.stream().<GrantedAuthority>map(SimpleGrantedAuthority::new).toList();
  }

  /** Returns the masked openid; that of the calling app for a resource-sharing caller. */
  @Override
  public String getName() {
    return caller.sharedCaller().map(SharedCaller::fromOpenId).orElseGet(caller::openId).toString();
  }

  @Override
  public Collection<? extends GrantedAuthority> getAuthorities() {
    return authorities;
  }

  /** Returns null, because nothing of an identity is a secret that proves it. */
  @Override
  public Object getCredentials() {
    return null;
  }

  /** Returns null. */
  @Override
  public Object getDetails() {
    return null;
  }

  /** Returns the verified caller, never null. */
  @Override
  public WxContext getPrincipal() {
    return caller;
  }

  @Override
  public boolean isAuthenticated() {
    return authenticated;
  }

  /**
   * Takes the authentication back.
   *
   * @throws IllegalArgumentException for true, since only an ingress verifies callers
   */
  @Override
  public void setAuthenticated(boolean value) {
    if (value) {
      throw new IllegalArgumentException("a caller is verified by Signet's ingress only");
    }
    authenticated = false;
  }

  /** Returns a form that is safe to log. */
  @Override
  public String toString() {
    return "CallerAuthentication[" + getName() + ", " + authorities + "]";
  }

  private void writeObject(ObjectOutputStream out) throws NotSerializableException {
    throw new NotSerializableException("a verified caller belongs to one request");
  }
}
