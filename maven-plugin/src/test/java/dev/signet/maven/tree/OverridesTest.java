package dev.signet.maven.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of the project in the place of those that Signet would write. */
class OverridesTest {

  @TempDir Path directory;

  @Test
  void aFileReplacesTheGeneratedOneOfItsPath() throws IOException {
    own("functions/a/config.json", "{\"mine\":1}\n");
    OutputTree tree = new OutputTree();
    tree.text("functions/a/config.json", "{}\n");
    List<Overrides.Taken> taken = Overrides.apply(directory.resolve("own"), tree);
    write(tree);
    assertThat(directory.resolve("out/event/functions/a/config.json")).hasContent("{\"mine\":1}\n");
    assertThat(taken).hasSize(1);
    assertThat(taken.get(0).replaces()).isTrue();
    assertThat(taken.get(0).difference()).isEqualTo("- {\"mine\":1}\n+ {}\n");
  }

  @Test
  void aFileThatMatchesNothingIsAdded() throws IOException {
    own("functions/a/font.ttf", "font");
    OutputTree tree = new OutputTree();
    List<Overrides.Taken> taken = Overrides.apply(directory.resolve("own"), tree);
    write(tree);
    assertThat(directory.resolve("out/event/functions/a/font.ttf")).hasContent("font");
    assertThat(taken.get(0).replaces()).isFalse();
  }

  @Test
  void aScriptFromACheckoutOnWindowsIsExecutableAndHasLf() throws IOException {
    own("scf_bootstrap", "#!/bin/bash\r\nexec java\r\n");
    OutputTree tree = new OutputTree();
    Overrides.apply(directory.resolve("own"), tree);
    write(tree);
    Path written = directory.resolve("out/event/scf_bootstrap");
    assertThat(Files.readString(written)).isEqualTo("#!/bin/bash\nexec java\n");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(written)))
        .isEqualTo("rwxr-xr-x");
  }

  @Test
  void aFileThatIsTakenAwayGivesTheGeneratedOneBack() throws IOException {
    own("text", "mine");
    OutputTree tree = new OutputTree();
    tree.text("text", "ours");
    Overrides.apply(directory.resolve("own"), tree);
    write(tree);
    Files.delete(directory.resolve("own/text"));
    OutputTree again = new OutputTree();
    again.text("text", "ours");
    Overrides.apply(directory.resolve("own"), again);
    assertThat(write(again).kept()).isEmpty();
    assertThat(directory.resolve("out/event/text")).hasContent("ours");
  }

  @Test
  void aProjectWithoutSuchAFolderHasNone() throws IOException {
    assertThat(Overrides.apply(directory.resolve("none"), new OutputTree())).isEmpty();
  }

  private void own(String path, String content) throws IOException {
    Path file = directory.resolve("own").resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  private WriteReport write(OutputTree tree) throws IOException {
    return TreeWriter.write(directory.resolve("out"), "event", tree);
  }
}
