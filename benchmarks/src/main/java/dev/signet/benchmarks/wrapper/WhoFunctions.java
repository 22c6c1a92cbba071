package dev.signet.benchmarks.wrapper;

import dev.signet.CloudFunction;
import dev.signet.RequireUnionId;
import dev.signet.identity.OpenId;
import dev.signet.identity.UnionId;

/** A function that does next to nothing, so that the cost of what surrounds it shows. */
public final class WhoFunctions {

  /** Reads both identifiers. */
  @CloudFunction("who")
  @RequireUnionId
  public int who(OpenId openId, UnionId unionId) {
    return openId.value().length() + unionId.value().length();
  }
}
