package dev.signet.benchmarks.wrapper;

import dev.signet.CloudFunction;
import dev.signet.RequireUnionId;
import dev.signet.identity.OpenId;
import dev.signet.identity.UnionId;
import dev.signet.identity.WxContext;
import dev.signet.user.CallerResolver;
import dev.signet.user.CurrentUser;
import dev.signet.user.ResolveCallers;
import java.util.Optional;

/** Functions that do next to nothing, so that the cost of what surrounds them shows. */
@ResolveCallers(WhoFunctions.Accounts.class)
public final class WhoFunctions {

  /** Reads both identifiers. */
  @CloudFunction("who")
  @RequireUnionId
  public int who(OpenId openId, UnionId unionId) {
    return openId.value().length() + unionId.value().length();
  }

  /** Reads both identifiers of an account, which a resolver in memory finds. */
  @CloudFunction("whose")
  @RequireUnionId
  public int whose(@CurrentUser Account account) {
    return account.openId().length() + account.unionId().length();
  }

  /** A user of the application. */
  public static final class Account {
    private final String openId;
    private final String unionId;

    Account(String openId, String unionId) {
      this.openId = openId;
      this.unionId = unionId;
    }

    String openId() {
      return openId;
    }

    String unionId() {
      return unionId;
    }
  }

  /** Makes an account of each caller, without waiting for a database. */
  static final class Accounts implements CallerResolver<Account> {

    @Override
    public Optional<Account> resolve(WxContext caller) {
      return Optional.of(
          new Account(caller.openId().value(), caller.unionId().orElseThrow().value()));
    }
  }
}
