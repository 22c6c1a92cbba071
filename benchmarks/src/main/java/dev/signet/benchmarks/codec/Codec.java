package dev.signet.benchmarks.codec;

import dev.signet.benchmarks.codec.GreetingFunctions.Whoami;
import dev.signet.identity.AppId;
import dev.signet.identity.CallSource;
import dev.signet.identity.IdentityGuard;
import dev.signet.identity.OpenId;
import dev.signet.identity.SourceChain;
import dev.signet.identity.UnionId;
import dev.signet.identity.WxContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** One way from the bytes of whoami's payload to its record, and from its result to bytes. */
interface Codec {

  byte[] BODY =
      ("{\"name\":\"Ada\",\"items\":[{\"sku\":\"apple\",\"qty\":2},{\"sku\":\"pear\",\"qty\":3},"
              + "{\"sku\":\"plum\",\"qty\":5}]}")
          .getBytes(StandardCharsets.UTF_8);

  WxContext CALLER =
      WxContext.direct(OpenId.of("oUser"), AppId.of("wx0123456789abcdef"))
          .unionId(UnionId.of("uUser"))
          .source(SourceChain.of(CallSource.WX_CLIENT))
          .build();

  IdentityGuard GUARD = IdentityGuard.of(CALLER);
  Whoami RESULT = new Whoami(CALLER.openId(), Optional.of(UnionId.of("uUser")), "Hello Ada", 10);

  /** Reads {@link #BODY}. */
  Object decode() throws IOException;

  /** Writes {@link #RESULT}. */
  byte[] encode() throws IOException;
}
