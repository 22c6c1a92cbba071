package com.example.shop.service;

import com.example.shop.mapper.MemberMapper;
import com.example.shop.mapper.OrderMapper;
import com.example.shop.model.Member;
import com.example.shop.model.Role;
import dev.signet.error.FunctionException;
import org.apache.ibatis.session.SqlSession;

/** Makes one member of two, within a transaction that has locked both. */
final class Merge {

  private final SqlSession session;

  Merge(SqlSession session) {
    this.session = session;
  }

  /**
   * Moves accounts and orders of one member to the person with the unionid. The person keeps the
   * higher role and the phone number that there is; the emptied row stays, and names the person.
   */
  Member of(Member from, Member person) {
    MemberMapper members = session.getMapper(MemberMapper.class);
    members.moveAccounts(from.id(), person.id());
    session.getMapper(OrderMapper.class).moveAll(from.id(), person.id());
    Role role = from.role() == Role.ADMIN ? Role.ADMIN : person.role();
    members.update(person.id(), role, person.phone() == null ? from.phone() : person.phone());
    members.setMerged(from.id(), person.id());
    return members.lock(person.id());
  }

  /** Returns what a call ends with whose member became part of another one after it began. */
  static FunctionException inBetween() {
    return new FunctionException(
        "ACCOUNTS_MERGED", "your accounts were joined at this moment; try again");
  }
}
