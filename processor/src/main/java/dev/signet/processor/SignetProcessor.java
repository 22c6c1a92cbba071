package dev.signet.processor;

import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.diagnostic.Diagnostics;
import dev.signet.processor.diagnostic.MessagePart;
import dev.signet.processor.diagnostic.Position;
import dev.signet.processor.javac.ProcessorContext;
import java.io.IOException;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.SourceVersion;

/** The part that both processors share: the options of the compilation and its diagnostics. */
abstract class SignetProcessor extends AbstractProcessor {

  /** The Java of the runtime and of generated code. */
  private static final SourceVersion OLDEST = SourceVersion.RELEASE_11;

  private ProcessorOptions options;
  private ProcessorContext context;

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
    context =
        ProcessorContext.of(
            environment,
            new Diagnostics(
                environment.getMessager(),
                options.messages(environment.getLocale()),
                options.turnedOff()),
            options.forms());
  }

  /**
   * Returns whether the sources are compiled for a Java in which generated code cannot be written.
   */
  final boolean isForTooOldJava() {
    return processingEnv.getSourceVersion().compareTo(OLDEST) < 0;
  }

  final ProcessorOptions options() {
    return options;
  }

  final ProcessorContext context() {
    return context;
  }

  /**
   * Runs a step and reports whatever it throws as one diagnostic, so that the compiler never
   * crashes.
   *
   * @param name the name of the class that the step reads or generates
   * @param at the place where the diagnostic is shown
   */
  final void guarded(String name, Position at, Step step) {
    Diagnostics diagnostics = context.diagnostics();
    try {
      step.run();
    } catch (IOException e) {
      diagnostics.report(DiagnosticId.FILE_NOT_WRITTEN, at, name, e.getMessage());
    } catch (RuntimeException | StackOverflowError | LinkageError e) {
      StackTraceElement[] stack = e.getStackTrace();
      String failure =
          stack.length == 0
              ? e.toString()
              : diagnostics.text(MessagePart.THROWN_AT, e.toString(), stack[0].toString());
      diagnostics.report(DiagnosticId.UNEXPECTED_FAILURE, at, failure, name);
    }
  }

  /** A part of a processor's work. */
  interface Step {
    void run() throws IOException;
  }
}
