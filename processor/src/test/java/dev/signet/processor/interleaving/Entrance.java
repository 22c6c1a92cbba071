package dev.signet.processor.interleaving;

import java.io.IOException;
import java.util.List;

/** A way into a running application, for one caller after the other. */
interface Entrance extends AutoCloseable {

  /** Sends calls at once, as far as the ingress allows, and returns the bodies of their answers. */
  List<String> answers(List<Call> calls) throws IOException;

  @Override
  void close() throws IOException;
}
