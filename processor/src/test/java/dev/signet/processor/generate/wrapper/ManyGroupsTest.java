package dev.signet.processor.generate.wrapper;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import dev.signet.function.FunctionGroup;
import dev.signet.function.FunctionIndex;
import dev.signet.processor.model.IndexModel;
import dev.signet.processor.testing.Compiled;
import dev.signet.processor.testing.TestProcessor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests an index of more groups than any compilation has handlers, made from few classes. */
class ManyGroupsTest {

  private static final int CLASSES = 7;

  @ParameterizedTest
  @ValueSource(ints = {1, 1000, 1001, 6000})
  void makesEachGroupWhateverTheirNumber(int count) throws Exception {
    List<String> groups = IntStream.range(0, count).mapToObj(i -> "demo.G" + i % CLASSES).toList();
    FunctionIndex index =
        (FunctionIndex)
            new Compiled(compile(groups))
                .isClean()
                .load()
                .loadClass("demo.SignetIndex")
                .getConstructor()
                .newInstance();
    List<String> made = new ArrayList<>();
    for (Callable<FunctionGroup> group : index.groups()) {
      made.add(group.call().getClass().getName());
    }
    assertThat(made).isEqualTo(groups);
    assertThat(index.functions(count - 1)).isEqualTo(count > 1000 ? null : groups.get(count - 1));
  }

  private static Compilation compile(List<String> groups) {
    StringBuilder source = new StringBuilder("package demo;\n");
    for (int i = 0; i < CLASSES; i++) {
      source.append(
          """
          final class G%d implements dev.signet.function.FunctionGroup {
            public java.util.List<dev.signet.function.FunctionHandler> functions(
                dev.signet.function.SharedObjects shared) {
              return java.util.List.of();
            }
          }
          """
              .formatted(i));
    }
    return Compiler.javac()
        .withProcessors(new Writing(groups))
        .withOptions("-Xlint:all,-processing,-auxiliaryclass")
        .compile(JavaFileObjects.forSourceString("demo.G0", source.toString()));
  }

  /** Writes the index and nothing else. */
  private static final class Writing extends TestProcessor {

    private final List<String> groups;
    private boolean written;

    Writing(List<String> groups) {
      this.groups = groups;
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      if (!written) {
        written = true;
        try {
          IndexFile.write(
              new IndexModel("demo.SignetIndex", groups, groups, List.of(), true, true),
              List.of(),
              processingEnv.getFiler());
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return false;
    }
  }
}
