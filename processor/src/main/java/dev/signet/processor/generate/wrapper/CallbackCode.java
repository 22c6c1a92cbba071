package dev.signet.processor.generate.wrapper;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import dev.signet.processor.generate.source.RuntimeTypes;
import dev.signet.processor.model.FunctionModel;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Writes what is special to the wrapper of a function that WeChat itself calls. */
final class CallbackCode {

  private static final String MEMORY = "told";

  private CallbackCode() {}

  /** Returns the field that remembers which messages were told; empty for a payment. */
  static Optional<FieldSpec> memory(FunctionModel function) {
    return function.callback().isPush()
        ? Optional.of(
            FieldSpec.builder(
                    RuntimeTypes.DELIVERY_MEMORY, MEMORY, Modifier.PRIVATE, Modifier.FINAL)
                .initializer("$T.ofInstance()", RuntimeTypes.DELIVERY_MEMORY)
                .build())
        : Optional.empty();
  }

  /** Returns the statement that reads the body. */
  static CodeBlock decode(FunctionModel function) {
    return function.callback().isPush()
        ? CodeBlock.of("return $T.readPush(in, DESCRIPTOR.pushes())", RuntimeTypes.CALLBACKS)
        : CodeBlock.of("return $T.readPayment(in)", RuntimeTypes.CALLBACKS);
  }

  /**
   * Returns the statement that calls the user's method unless it had the message before.
   *
   * @param call the call itself
   */
  static CodeBlock invokeOnce(FunctionModel function, CodeBlock call) {
    CodeBlock body =
        function.result().async()
            ? CodeBlock.of("() -> $T.stage($L)", RuntimeTypes.HANDLER_OBJECTS, call)
            : CodeBlock.of("() -> {\n  $L;\n  return null;\n}", call);
    return CodeBlock.of(
        "return $T.once($L, ($T) payload, $L)",
        RuntimeTypes.CALLBACKS,
        MEMORY,
        RuntimeTypes.PUSH_MESSAGE,
        body);
  }

  /** Returns the statement that answers. */
  static CodeBlock encode(FunctionModel function) {
    return CodeBlock.of(
        "$T.$L(out)",
        RuntimeTypes.CALLBACKS,
        function.callback().isPush() ? "writePushTaken" : "writePaymentTaken");
  }
}
