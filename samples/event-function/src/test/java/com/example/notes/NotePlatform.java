package com.example.notes;

import dev.signet.function.FunctionHandler;
import dev.signet.scf.ScfFunction;
import dev.signet.testing.ScfDeployment;
import dev.signet.testing.ScfPlatform;
import java.time.Duration;
import java.util.Map;

/** An SCF platform whose functions keep their notes in a database of the test's choice. */
final class NotePlatform {

  private NotePlatform() {}

  /** Returns a platform without a caller; a call has the 20 seconds of a deployed function. */
  static ScfPlatform of(NoteFunctions notes) {
    return ScfDeployment.ofClassPath()
        .withEntry("addNote", () -> new Entry(new NoteFunctions_Signet.AddNote(notes)))
        .withEntry("readNote", () -> new Entry(new NoteFunctions_Signet.ReadNote(notes)))
        .withTimeLimit(Duration.ofSeconds(20))
        .start();
  }

  /** The generated entries, but for the handler object. */
  private static final class Entry extends ScfFunction {
    Entry(FunctionHandler function) {
      super(
          () -> function,
          Map.of("SIGNET_INGRESS", "scf-event", "SIGNET_LOG", "none"),
          System::getProperties,
          null,
          System.err);
    }
  }
}
