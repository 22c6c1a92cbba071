package dev.signet.maven.tree;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is in a folder after a tree was written over what was there. */
class TreeWriterTest {

  @TempDir Path directory;
  private Path out;
  private Path event;

  @BeforeEach
  void aPathWithASpaceAndChineseCharacters() {
    out = directory.resolve("云 函数/signet");
    event = out.resolve("event");
  }

  @Test
  void textsHaveTheirLineEndsAndScriptsCanBeExecuted() throws IOException {
    OutputTree tree = new OutputTree();
    tree.text("a/说明.json", "{\n}\n");
    tree.script("scf_bootstrap", "#!/bin/bash\n");
    write(tree);
    assertThat(Files.readAllBytes(event.resolve("a/说明.json"))).isEqualTo("{\n}\n".getBytes(UTF_8));
    assertThat(mode("a/说明.json")).isEqualTo("rw-r--r--");
    assertThat(mode("scf_bootstrap")).isEqualTo("rwxr-xr-x");
    assertThat(mode("a")).isEqualTo("rwxr-xr-x");
  }

  @Test
  void aFileThatIsRightAlreadyIsNotWrittenAgain() throws IOException {
    Path source = source("one");
    write(treeOf(source));
    FileTime old = FileTime.fromMillis(0);
    for (String path : new String[] {"text", "script", "made", "copy"}) {
      Files.setLastModifiedTime(event.resolve(path), old);
    }
    WriteReport report = write(treeOf(source));
    assertThat(report.written()).isZero();
    for (String path : new String[] {"text", "script", "made", "copy"}) {
      assertThat(Files.getLastModifiedTime(event.resolve(path))).isEqualTo(old);
    }
  }

  @Test
  void aModeThatWasLostIsSetAgain() throws IOException {
    write(treeOf(source("one")));
    Files.setPosixFilePermissions(
        event.resolve("script"), PosixFilePermissions.fromString("rw-r-----"));
    write(treeOf(source("one")));
    assertThat(mode("script")).isEqualTo("rwxr-xr-x");
  }

  @Test
  void copiesOfOneFileAreLinkedWithEachOtherAndNeverWithTheFileItself() throws IOException {
    Path source = source("jar");
    OutputTree tree = new OutputTree();
    tree.copy("one/lib/a.jar", source);
    tree.copy("two/lib/a.jar", source);
    byte[] made = {1, 2};
    tree.bytes("one/lib/b.jar", made);
    tree.bytes("two/lib/b.jar", made);
    write(tree);
    Path one = event.resolve("one/lib/a.jar");
    assertThat(Files.isSameFile(one, event.resolve("two/lib/a.jar"))).isTrue();
    assertThat(Files.isSameFile(one, source)).isFalse();
    assertThat(Files.isSameFile(event.resolve("one/lib/b.jar"), event.resolve("two/lib/b.jar")))
        .isTrue();
  }

  @Test
  void aFileThatAnotherLinksToIsReplacedAndNotWrittenThrough() throws IOException {
    write(treeOf(source("one")));
    Path kept = directory.resolve("kept");
    Files.createLink(kept, event.resolve("copy"));
    write(treeOf(source("two")));
    assertThat(kept).hasContent("one");
    assertThat(event.resolve("copy")).hasContent("two");
  }

  @Test
  void aSymbolicLinkIsReplacedByTheFile() throws IOException {
    Path elsewhere = Files.writeString(directory.resolve("elsewhere"), "theirs");
    Files.createDirectories(event);
    Files.createSymbolicLink(event.resolve("text"), elsewhere);
    write(treeOf(source("one")));
    assertThat(event.resolve("text")).hasContent("text").isRegularFile();
    assertThat(Files.isSymbolicLink(event.resolve("text"))).isFalse();
    assertThat(elsewhere).hasContent("theirs");
  }

  @Test
  void aTextThatWasEditedIsKeptAndTheDifferenceIsReported() throws IOException {
    write(textTree("port 80\nname a\n"));
    Files.writeString(event.resolve("text"), "port 81\nname a\n");
    for (int run = 0; run < 2; run++) {
      WriteReport report = write(textTree("port 80\nname b\n"));
      assertThat(event.resolve("text")).hasContent("port 81\nname a\n");
      assertThat(report.kept()).hasSize(1);
      assertThat(report.kept().get(0).file()).isEqualTo(event.resolve("text"));
      assertThat(report.kept().get(0).difference())
          .isEqualTo("- port 81\n- name a\n+ port 80\n+ name b\n");
    }
  }

