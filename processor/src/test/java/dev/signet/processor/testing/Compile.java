package dev.signet.processor.testing;

import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import dev.signet.processor.CloudFunctionProcessor;
import dev.signet.processor.FunctionIndexProcessor;
import java.io.File;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.annotation.processing.Processor;
import javax.tools.JavaFileObject;

/**
 * Compiles sources with Signet's processors, on the class path of the tests: without Spring, as
 * most projects have it, unless a source names Spring.
 */
public final class Compile {

  private static final Pattern PACKAGE =
      Pattern.compile("(?m)^[^\\n;]*\\bpackage\\s+([\\p{L}\\w.$]+)\\s*;");
  private static final Pattern TYPE =
      Pattern.compile(
          "(?m)^\\s*(?:@\\w+(?:\\([^\\n]*\\))?\\s+)*(?:public |final |abstract |sealed )*"
              + "(?:class|record|interface|enum|@interface) +([\\p{L}\\w$]+)");

  private static final String SPRING = "org.springframework";

  private static final List<File> WITHOUT_SPRING =
      Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
          .map(File::new)
          .filter(file -> !file.getName().startsWith("spring-"))
          .toList();

  private final List<String> options = new ArrayList<>(List.of("-Xlint:all,-processing"));
  private final List<Processor> before = new ArrayList<>();
  private final List<Processor> after = new ArrayList<>();

  private Compile() {}

  /** Compiles sources with the usual options. */
  public static Compiled sources(String... sources) {
    return new Compile().compile(sources);
  }

  /** Adds options of javac to the usual ones. */
  public static Compile with(String... options) {
    Compile compile = new Compile();
    compile.options.addAll(List.of(options));
    return compile;
  }

  /** Adds another processor that runs before Signet's. */
  public Compile before(Processor processor) {
    before.add(processor);
    return this;
  }

  /** Adds another processor that runs after Signet's. */
  public Compile after(Processor processor) {
    after.add(processor);
    return this;
  }

  /** Compiles sources. The name of each file comes from the first type that its text declares. */
  public Compiled compile(String... sources) {
    List<Processor> processors = new ArrayList<>(before);
    processors.add(new CloudFunctionProcessor());
    processors.add(new FunctionIndexProcessor());
    processors.addAll(after);
    List<JavaFileObject> files = new ArrayList<>();
    for (String source : sources) {
      files.add(JavaFileObjects.forSourceString(typeName(source), source));
    }
    Compiler compiler = Compiler.javac().withProcessors(processors).withOptions(options);
    boolean spring = Arrays.stream(sources).anyMatch(source -> source.contains(SPRING));
    if (!spring && options.stream().noneMatch(option -> option.endsWith("path"))) {
      compiler = compiler.withClasspath(WITHOUT_SPRING);
    }
    return new Compiled(compiler.compile(files));
  }

  private static String typeName(String marked) {
    String source = marked.replace(Compiled.HERE, "");
    if (source.stripLeading().startsWith("module ") || source.contains("\nmodule ")) {
      return "module-info";
    }
    Matcher type = TYPE.matcher(source);
    Matcher packageName = PACKAGE.matcher(source);
    if (!type.find()) {
      if (packageName.find()) {
        return packageName.group(1) + ".package-info";
      }
      throw new IllegalArgumentException("no type is declared in: " + source);
    }
    return packageName.find() ? packageName.group(1) + "." + type.group(1) : type.group(1);
  }
}
