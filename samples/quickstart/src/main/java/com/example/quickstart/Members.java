package com.example.quickstart;

import dev.signet.identity.OpenId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Stands in for a table of members, whose unique key is the openid. */
final class Members {

  static final Members TABLE = new Members();

  private final Map<OpenId, Member> rows = new ConcurrentHashMap<>();
  private final Map<Long, String> phones = new ConcurrentHashMap<>();
  private final AtomicLong lastId = new AtomicLong();

  Members() {
    add(OpenId.of("oUser_A-1"), Role.CUSTOMER);
    add(OpenId.of("oUser_B"), Role.CLERK);
  }

  Member findOrRegister(OpenId openId) {
    return add(openId, Role.CUSTOMER);
  }

  void setPhone(Member member, String phone) {
    phones.put(member.id(), phone);
  }

  private Member add(OpenId openId, Role role) {
    return rows.computeIfAbsent(openId, id -> new Member(lastId.incrementAndGet(), id, role));
  }
}
