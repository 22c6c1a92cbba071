package dev.signet.benchmarks.compile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntFunction;

/** The handlers as a user of each framework writes them, with the same payload and result. */
enum Sources {
  /** One cloud function a class. */
  SIGNET(Sources::signet),
  /** A class with an injected constructor and one it needs, bound by a component. */
  DAGGER(Sources::dagger),
  /** A payload and a result with a JSON adapter each. */
  AVAJE_JSONB(Sources::avajeJsonb),
  /** A controller with one route. */
  MICRONAUT(Sources::micronaut);

  private static final String RECORDS =
      "  %1$spublic record Cart%2$d(String name, List<Item%2$d> items) {}\n"
          + "  %1$spublic record Item%2$d(String sku, int qty) {}\n"
          + "  %1$spublic record Greeting%2$d(String greeting, long total) {}\n";
  private static final String BODY =
      "    long total = cart.items().stream().mapToLong(Item%1$d::qty).sum();\n"
          + "    return new Greeting%1$d(\"Hello \" + cart.name(), total);\n";

  private final IntFunction<String> source;

  Sources(IntFunction<String> source) {
    this.source = source;
  }

  /** Writes this many handlers below a directory. */
  void write(Path directory, int count) throws IOException {
    Path folder = Files.createDirectories(directory.resolve("handlers"));
    for (int i = 0; i < count; i++) {
      Files.writeString(folder.resolve("Handler" + i + ".java"), source.apply(i));
    }
  }

  private static String signet(int i) {
    return head("dev.signet.CloudFunction", "dev.signet.identity.OpenId")
        + String.format("public final class Handler%d {%n", i)
        + String.format("  @CloudFunction(\"handler%d\")%n", i)
        + String.format("  public Greeting%1$d call(OpenId caller, Cart%1$d cart) {%n", i)
        + String.format(BODY, i)
        + "  }\n"
        + String.format(RECORDS, "", i)
        + "}\n";
  }

  private static String dagger(int i) {
    return head("javax.inject.Inject", "dagger.Component")
        + String.format("public final class Handler%d {%n", i)
        + String.format("  private final Store%d store;%n", i)
        + String.format(
            "  @Inject public Handler%1$d(Store%1$d store) { this.store = store; }%n", i)
        + String.format("  public Greeting%1$d call(Cart%1$d cart) {%n", i)
        + String.format(BODY, i)
        + "  }\n"
        + String.format(
            "  public static final class Store%1$d { @Inject public Store%1$d() {} }%n", i)
        + String.format("  @Component public interface Parts%1$d { Handler%1$d handler(); }%n", i)
        + String.format(RECORDS, "", i)
        + "}\n";
  }

  private static String avajeJsonb(int i) {
    return head("io.avaje.jsonb.Json")
        + String.format("public final class Handler%d {%n", i)
        + String.format("  public Greeting%1$d call(Cart%1$d cart) {%n", i)
        + String.format(BODY, i)
        + "  }\n"
        + String.format(RECORDS, "@Json ", i)
        + "}\n";
  }

  private static String micronaut(int i) {
    return head(
            "io.micronaut.http.annotation.Body",
            "io.micronaut.http.annotation.Controller",
            "io.micronaut.http.annotation.Post",
            "io.micronaut.serde.annotation.Serdeable")
        + "@Controller\n"
        + String.format("public final class Handler%d {%n", i)
        + String.format("  @Post(\"/handler%d\")%n", i)
        + String.format("  public Greeting%1$d call(@Body Cart%1$d cart) {%n", i)
        + String.format(BODY, i)
        + "  }\n"
        + String.format(RECORDS, "@Serdeable ", i)
        + "}\n";
  }

  private static String head(String... imports) {
    StringBuilder head = new StringBuilder("package handlers;\n\n");
    for (String name : imports) {
      head.append("import ").append(name).append(";\n");
    }
    return head.append("import java.util.List;\n\n").toString();
  }
}
