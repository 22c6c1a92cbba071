package com.example.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.spring.testing.matrix.SpringIdentityMatrix;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.web.context.WebApplicationContext;

/** Every kind of caller at every function and controller, those of the quickstart among them. */
@SpringBootTest(properties = {Client.INGRESS, "signet.log=none"})
class MatrixTest {

  private static final String NOTES = "com.example.consumer.NoteController";

  @Autowired WebApplicationContext application;
  @TempDir Path folder;

  /** Not recorded: Spring Security brings a controller more. */
  @TestFactory
  Stream<DynamicNode> theApplicationRefusesWhomSignetRefuses() {
    return SpringIdentityMatrix.of(application)
        .matrix()
        .recordedIn(folder.resolve("identity-matrix.txt"))
        .writing()
        .dynamicTests();
  }

  @Test
  void theVerdictsAreTheSameOnEachLine() {
    assertThat(SpringIdentityMatrix.of(application).matrix().text())
        .contains(
            "\nhello | user | reached\n",
            "\nhello | no identity | UNAUTHENTICATED\n",
            "\n" + NOTES + ".note | user | reached\n",
            "\n" + NOTES + ".note | no identity | UNAUTHENTICATED\n",
            "\n" + NOTES + ".linked | no unionid | UNIONID_UNAVAILABLE\n",
            "\n" + NOTES + ".open | requirement | not guarded by Signet\n");
  }
}
