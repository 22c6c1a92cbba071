package dev.signet.spring.controller;

import dev.signet.RequirePolicy;
import dev.signet.identity.WxContext;
import dev.signet.user.CallerResolver;
import java.util.Optional;

/** The users and roles of the applications of these tests. */
public final class Club {

  private Club() {}

  /** A user of the application. */
  public record Member(String name) {}

  /** Knows everybody whose openid begins with {@code oMember}. */
  public static final class Members implements CallerResolver<Member> {
    @Override
    public Optional<Member> resolve(WxContext caller) {
      String openId = caller.openId().value();
      return openId.startsWith("oMember") ? Optional.of(new Member(openId)) : Optional.empty();
    }
  }

  /** A role. */
  public enum Role {
    ADMIN,
    EDITOR
  }

  /** Lets only those call who have a role. */
  @RequirePolicy(Roles.class)
  public @interface RequireRole {
    Role value();
  }

  /** Reads the role from the openid, which ends with it. */
  public static final class Roles {
    public boolean permits(WxContext caller, Role role) {
      return caller.openId().value().endsWith(role.name());
    }
  }
}
