package dev.signet.dev.project;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/**
 * Tells whether two texts of a source differ within the bodies of methods only. Then nothing else
 * that was compiled against the one is different for the other: bodies hold no constants, types or
 * annotations that other classes or annotation processors see.
 */
final class Declarations {

  private final JavaCompiler javac;

  Declarations(JavaCompiler javac) {
    this.javac = javac;
  }

  /** Returns whether the declarations are the same, character for character. */
  boolean areSame(String before, String after) {
    String declared = of(before);
    return declared != null && declared.equals(of(after));
  }

  /** Returns a text without the bodies of its methods; null if it cannot be parsed. */
  private String of(String source) {
    DiagnosticCollector<JavaFileObject> mistakes = new DiagnosticCollector<>();
    JavacTask task =
        (JavacTask)
            javac.getTask(
                null, null, mistakes, List.of("-proc:none"), null, List.of(new Text(source)));
    try {
      StringBuilder declared = new StringBuilder();
      for (CompilationUnitTree unit : task.parse()) {
        Cut cut = new Cut(source, unit, Trees.instance(task).getSourcePositions());
        cut.scan(unit, declared);
        declared.append(source, cut.end, source.length());
      }
      return mistakes.getDiagnostics().stream()
              .anyMatch(each -> each.getKind() == Diagnostic.Kind.ERROR)
          ? null
          : declared.toString();
    } catch (IOException | RuntimeException unreadable) {
      return null;
    }
  }

  /** Copies what stands between the bodies. */
  private static final class Cut extends TreeScanner<Void, StringBuilder> {

    private final String source;
    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private int end;

    Cut(String source, CompilationUnitTree unit, SourcePositions positions) {
      this.source = source;
      this.unit = unit;
      this.positions = positions;
    }

    @Override
    public Void visitMethod(MethodTree method, StringBuilder declared) {
      if (method.getBody() != null) {
        int start = (int) positions.getStartPosition(unit, method.getBody());
        int stop = (int) positions.getEndPosition(unit, method.getBody());
        if (start >= end && stop > start) {
          declared.append(source, end, start).append("{}");
          end = stop;
        }
      }
      return null;
    }
  }

  private static final class Text extends SimpleJavaFileObject {

    private final String text;

    Text(String text) {
      super(URI.create("string:///Text.java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
