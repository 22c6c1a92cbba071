package dev.signet.json.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.core.type.TypeReference;
import dev.signet.identity.IdentityGuard;
import dev.signet.json.databind.DatabindCodec;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Checks that an answer as a tree holds only values that JSON has. */
class PlainTreeTest {

  @Test
  void writesBytesAsBase64() throws IOException {
    assertThat(tree(new TypeReference<byte[]>() {}, new byte[] {1, 2, 3})).isEqualTo("AQID");
  }

  @Test
  void writesRawJsonAsWhatItSays() throws IOException {
    assertThat(tree(new TypeReference<Raw>() {}, new Raw()))
        .isEqualTo(Map.of("raw", Map.of("a", List.of(1, "x"))));
  }

  private static <T> Object tree(TypeReference<T> type, T value) throws IOException {
    JsonOutput<Object> output = JsonOutput.tree();
    DatabindCodec.of(type).write(value, output.start(), IdentityGuard.of(null));
    return output.finish();
  }

  /** A raw value, which jackson passes to the generator as an object of its own. */
  public static final class Raw {
    @JsonRawValue public String raw = "{\"a\":[1,\"x\"]}";
  }
}
