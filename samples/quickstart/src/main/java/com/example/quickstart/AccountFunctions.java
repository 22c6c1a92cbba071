package com.example.quickstart;

import dev.signet.CloudFunction;
import dev.signet.RequireUnionId;
import dev.signet.ReturnsCallerIdentity;
import dev.signet.identity.AppId;
import dev.signet.identity.OpenId;
import dev.signet.identity.UnionId;
import dev.signet.identity.WxContext;
import java.time.Instant;
import java.util.Optional;

/**
 * Functions that tell the caller who it is, from WeChat's verified context and never from the
 * payload.
 */
public final class AccountFunctions {

  @CloudFunction(value = "getUserInfo", description = "Who the caller is")
  @ReturnsCallerIdentity
  public UserInfo getUserInfo(WxContext caller) {
    return new UserInfo(caller.openId(), caller.appId(), caller.unionId());
  }

  @CloudFunction(value = "test", description = "Shows that authentication works")
  @ReturnsCallerIdentity
  public TestResult test(WxContext caller) {
    String unionId = caller.unionId().map(UnionId::value).orElse("Not available");
    return new TestResult(
        true,
        "Authentication successful",
        new Identity(caller.openId(), caller.appId(), unionId),
        Instant.now());
  }

  @CloudFunction(value = "hasUnionId", description = "Whether WeChat sent a unionid")
  @ReturnsCallerIdentity
  public UnionIdStatus hasUnionId(WxContext caller) {
    return new UnionIdStatus(caller.openId(), caller.unionId().isPresent());
  }

  @CloudFunction(value = "linkAccount", description = "Links the accounts of one user")
  @RequireUnionId
  @ReturnsCallerIdentity
  public LinkResult linkAccount(UnionId unionId) {
    return new LinkResult(true, unionId);
  }

  public record UserInfo(OpenId openid, AppId appid, Optional<UnionId> unionid) {}

  public record TestResult(boolean success, String message, Identity identity, Instant timestamp) {}

  public record Identity(OpenId openid, AppId appid, String unionid) {}

  public record UnionIdStatus(OpenId openid, boolean hasUnionId) {}

  public record LinkResult(boolean linked, UnionId unionid) {}
}
