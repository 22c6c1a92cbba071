package com.example.orders.member;

import com.example.orders.dao.MemberMapper;
import com.example.orders.model.Member;
import dev.signet.identity.WxContext;
import dev.signet.user.CallerResolver;
import dev.signet.user.UserId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the member for a verified caller, and registers a customer at the first call. */
@Component
@UserId("id")
public class MemberResolver implements CallerResolver<Member> {

  private final MemberMapper members;

  public MemberResolver(MemberMapper members) {
    this.members = members;
  }

  @Override
  public Optional<Member> resolve(WxContext caller) {
    String openid = caller.openId().value();
    Optional<Member> known = members.find(openid);
    if (known.isEmpty()) {
      members.register(openid);
      known = members.find(openid);
    }
    return known;
  }
}
