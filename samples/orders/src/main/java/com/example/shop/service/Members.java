package com.example.shop.service;

import com.example.shop.database.Database;
import com.example.shop.mapper.GeneratedKey;
import com.example.shop.mapper.MemberMapper;
import com.example.shop.model.Member;
import com.example.shop.model.Role;
import dev.signet.error.FunctionException;
import dev.signet.identity.UnionId;
import dev.signet.identity.WxContext;
import java.time.Clock;
import java.util.Optional;
import org.apache.ibatis.session.SqlSession;
import org.jspecify.annotations.Nullable;

/** Finds, registers and joins members by what WeChat has verified. */
public final class Members {

  private final Database database;
  private final Clock clock;

  public Members(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Returns the member for a caller: the one whose account this is; else the person with the
   * caller's unionid, who comes from another mini program for the first time; else a new one. When
   * WeChat sends a unionid for an account that had none, and the unionid is another member's, the
   * two are one person and become one member.
   *
   * @throws FunctionException ACCOUNT_CONFLICT if the account's member has another unionid
   */
  public Member of(WxContext caller) {
    Account account = Account.of(caller);
    Optional<Member> known =
        database.inTransaction(
            session -> session.getMapper(MemberMapper.class).ofAccount(account.app, account.open));
    return known
        .filter(member -> account.tellsNothingNew(member))
        .orElseGet(() -> database.inTransaction(session -> settle(session, account)));
  }

  private Member settle(SqlSession session, Account account) {
    MemberMapper members = session.getMapper(MemberMapper.class);
    Optional<Member> mine = members.ofAccount(account.app, account.open);
    Optional<Member> person =
        account.union == null ? Optional.empty() : members.ofUnionId(account.union);
    if (mine.isEmpty()) {
      long id = person.map(Member::id).orElseGet(() -> register(members, account.union));
      members.insertAccount(account.app, account.open, id);
      return members.lock(id);
    }
    Member locked = members.lock(mine.get().id());
    if (locked.mergedInto() != null) {
      // Another call of this account was faster, so the account is the person's by now.
      return settle(session, account);
    }
    if (account.tellsNothingNew(locked)) {
      return locked;
    }
    if (locked.unionId() != null) {
      throw new FunctionException(
          "ACCOUNT_CONFLICT", "this account belongs to somebody else; ask the shop");
    }
    if (person.isEmpty()) {
      // The unique key decides if another account says the same at this moment.
      members.setUnionId(locked.id(), account.union);
      return members.lock(locked.id());
    }
    return new Merge(session).of(locked, members.lock(person.get().id()));
  }

  private long register(MemberMapper members, @Nullable String unionId) {
    GeneratedKey key = new GeneratedKey();
    members.insert(unionId, Role.CUSTOMER, clock.instant(), key);
    return key.getId();
  }

  /** Keeps a phone number that WeChat vouches for. */
  public void setPhone(Member member, String phone) {
    int changed =
        database.inTransaction(
            session -> session.getMapper(MemberMapper.class).setPhone(member.id(), phone));
    if (changed == 0) {
      throw Merge.inBetween();
    }
  }

  /** What WeChat has verified about the caller. */
  private record Account(String app, String open, @Nullable String union) {

    static Account of(WxContext caller) {
      return new Account(
          caller.appId().value(),
          caller.openId().value(),
          caller.unionId().map(UnionId::value).orElse(null));
    }

    boolean tellsNothingNew(Member member) {
      return union == null || union.equals(member.unionId());
    }
  }
}
