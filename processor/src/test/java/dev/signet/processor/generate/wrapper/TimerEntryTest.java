package dev.signet.processor.generate.wrapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.processor.testing.Compile;
import dev.signet.scf.ScfFunction;
import dev.signet.scf.TimerFailedException;
import org.junit.jupiter.api.Test;

class TimerEntryTest {

  @Test
  void theEntryOfATimerThatCannotStartFailsItsRunsAndThatOfAnotherFunctionAnswers()
      throws Exception {
    ClassLoader loader =
        Compile.sources(
                """
                package demo;
                import dev.signet.*;
                public final class Broken {
                  public Broken() { throw new IllegalStateException("S3CRET"); }
                  @CloudFunction("nightly")
                  @TimerTrigger(name = "everyNight", cron = "0 0 2 * * * *")
                  void nightly() {}
                  @CloudFunction("ping") @AllowAnonymous void ping() {}
                }
                """)
            .isClean()
            .load();

    assertThatThrownBy(() -> entry(loader, "nightly").mainHandlerText("{}", null))
        .isInstanceOf(loader.loadClass(TimerFailedException.class.getName()))
        .hasMessageStartingWith("a timer's run ended in INTERNAL")
        .hasNoCause();
    assertThat(entry(loader, "ping").mainHandlerText("{}", null))
        .startsWith("{\"code\":\"INTERNAL\"");
  }

  private static ScfFunction entry(ClassLoader loader, String function) throws Exception {
    return (ScfFunction) loader.loadClass("demo.Scf_" + function).getConstructor().newInstance();
  }
}
