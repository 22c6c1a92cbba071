package dev.signet.jdbc;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import dev.signet.function.Deadline;
import dev.signet.function.FunctionDescriptor;
import dev.signet.function.FunctionHandler;
import dev.signet.function.FunctionResult;
import dev.signet.function.Invocation;
import dev.signet.function.InvocationContext;
import dev.signet.function.PayloadReader;
import dev.signet.function.Pipeline;
import dev.signet.identity.AppId;
import dev.signet.identity.CallSource;
import dev.signet.identity.IdentityGuard;
import dev.signet.identity.OpenId;
import dev.signet.identity.Requirement;
import dev.signet.identity.SourceChain;
import dev.signet.identity.WxContext;
import dev.signet.ingress.IngressDecision;
import dev.signet.json.wire.JsonInput;
import dev.signet.json.wire.JsonLimits;
import dev.signet.json.wire.JsonOutput;
import dev.signet.limit.CallRecord;
import dev.signet.limit.CallStore;
import dev.signet.limit.Rate;
import dev.signet.limit.RateLimit;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.List;
import java.util.StringJoiner;
import javax.sql.DataSource;

/** One instance: the pipeline of a host over the store, told by standard input what to call. */
final class InstanceMain {

  private static final WxContext CALLER =
      WxContext.direct(OpenId.of("oUser_0123456789"), AppId.of("wx0123456789abcdef"))
          .source(SourceChain.of(CallSource.WX_CLIENT))
          .build();

  private final BufferedReader in =
      new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
  private final DataSource source;
  private final Pipeline pipeline;
  private boolean racing;

  private InstanceMain(String url) {
    source = new UrlDataSource(url);
    pipeline =
        new Pipeline(List.of(), decision -> {}, new PayloadReader(JsonLimits.defaults()))
            .withCallStore(new Telling(new JdbcCallStore(source)));
  }

  public static void main(String[] arguments) throws IOException {
    new InstanceMain(arguments[0]).serve();
  }

  private void serve() throws IOException {
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String[] words = line.split(" ");
      if (words[0].equals("race")) {
        racing = true;
        System.out.println(race(Integer.parseInt(words[1])));
      } else {
        System.out.println(words[0].equals("order") ? order(words[1]) : call("limited", "0"));
      }
    }
  }

  private String race(int orders) {
    StringJoiner answers = new StringJoiner(", ");
    for (int number = 0; number < orders; number++) {
      answers.add(order("race" + number));
    }
    return answers.toString();
  }

  private String order(String number) {
    return call("order", number);
  }

  private String call(String function, String number) {
    Invocation invocation =
        new Invocation(
            "request-1",
            () -> IngressDecision.verified(CALLER),
            JsonInput.bytes(("{\"no\":\"" + number + "\"}").getBytes(StandardCharsets.UTF_8)),
            Deadline.after(Duration.ofMinutes(1)));
    FunctionHandler handler = function.equals("order") ? new Order() : new Limited();
    FunctionResult<byte[]> result = pipeline.run(handler, invocation, JsonOutput.bytes()).await();
    return result.outcome() + " " + new String(result.body(), StandardCharsets.UTF_8);
  }

  private void noteRun(String number) throws Exception {
    try (Connection connection = source.getConnection();
        PreparedStatement insert =
            connection.prepareStatement("INSERT INTO runs (order_no) VALUES (?)")) {
      insert.setString(1, number);
      insert.executeUpdate();
    }
    if (!racing) {
      System.out.println("running");
      if (!"finish".equals(in.readLine())) {
        throw new IllegalStateException();
      }
    }
  }

  private abstract static class Texts implements FunctionHandler {
    @Override
    public void encode(Object result, JsonGenerator out, IdentityGuard guard) throws IOException {
      out.writeString((String) result);
    }
  }

  private final class Order extends Texts {
    @Override
    public FunctionDescriptor descriptor() {
      return FunctionDescriptor.of("order", Requirement.CALLER).withPayload().withIdempotency(3600);
    }

    @Override
    public Object decode(JsonParser in) throws IOException {
      in.nextToken();
      String number = in.nextTextValue();
      in.nextToken();
      return number;
    }

    @Override
    public String idempotencyKey(String requestId, Object payload) {
      return (String) payload;
    }

    @Override
    public Object invoke(InvocationContext invocation, WxContext who, Object user, Object payload)
        throws Exception {
      noteRun((String) payload);
      return "order " + payload + " of process " + ProcessHandle.current().pid();
    }
  }

  private static final class Limited extends Texts {
    @Override
    public FunctionDescriptor descriptor() {
      return FunctionDescriptor.of("limited", Requirement.CALLER)
          .withRates(Rate.of(3, 24 * 60 * 60, RateLimit.Scope.USER));
    }

    @Override
    public Object invoke(InvocationContext invocation, WxContext who, Object user, Object payload) {
      return "permitted";
    }
  }

  /** Says when a call waits for another one. */
  private final class Telling implements CallStore {
    private final CallStore store;
    private boolean said;

    Telling(CallStore store) {
      this.store = store;
    }

    @Override
    public Duration take(String key, int permits, Duration per) throws Exception {
      return store.take(key, permits, per);
    }

    @Override
    public CallRecord claim(
        String key, String holder, String fingerprint, Duration lease, Duration ttl)
        throws Exception {
      return store.claim(key, holder, fingerprint, lease, ttl);
    }

    @Override
    public void answered(String key, String holder, byte[] answer, Duration ttl) throws Exception {
      store.answered(key, holder, answer, ttl);
    }

    @Override
    public void release(String key, String holder) throws Exception {
      store.release(key, holder);
    }

    @Override
    public void awaitEnd(String key, Duration atMost) throws InterruptedException {
      if (!said && !racing) {
        said = true;
        System.out.println("waiting");
      }
      store.awaitEnd(key, atMost);
    }
  }
}
