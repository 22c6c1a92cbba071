package dev.signet.spring.security;

import dev.signet.identity.SharedCaller;
import dev.signet.identity.WxContext;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.Objects;
import org.springframework.security.authentication.AbstractAuthenticationToken;
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
public final class CallerAuthentication extends AbstractAuthenticationToken {

  private static final long serialVersionUID = 1L;

  private final transient WxContext caller;

  CallerAuthentication(WxContext caller, List<String> authorities) {
    super(authorities.stream().map(SimpleGrantedAuthority::new).toList());
    this.caller = Objects.requireNonNull(caller, "caller");
    super.setAuthenticated(true);
  }

  /** Returns the masked openid; that of the calling app for a resource-sharing caller. */
  @Override
  public String getName() {
    return caller.sharedCaller().map(SharedCaller::fromOpenId).orElseGet(caller::openId).toString();
  }

  /** Returns null, because nothing of an identity is a secret that proves it. */
  @Override
  public Object getCredentials() {
    return null;
  }

  /** Returns the verified caller, never null. */
  @Override
  public WxContext getPrincipal() {
    return caller;
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
    super.setAuthenticated(false);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CallerAuthentication
        && super.equals(other)
        && caller == ((CallerAuthentication) other).caller;
  }

  @Override
  public int hashCode() {
    return super.hashCode();
  }

  /** Returns a form that is safe to log. */
  @Override
  public String toString() {
    return "CallerAuthentication[" + getName() + ", " + getAuthorities() + "]";
  }

  private void writeObject(ObjectOutputStream out) throws NotSerializableException {
    throw new NotSerializableException("a verified caller belongs to one request");
  }
}
