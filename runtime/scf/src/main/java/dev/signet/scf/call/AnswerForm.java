package dev.signet.scf.call;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.signet.error.ErrorCode;
import dev.signet.function.Failure;
import dev.signet.json.wire.JsonOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The form in which the platform takes an answer.
 *
 * @param <B> the answer's Java type
 */
public abstract class AnswerForm<B> {

  /** The form of a tree of maps, lists, strings, numbers, booleans and null. */
  public static final AnswerForm<Object> TREE =
      new AnswerForm<>() {
        @Override
        JsonOutput<Object> output() {
          return JsonOutput.tree();
        }

        @Override
        public Object fixed(ErrorCode code, String requestId, boolean payment) {
          Map<String, Object> answer = new LinkedHashMap<>();
          if (payment) {
            answer.put("errcode", Failure.PAYMENT_NOT_TAKEN);
            answer.put("errmsg", code.name());
          }
          answer.put("code", code.name());
          answer.put("message", code.message());
          answer.put("requestId", requestId);
          return answer;
        }
      };

  /** The form of JSON text. */
  public static final AnswerForm<String> TEXT =
      new AnswerForm<>() {
        @Override
        JsonOutput<String> output() {
          return new TextOutput();
        }

        @Override
        public String fixed(ErrorCode code, String requestId, boolean payment) {
          String forWeChat =
              "\"errcode\":" + Failure.PAYMENT_NOT_TAKEN + ",\"errmsg\":\"" + code.name() + "\",";
          return "{"
              + (payment ? forWeChat : "")
              + "\"code\":\""
              + code.name()
              + "\",\"message\":\""
              + code.message()
              + "\",\"requestId\":\""
              + requestId
              + "\"}";
        }
      };

  /** The form of JSON text in UTF-8. */
  public static final AnswerForm<byte[]> BYTES =
      new AnswerForm<>() {
        @Override
        JsonOutput<byte[]> output() {
          return JsonOutput.bytes();
        }

        @Override
        public byte[] fixed(ErrorCode code, String requestId, boolean payment) {
          return TEXT.fixed(code, requestId, payment).getBytes(StandardCharsets.UTF_8);
        }
      };

  private AnswerForm() {}

  /** Returns a new output for one answer. */
  abstract JsonOutput<B> output();

  /**
   * Returns a failure with its general message, made without Jackson, which may be what is missing.
   *
   * @param payment whether WeChat's payment callback reads the answer, and must call again
   */
  public abstract B fixed(ErrorCode code, String requestId, boolean payment);

  private static final class TextOutput implements JsonOutput<String> {
    private final JsonOutput<byte[]> bytes = JsonOutput.bytes();

    @Override
    public JsonGenerator start() throws IOException {
      return bytes.start();
    }

    @Override
    public String finish() throws IOException {
      return new String(bytes.finish(), StandardCharsets.UTF_8);
    }

    @Override
    public byte[] bytes(String answer) {
      return answer.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String restored(byte[] json) {
      return new String(json, StandardCharsets.UTF_8);
    }

    @Override
    public JsonOutput<String> another() {
      return new TextOutput();
    }
  }
}
