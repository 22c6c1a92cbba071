package dev.signet.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.Channel;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Netty that an application's parent or another bill of materials may choose. */
class NettyVersionTest {

  @TempDir Path folder;

  @Test
  void aHostThatFindsAnOlderOneSaysSoWithTheCureAndExitsWith2() throws Exception {
    Path own = Path.of(Channel.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Path older = Files.copy(own, folder.resolve("netty-transport-4.1.jar"));
    try (FileSystem jar = FileSystems.newFileSystem(older)) {
      Files.delete(jar.getPath("io/netty/channel/MultiThreadIoEventLoopGroup.class"));
    }
    Map<String, String> environment = Map.of("SIGNET_INGRESS", "wechat-cloudrun-private");
    try (HostProcess process = HostProcess.startWith(older, own, environment)) {
      assertThat(process.awaitOutput())
          .hasLineCount(1)
          .contains("older than 4.2", older.getFileName().toString(), "import signet-bom");
      assertThat(process.awaitExit()).isEqualTo(2);
    }
  }

  @Test
  void theBillOfMaterialsManagesWhatSignetIsBuiltWith() throws IOException {
    String parent = Files.readString(Path.of("..", "..", "pom.xml"));
    String bom = Files.readString(Path.of("..", "bom", "pom.xml"));
    for (String name : new String[] {"netty.version", "jackson.version"}) {
      assertThat(version(name, bom)).as(name).isEqualTo(version(name, parent));
    }
    assertThat(bom).contains("<artifactId>netty-bom<", "<artifactId>jackson-bom<");
  }

  private static String version(String name, String pom) {
    Matcher property = Pattern.compile("<" + Pattern.quote(name) + ">([^<]+)<").matcher(pom);
    assertThat(property.find()).as(name).isTrue();
    return property.group(1);
  }
}