  @Test
  void aTextThatSignetNeverWroteIsKeptToo() throws IOException {
    Files.createDirectories(event);
    Files.writeString(event.resolve("text"), "theirs");
    assertThat(write(textTree("ours")).kept()).hasSize(1);
    assertThat(event.resolve("text")).hasContent("theirs");
  }

  @Test
  void anEditedTextIsWrittenAgainOnceItIsDeleted() throws IOException {
    write(textTree("ours"));
    Files.writeString(event.resolve("text"), "theirs");
    write(textTree("ours"));
    Files.delete(event.resolve("text"));
    assertThat(write(textTree("ours")).kept()).isEmpty();
    assertThat(event.resolve("text")).hasContent("ours");
  }

  @Test
  void aTextThatWasNotEditedFollowsTheProject() throws IOException {
    write(textTree("one"));
    WriteReport report = write(textTree("two"));
    assertThat(report.kept()).isEmpty();
    assertThat(event.resolve("text")).hasContent("two");
  }

  @Test
  void whatSignetWroteAndWouldNotWriteNowIsRemovedWithItsEmptyFolders() throws IOException {
    OutputTree tree = new OutputTree();
    tree.copy("functions/gone/com/example/A.class", source("class"));
    tree.text("functions/gone/note", "note");
    tree.text("functions/stays/note", "note");
    write(tree);
    OutputTree less = new OutputTree();
    less.text("functions/stays/note", "note");
    assertThat(write(less).removed()).isEqualTo(2);
    assertThat(event.resolve("functions")).isDirectoryNotContaining("glob:**/gone");
    assertThat(event.resolve("functions/stays/note")).exists();
  }

  @Test
  void filesOfOthersStay() throws IOException {
    write(textTree("ours"));
    Files.writeString(event.resolve("theirs.txt"), "theirs");
    write(new OutputTree());
    assertThat(event.resolve("theirs.txt")).hasContent("theirs");
    assertThat(event.resolve("text")).doesNotExist();
  }

  @Test
  void anEditedTextThatBelongsToTheFolderNoLongerIsKeptAndReported() throws IOException {
    write(textTree("ours"));
    Files.writeString(event.resolve("text"), "theirs");
    for (int run = 0; run < 2; run++) {
      assertThat(write(new OutputTree()).leftOver()).containsExactly(event.resolve("text"));
    }
    assertThat(event.resolve("text")).hasContent("theirs");
  }

  @Test
  void aFolderGivesWayToAFileOfItsName() throws IOException {
    OutputTree tree = new OutputTree();
    tree.text("a/b", "b");
    write(tree);
    OutputTree other = new OutputTree();
    other.text("a", "a");
    write(other);
    assertThat(event.resolve("a")).hasContent("a");
  }

  @Test
  void afterAFailureAnEarlierFileIsStillKnownAsSignets() throws IOException {
    write(treeOf(source("one")));
    OutputTree broken = new OutputTree();
    broken.copy("a", directory.resolve("missing"));
    broken.text("text", "text");
    assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> write(broken)))
        .isInstanceOf(IOException.class);
    assertThat(write(textTree("new")).kept()).isEmpty();
    assertThat(event.resolve("text")).hasContent("new");
  }

  private WriteReport write(OutputTree tree) throws IOException {
    return TreeWriter.write(out, "event", tree);
  }

  private Path source(String content) throws IOException {
    return Files.writeString(directory.resolve("source"), content);
  }

  private static OutputTree textTree(String text) {
    OutputTree tree = new OutputTree();
    tree.text("text", text);
    return tree;
  }

  private static OutputTree treeOf(Path source) {
    OutputTree tree = textTree("text");
    tree.script("script", "#!/bin/sh\n");
    tree.bytes("made", new byte[] {1});
    tree.copy("copy", source);
    return tree;
  }

  private String mode(String path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(event.resolve(path)));
  }
}
