package dev.signet.scf;

import static dev.signet.scf.ScfHarness.MINI_PROGRAM;
import static dev.signet.scf.ScfHarness.SEEN_SOURCE;
import static dev.signet.scf.ScfHarness.eventOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.identity.CallSource;
import dev.signet.identity.Requirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** CONTRACTS.md section 2, rule 3, and SECURITY.md row 25: which source may call. */
class ScfSourceTest {

  @ParameterizedTest
  @CsvSource({
    "wx_client,OK",
    "wx_devtools,OK",
    "wx_http,SOURCE_NOT_ALLOWED",
    "wx_trigger,SOURCE_NOT_ALLOWED",
    "wx_paycallback,SOURCE_NOT_ALLOWED",
    "wx_crawler,SOURCE_NOT_ALLOWED",
    "wx_localdebug,SOURCE_NOT_ALLOWED",
    "wx_unknown,SOURCE_NOT_ALLOWED",
    "scf,SOURCE_NOT_ALLOWED",
    "'wx_client,scf',SOURCE_NOT_ALLOWED",
    "'wx_client,wx_client',SOURCE_NOT_ALLOWED",
    "web_client,IDENTITY_REJECTED",
    "WX_CLIENT,IDENTITY_REJECTED",
    "' wx_client',IDENTITY_REJECTED",
    "'wx_client,',IDENTITY_REJECTED",
    "',wx_client',IDENTITY_REJECTED",
    "',scf',IDENTITY_REJECTED",
    "'wx_client,cbr',IDENTITY_REJECTED"
  })
  void takesMiniProgramClientsUnlessTheFunctionSaysMore(String source, String outcome) {
    for (String ingress : new String[] {SEEN_SOURCE, MINI_PROGRAM}) {
      TestFunction function = TestFunction.whoami(Requirement.CALLER);
      ScfHarness scf = ScfHarness.of(function, ingress).seen("TCB_SOURCE", source);

      assertThat(scf.outcome(eventOf("oAlice"))).as(ingress).isEqualTo(outcome);
      assertThat(function.calls()).isEqualTo(outcome.equals("OK") ? 1 : 0);
    }
  }

  @Test
  void takesTheSourcesThatTheFunctionNames() {
    TestFunction function = TestFunction.whoami(TestFunction.from(CallSource.WX_HTTP));
    ScfHarness scf = ScfHarness.of(function, SEEN_SOURCE);

    assertThat(scf.seen("TCB_SOURCE", "wx_http").outcome(eventOf("oAlice"))).isEqualTo("OK");
    assertThat(scf.seen("TCB_SOURCE", "wx_client").outcome(eventOf("oAlice")))
        .isEqualTo("SOURCE_NOT_ALLOWED");
  }

  @Test
  void takesAChainWhereTheFunctionAllowsOne() {
    Requirement chain = Requirement.CALLER.withSources(true, CallSource.WX_CLIENT, CallSource.SCF);
    ScfHarness scf = ScfHarness.of(TestFunction.whoami(chain), SEEN_SOURCE);

    assertThat(scf.seen("TCB_SOURCE", "wx_client,scf").outcome(eventOf("oAlice"))).isEqualTo("OK");
    assertThat(scf.seen("TCB_SOURCE", "wx_http,scf").outcome(eventOf("oAlice")))
        .isEqualTo("SOURCE_NOT_ALLOWED");
  }

  @Test
  void rejectsAnUnseenSourceWhereTheOperatorClosedNothing() {
    ScfHarness scf = ScfHarness.of(TestFunction.whoami(Requirement.CALLER), SEEN_SOURCE);

    assertThat(scf.outcome(eventOf("oAlice"))).isEqualTo("IDENTITY_REJECTED");
    assertThat(scf.seen("TCB_SOURCE", "").outcome(eventOf("oAlice")))
        .isEqualTo("IDENTITY_REJECTED");
  }

  @Test
  void takesAnUnseenSourceWhereOnlyMiniProgramsReachTheFunction() {
    ScfHarness scf = ScfHarness.of(TestFunction.whoami(Requirement.CALLER), MINI_PROGRAM);

    assertThat(scf.outcome(eventOf("oAlice"))).isEqualTo("OK");
  }

  @Test
  void rejectsAnUnseenSourceWhereTheFunctionNamesItsSources() {
    TestFunction function = TestFunction.whoami(TestFunction.from(CallSource.WX_CLIENT));
    ScfHarness scf = ScfHarness.of(function, MINI_PROGRAM);

    assertThat(scf.outcome(eventOf("oAlice"))).isEqualTo("SOURCE_NOT_ALLOWED");
    assertThat(function.calls()).isZero();
  }
}
