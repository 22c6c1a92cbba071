package dev.signet.processor;

import com.google.auto.service.AutoService;
import dev.signet.processor.collect.DeclarationCollector;
import dev.signet.processor.collect.HandlerDeclaration;
import dev.signet.processor.collect.Tools;
import dev.signet.processor.diagnostic.Diagnostics;
import dev.signet.processor.validate.Rules;
import dev.signet.processor.validate.StrayAnnotations;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Makes wrappers out of handler classes: isolating, one originating element each. */
@AutoService(Processor.class)
public final class CloudFunctionProcessor extends AbstractProcessor {

  private Tools tools;

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("dev.signet.*");
  }

  @Override
  public Set<String> getSupportedOptions() {
    return ProcessorOption.keys();
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    ProcessorOptions options = new ProcessorOptions(environment);
    tools =
        Tools.of(
            environment,
            new Diagnostics(environment.getMessager(), options.messages(environment.getLocale())));
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    StrayAnnotations.check(annotations, round, tools);
    for (TypeElement annotation : annotations) {
      if (annotation.getQualifiedName().contentEquals(WellKnownNames.CLOUD_FUNCTION)) {
        for (Element method : round.getElementsAnnotatedWith(annotation)) {
          check(DeclarationCollector.topLevelOf(method));
        }
      }
    }
    return false;
  }

  // Stands in until rounds, deferral and generation are there.
  private void check(TypeElement topLevel) {
    List<HandlerDeclaration> handlers = new DeclarationCollector(tools).collect(topLevel);
    for (HandlerDeclaration handler : handlers) {
      Rules.HANDLER.forEach(rule -> rule.check(handler, tools));
      Rules.FUNCTION.forEach(rule -> handler.functions().forEach(f -> rule.check(f, tools)));
      Rules.PAYLOAD.forEach(rule -> handler.functions().forEach(f -> rule.check(f, tools)));
    }
  }
}
