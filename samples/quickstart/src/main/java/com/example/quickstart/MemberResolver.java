package com.example.quickstart;

import dev.signet.identity.WxContext;
import dev.signet.user.CallerResolver;
import dev.signet.user.UserId;
import java.util.Optional;

/** Finds the member for a verified caller, and registers one at the first call. */
@UserId("id")
public final class MemberResolver implements CallerResolver<Member> {

  @Override
  public Optional<Member> resolve(WxContext caller) {
    return Optional.of(Members.TABLE.findOrRegister(caller.openId()));
  }
}
