package dev.signet.processor.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.processor.testing.Project;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A handler that is compiled alone finds the resolver that only class files declare. */
class IncrementalUserTest {

  private static final String DECLARED =
      """
      @dev.signet.user.ResolveCallers(com.example.members.Members.class)
      package com.example;
      """;
  private static final String MEMBERS =
      """
      package com.example.members;
      import java.util.Optional;
      @dev.signet.user.UserId("id")
      public class Members implements dev.signet.user.CallerResolver<Member> {
        public Optional<Member> resolve(dev.signet.identity.WxContext caller) {
          return Optional.of(new Member(7));
        }
      }
      """;
  private static final String HANDLER =
      """
      package com.example.shop.orders;
      import com.example.members.Member;
      import dev.signet.*;
      import dev.signet.user.CurrentUser;
      import java.util.Optional;
      public class Orders {
        @CloudFunction("mine") public long mine(@CurrentUser Member me) { return me.getId(); }
        @CloudFunction("order") @RequireOwner(lookup = "ownerOf") public String order(long orderId) { return "ok"; }
        Optional<Long> ownerOf(long orderId) { return Optional.of(orderId); }
      }
      """;
  private static final String PLAIN_MEMBER =
      "package com.example.members;\npublic class Member { private final long id;"
          + " Member(long id) { this.id = id; } public long getId() { return id; } }\n";

  @TempDir Path folder;

  @Test
  void givesTheSameBytesAsAFullBuild() throws IOException {
    Project project = project("built", PLAIN_MEMBER).withSignet();
    assertThat(project.compile()).isEqualTo(new Project.Output(0, ""));
    Map<String, String> full = contents(project);
    for (String file : full.keySet()) {
      if (file.contains("orders") || file.startsWith("META-INF")) {
        Files.delete(project.classes().resolve(file));
      }
    }
    assertThat(project.compileAgain("com/example/shop/orders/Orders.java"))
        .isEqualTo(new Project.Output(0, ""));
    assertThat(contents(project)).isEqualTo(full);
    assertThat(full).containsKey("com/example/package-info.class");
  }

  @Test
  void takesAUserWhomLombokCompletes() {
    for (String annotation : new String[] {"@lombok.Value", "@lombok.Data"}) {
      String member =
          "package com.example.members;\n"
              + annotation
              + "\npublic class Member { final long id; }\n";
      Project project = project(annotation.substring(8), member).withLombok().withSignet();
      // Lombok makes newer JDKs warn.
      assertThat(project.compile().exitCode()).isZero();
    }
  }

  private Project project(String name, String member) {
    return new Project(folder.resolve(name))
        .source("com/example/package-info.java", DECLARED)
        .source("com/example/members/Members.java", MEMBERS)
        .source("com/example/members/Member.java", member)
        .source("com/example/shop/orders/Orders.java", HANDLER);
  }

  private static Map<String, String> contents(Project of) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(of.classes())) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(
            of.classes().relativize(file).toString().replace('\\', '/'),
            Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    return files;
  }
}
