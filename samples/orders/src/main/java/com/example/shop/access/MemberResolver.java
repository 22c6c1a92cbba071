package com.example.shop.access;

import com.example.shop.database.Database;
import com.example.shop.model.Member;
import com.example.shop.service.Members;
import dev.signet.HandlerFactory;
import dev.signet.identity.WxContext;
import dev.signet.user.CallerResolver;
import dev.signet.user.UserId;
import java.time.Clock;
import java.util.Optional;

/** Finds the member for a verified caller, and registers one at the first call. */
@UserId("id")
public final class MemberResolver implements CallerResolver<Member> {

  private final Members members;

  public MemberResolver(Members members) {
    this.members = members;
  }

  @HandlerFactory
  public static MemberResolver create() {
    return new MemberResolver(new Members(Database.shared(), Clock.systemUTC()));
  }

  @Override
  public Optional<Member> resolve(WxContext caller) {
    return Optional.of(members.of(caller));
  }
}
