package com.example.orders.controller;

import com.example.orders.dao.MemberMapper;
import com.example.orders.model.Member;
import com.example.orders.model.Role;
import dev.signet.RequireUnionId;
import dev.signet.identity.UnionId;
import dev.signet.user.CurrentUser;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own account. */
@RestController
@RequestMapping("/account")
public class AccountController {

  private final MemberMapper members;

  public AccountController(MemberMapper members) {
    this.members = members;
  }

  @GetMapping
  public ApiResponse<Account> account(@CurrentUser Member me, Optional<UnionId> unionId) {
    return ApiResponse.ok(new Account(me.id(), me.role(), unionId.isPresent()));
  }

  /** Needs the unionid, which WeChat does not send for everybody; who has none is told so. */
  @PostMapping("/link")
  @RequireUnionId
  public ApiResponse<Void> link(@CurrentUser Member me, UnionId unionId) {
    members.link(me.id(), unionId.value());
    return ApiResponse.ok(null);
  }

  public record Account(long id, Role role, boolean linkable) {}
}
