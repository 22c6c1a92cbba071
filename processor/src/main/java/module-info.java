/** The annotation processor. It has no API: javac finds it as a service. */
@SuppressWarnings("requires-automatic")
module dev.signet.processor {
  requires com.palantir.javapoet;
  requires java.compiler;
  requires static jdk.compiler;
  requires static com.google.auto.service;

  provides javax.annotation.processing.Processor with
      dev.signet.processor.CloudFunctionProcessor,
      dev.signet.processor.FunctionIndexProcessor;
}
