package dev.signet.processor.collect.inspect;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import dev.signet.processor.collect.DeclarationCollector;
import dev.signet.processor.collect.meaning.PayloadModels;
import dev.signet.processor.diagnostic.Diagnostics;
import dev.signet.processor.diagnostic.Messages;
import dev.signet.processor.javac.ProcessorContext;
import dev.signet.processor.schema.Direction;
import dev.signet.processor.schema.Schema;
import dev.signet.processor.schema.form.ProjectForms;
import dev.signet.processor.schema.function.PayloadModel;
import dev.signet.processor.testing.TestProcessor;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * Compiles sources and builds the schemas of the types that the methods of interface {@code Probe}
 * return.
 */
public final class SchemaProbe extends TestProcessor {

  private final Map<String, Schema> payloads = new HashMap<>();
  private final Map<String, Schema> results = new HashMap<>();
  private final Map<String, List<TypeProblem>> problems = new HashMap<>();
  private final Map<String, PayloadModel> models = new HashMap<>();
  private Compilation compilation;

  public static SchemaProbe of(String... sources) {
    SchemaProbe probe = new SchemaProbe();
    probe.compilation =
        Compiler.javac()
            .withOptions("-Xlint:-options")
            .withProcessors(probe)
            .compile(
                List.of(sources).stream()
                    .map(s -> JavaFileObjects.forSourceString("demo." + name(s), s))
                    .toList());
    return probe;
  }

  private static String name(String source) {
    return source.replaceFirst("(?s).*?\\b(?:class|record|interface|enum) +(\\w+).*", "$1");
  }

  Compilation compilation() {
    return compilation;
  }

  Schema payload(String method) {
    return payloads.get(method);
  }

  Schema result(String method) {
    return results.get(method);
  }

  /** Returns the payload model of the function with this name. */
  public PayloadModel model(String function) {
    return models.get(function);
  }

  List<TypeProblem> problems(String method) {
    return problems.get(method);
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    for (TypeElement type : ElementFilter.typesIn(round.getRootElements())) {
      if (type.getKind() == ElementKind.INTERFACE && type.getSimpleName().contentEquals("Probe")) {
        ElementFilter.methodsIn(type.getEnclosedElements()).forEach(this::build);
      }
      new DeclarationCollector(context())
          .collect(type).stream()
              .flatMap(handler -> handler.functions().stream())
              .forEach(
                  f -> models.put(f.name(), PayloadModels.of(f, new TypeInspector(context()))));
    }
    return false;
  }

  private void build(ExecutableElement method) {
    String name = method.getSimpleName().toString();
    TypeInspection payload = build(method, Direction.PAYLOAD);
    TypeInspection result = build(method, Direction.RESULT);
    payloads.put(name, payload.schema());
    results.put(name, result.schema());
    problems.put(name, payload.problems());
  }

  private TypeInspection build(ExecutableElement method, Direction direction) {
    ProcessorContext context = context();
    SchemaBuilder builder =
        new SchemaBuilder(context, direction, context.elements().getPackageOf(method));
    return builder.inspection(method, "root", builder.build(method.getReturnType(), ""));
  }

  private ProcessorContext context() {
    return ProcessorContext.of(
        processingEnv,
        new Diagnostics(processingEnv.getMessager(), new Messages(Locale.ENGLISH), Set.of()),
        ProjectForms.STANDARD);
  }
}
