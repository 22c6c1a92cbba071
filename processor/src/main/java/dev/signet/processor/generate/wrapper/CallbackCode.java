package dev.signet.processor.generate.wrapper;

import com.palantir.javapoet.CodeBlock;
import dev.signet.processor.generate.source.RuntimeTypes;
import dev.signet.processor.model.FunctionModel;

/** Writes what is special to the wrapper of a function that WeChat itself calls. */
final class CallbackCode {

  private CallbackCode() {}

  /** Returns the statement that reads the body. */
  static CodeBlock decode(FunctionModel function) {
    return function.callback().isPush()
        ? CodeBlock.of("return $T.readPush(in, DESCRIPTOR.pushes())", RuntimeTypes.CALLBACKS)
        : CodeBlock.of("return $T.readPayment(in)", RuntimeTypes.CALLBACKS);
  }

  /** Returns the statement that names what WeChat may send again. */
  static CodeBlock key(FunctionModel function) {
    return CodeBlock.of(
        "return (($T) payload).deliveryId()",
        function.callback().isPush() ? RuntimeTypes.PUSH_MESSAGE : RuntimeTypes.PAYMENT_NOTICE);
  }

  /** Returns the statement that answers. */
  static CodeBlock encode(FunctionModel function) {
    return CodeBlock.of(
        "$T.$L(out)",
        RuntimeTypes.CALLBACKS,
        function.callback().isPush() ? "writePushTaken" : "writePaymentTaken");
  }
}
