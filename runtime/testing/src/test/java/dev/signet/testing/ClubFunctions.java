package dev.signet.testing;

import dev.signet.CloudFunction;
import dev.signet.identity.WxContext;
import dev.signet.user.CallerResolver;
import dev.signet.user.CurrentUser;
import dev.signet.user.ResolveCallers;
import dev.signet.user.UserId;
import java.util.Optional;

/** Functions for a user of the application. */
@ResolveCallers(ClubFunctions.Members.class)
public final class ClubFunctions {

  private final String club;

  public ClubFunctions() {
    this("club");
  }

  ClubFunctions(String club) {
    this.club = club;
  }

  @CloudFunction("badge")
  public String badge(@CurrentUser Member me) {
    return club + " " + me.id();
  }

  @CloudFunction("visitor")
  public boolean visitor(@CurrentUser Optional<Member> me) {
    return me.isEmpty();
  }

  public record Member(long id) {}

  /** Knows the built-in caller user, and nobody else. */
  @UserId("id")
  public static final class Members implements CallerResolver<Member> {
    @Override
    public Optional<Member> resolve(WxContext caller) {
      return Optional.of(new Member(1)).filter(m -> caller.openId().value().equals("oUser_A-1"));
    }
  }
}
