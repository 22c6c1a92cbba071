package dev.signet.processor;

import dev.signet.processor.collect.Tools;
import dev.signet.processor.diagnostic.Diagnostics;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.SourceVersion;

/** What both processors of a compilation have: its options, and the tools that steps stand on. */
abstract class SignetProcessor extends AbstractProcessor {

  private ProcessorOptions options;
  private Tools tools;

  @Override
  public final Set<String> getSupportedOptions() {
    return ProcessorOption.keys();
  }

  @Override
  public final SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    options = new ProcessorOptions(environment);
    tools =
        Tools.of(
            environment,
            new Diagnostics(environment.getMessager(), options.messages(environment.getLocale())));
  }

  final ProcessorOptions options() {
    return options;
  }

  final Tools tools() {
    return tools;
  }
}
