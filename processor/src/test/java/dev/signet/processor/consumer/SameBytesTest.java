package dev.signet.processor.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.signet.processor.testing.Compile;
import dev.signet.processor.testing.Project;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SameBytesTest {

  private static final String ACCOUNT =
      """
      package demo.account;
      import dev.signet.*;
      import dev.signet.identity.*;
      public final class Account {
        /** Who. @param name of the greeted */ public record Request(String name) {}
        /** Greets. @return the caller */
        @CloudFunction(value = "whoami", description = "谁 \\"quoted\\"") @ReturnsCallerIdentity
        public OpenId whoami(OpenId caller, Request request) { return caller; }
        @CloudFunction("another") public void another() {}
      }
      """;
  private static final String ORDERS =
      """
      package demo.orders;
      import dev.signet.*;
      public final class Orders {
        @AnyCaller("a test") @CloudFunction("order") public String order(String orderId) { return orderId; }
        @CloudFunction("nightly") @TimerTrigger(name = "night", cron = "0 0 2 * * * *")
        public void nightly() {}
      }
      """;

  @TempDir Path folder;

  @Test
  void comeOutOfAnyOrderOfTheSources() {
    Map<String, String> forwards = generated(ACCOUNT, ORDERS);
    assertThat(forwards.keySet())
        .anyMatch(name -> name.endsWith("dev/signet/index/demo_account_Account.java"))
        .anyMatch(name -> name.endsWith("META-INF/signet/functions.json"));
    assertThat(generated(ORDERS, ACCOUNT)).isEqualTo(forwards);
  }

  @Test
  void comeOutOfClassNamesInPlaceOfSources() throws IOException {
    Project project =
        new Project(folder)
            .source("demo/account/Account.java", ACCOUNT)
            .source("demo/orders/Orders.java", ORDERS)
            .withSignet();
    assertThat(project.compile()).isEqualTo(new Project.Output(0, ""));
    Project.Output second =
        project.processClasses("again", "demo.account.Account_Signet", "demo.orders.Orders_Signet");
    assertThat(second).isEqualTo(new Project.Output(0, ""));
    assertSameFiles("again");
  }

  @Test
  void comeOutOfAnIncrementalBuild() throws IOException {
    Project project =
        new Project(folder)
            .source("demo/account/Account.java", ACCOUNT)
            .source("demo/orders/Orders.java", ORDERS)
            .withSignet();
    assertThat(project.compile()).isEqualTo(new Project.Output(0, ""));
    // A changed class comes as a source, an unchanged one as the name of a class.
    Project.Output second =
        project.processClasses(
            "partly",
            folder.resolve("src/demo/account/Account.java").toString(),
            "demo.orders.Orders_Signet");
    assertThat(second).isEqualTo(new Project.Output(0, ""));
    assertSameFiles("partly");
  }

  private void assertSameFiles(String other) {
    for (String file :
        new String[] {
          "dev/signet/index/demo_account_Account.java",
          "META-INF/signet/functions.json",
          "META-INF/signet/openapi.json",
          "META-INF/signet/client/signet-client.ts",
          "META-INF/signet/client/signet-client.js",
          "META-INF/signet/client/signet-client.d.ts",
          "META-INF/services/dev.signet.function.FunctionIndex"
        }) {
      assertThat(folder.resolve(other).resolve(file))
          .hasSameBinaryContentAs(folder.resolve("classes").resolve(file));
    }
  }

  private static Map<String, String> generated(String... sources) {
    Compilation compilation = Compile.sources(sources).isClean().compilation();
    Map<String, String> files = new TreeMap<>();
    for (JavaFileObject file : compilation.generatedFiles()) {
      if (file.getKind() != JavaFileObject.Kind.CLASS) {
        try {
          files.put(file.getName(), file.getCharContent(true).toString());
        } catch (IOException e) {
          throw new AssertionError(e);
        }
      }
    }
    return files;
  }
}
