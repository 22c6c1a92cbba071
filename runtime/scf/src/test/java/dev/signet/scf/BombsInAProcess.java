package dev.signet.scf;

import com.fasterxml.jackson.core.type.TypeReference;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;

/** Events that are small on the wire and large when they are read carelessly. */
public final class BombsInAProcess {

  /** The number of these events; a harmless one follows them. */
  static final int COUNT = 8;

  private BombsInAProcess() {}

  /** A function as the platform makes it. */
  public static final class WholeNumbers extends ScfFunction {
    /** Takes an object of whole numbers. */
    public WholeNumbers() {
      super(() -> TestFunction.echo(new TypeReference<Map<String, BigInteger>>() {}));
    }
  }

  /** Prints the outcome of each event. */
  public static void main(String[] args) {
    WholeNumbers entry = new WholeNumbers();
    Object deep = 1;
    for (int i = 0; i < 100_000; i++) {
      deep = List.of(deep);
    }
    text(entry, "{\"a\":" + "[".repeat(100_000));
    text(entry, "{\"a\":" + "{\"a\":".repeat(100_000));
    text(entry, "{\"a\":1e1000000000}");
    text(entry, "{\"a\":1E+99999999999999999999}");
    text(entry, "{\"a\":" + "9".repeat(1_000_000) + "}");
    text(entry, "{\"a\":[" + "1,".repeat(1_000_000) + "1]}");
    tree(entry, Map.of("a", deep));
    tree(entry, Map.of("a", new BigDecimal("1e1000000000")));
    text(entry, "{\"a\":1}");
  }

  private static void text(ScfFunction entry, String event) {
    String answer = entry.mainHandlerText(event, FakeContext.USUAL);
    System.out.println(answer.contains("INVALID_ARGUMENT") ? "INVALID_ARGUMENT" : said(answer));
  }

  private static void tree(ScfFunction entry, Map<String, Object> event) {
    System.out.println(ScfHarness.outcomeOf(entry.mainHandler(event, FakeContext.USUAL)));
  }

  private static String said(String answer) {
    return answer.contains("requestId") ? answer : "OK";
  }
}
