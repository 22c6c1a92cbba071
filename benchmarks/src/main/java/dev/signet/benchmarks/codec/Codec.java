package dev.signet.benchmarks.codec;

import com.fasterxml.jackson.core.JsonParser;
import dev.signet.benchmarks.codec.GreetingFunctions.Whoami;
import dev.signet.identity.AppId;
import dev.signet.identity.CallSource;
import dev.signet.identity.OpenId;
import dev.signet.identity.SourceChain;
import dev.signet.identity.UnionId;
import dev.signet.identity.WxContext;
import dev.signet.json.IdentityGuard;
import dev.signet.json.JsonLimits;
import dev.signet.json.JsonOutput;
import dev.signet.json.StrictJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** One way to read the payload and write the result of whoami. The parser is the same for all. */
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

  StrictJson JSON = new StrictJson(JsonLimits.defaults());
  IdentityGuard GUARD = IdentityGuard.of(CALLER);
  Whoami RESULT = new Whoami(CALLER.openId(), Optional.of(UnionId.of("uUser")), "Hello Ada", 10);

  /** Reads the object on whose opening brace the parser stands. */
  Object read(JsonParser in) throws IOException;

  /** Writes the result. */
  void write(Whoami result, JsonOutput<byte[]> output) throws IOException;

  /** Reads {@link #BODY}. */
  default Object decode() throws IOException {
    try (JsonParser in = JSON.parser(BODY)) {
      in.nextToken();
      return read(in);
    }
  }

  /** Writes {@link #RESULT}. */
  default byte[] encode() throws IOException {
    JsonOutput<byte[]> output = JsonOutput.bytes();
    write(RESULT, output);
    return output.finish();
  }
}
