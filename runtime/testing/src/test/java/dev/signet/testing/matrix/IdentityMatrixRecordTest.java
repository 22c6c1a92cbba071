package dev.signet.testing.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.function.FunctionDescriptor;
import dev.signet.function.FunctionRule;
import dev.signet.identity.CallSource;
import dev.signet.identity.CallerPolicy;
import dev.signet.identity.Requirement;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class IdentityMatrixRecordTest {

  private static final FunctionRule ADMIN =
      FunctionRule.ofCaller("RequireRole", "RequireRole(ADMIN)", CallerPolicy.class);
  private static final FunctionRule LIMIT =
      FunctionRule.ofPayload("MaxAmount", "MaxAmount(500)", CallerPolicy.class);

  @TempDir private Path folder;

  @Test
  void whatIsRecordedPasses() {
    IdentityMatrix matrix = matrix(function(Requirement.CALLER));
    record(matrix);

    Ran ran = Ran.of(matrix);

    assertThat(ran.failures()).isEmpty();
    assertThat(ran.tests()).isGreaterThan(200);
  }

  static Stream<Arguments> weakenings() {
    Requirement caller = Requirement.CALLER;
    return Stream.of(
        weakening("a unionid no more", caller.withUnionId(), caller, "no unionid", "reached"),
        weakening("anybody", caller, Requirement.ANONYMOUS, "no identity", "reached"),
        weakening(
            "shared callers too", caller, caller.withSharedCaller(), "shared user", "reached"),
        weakening(
            "direct callers too",
            caller.withSharedCallerOnly(),
            caller.withSharedCaller(),
            "user",
            "reached"),
        weakening(
            "every app", caller.withAppIds("wx1111111111111111"), caller, "another app", "reached"),
        weakening(
            "one source more",
            caller.withSources(false, CallSource.WX_CLIENT),
            caller,
            "source wx_devtools",
            "reached"),
        weakening(
            "chains too",
            caller.withSources(false, CallSource.WX_CLIENT, CallSource.SCF),
            caller.withSources(true, CallSource.WX_CLIENT, CallSource.SCF),
            "chain wx_client,scf",
            "reached"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("weakenings")
  void aRefusalThatBecomesAPassIsWeakened(
      String name, Requirement before, Requirement after, String caller, String verdict) {
    record(matrix(function(before)));

    Ran ran = Ran.of(matrix(function(after)));

    assertThat(ran.failures())
        .anySatisfy(
            (test, message) ->
                assertThat(message)
                    .startsWith("WEAKENED: buy · wechat-cloudrun-private · " + caller + ": ")
                    .contains(" → " + verdict + "\n")
                    .contains("-Dsignet.matrix=write"))
        .hasEntrySatisfying(
            "buy · requires " + RequirementText.of(function(after).descriptor()),
            message -> assertThat(message).startsWith("WEAKENED: buy · requirement: caller"));
  }

  @Test
  void anOwnerCheckThatIsGoneIsWeakened() {
    FunctionDescriptor checked = function(Requirement.CALLER).descriptor().withOwnerCheck();
    record(matrix(new Stub(checked)));

    assertThat(Ran.of(matrix(function(Requirement.CALLER))).failures().values())
        .anySatisfy(
            message ->
                assertThat(message)
                    .startsWith("WEAKENED: buy · scf-event · user: owner check → reached"));
  }

  @Test
  void aRuleThatIsGoneIsWeakenedEvenIfItLetAllTheseCallersPass() {
    FunctionDescriptor descriptor = function(Requirement.CALLER).descriptor();
    record(matrix(new Stub(descriptor.withRules(ADMIN))));

    assertThat(Ran.of(matrix(new Stub(descriptor))).failures().values())
        .hasSize(2)
        .anySatisfy(
            message -> assertThat(message).startsWith("WEAKENED: buy · requirement: caller"))
        .anySatisfy(
            message ->
                assertThat(message)
                    .startsWith("WEAKENED: buy · without RequireRole(ADMIN): refused → nothing"));
  }

  @Test
  void aRuleOnThePayloadThatIsGoneIsWeakenedForEveryCaller() {
    FunctionDescriptor descriptor = function(Requirement.CALLER).descriptor();
    record(matrix(new Stub(descriptor.withPayload().withRules(LIMIT))));

    assertThat(Ran.of(matrix(new Stub(descriptor.withPayload()))).failures().values())
        .anySatisfy(
            message ->
                assertThat(message)
                    .startsWith("WEAKENED: buy · scf-event · user: rule asked → reached"));
  }

  @Test
  void aValueOfARuleThatChangesIsWeakened() {
    FunctionDescriptor descriptor = function(Requirement.CALLER).descriptor();
    record(matrix(new Stub(descriptor.withRules(ADMIN))));
    FunctionRule clerk =
        FunctionRule.ofCaller("RequireRole", "RequireRole(CLERK)", CallerPolicy.class);

    assertThat(Ran.of(matrix(new Stub(descriptor.withRules(clerk)))).failures().values())
        .anySatisfy(
            message -> assertThat(message).startsWith("WEAKENED: buy · requirement: caller"));
  }

  @Test
  void eachRuleHasACallerWhomItAloneRefuses() {
    FunctionDescriptor descriptor =
        function(Requirement.CALLER).descriptor().withPayload().withOwnerCheck();

    assertThat(matrix(new Stub(descriptor.withRules(ADMIN, LIMIT))).text().lines())
        .contains(
            "buy | requirement | caller, owner, no shared callers, sources wx_client wx_devtools,"
                + " no chain, RequireRole(ADMIN), MaxAmount(500)",
            "buy | user | owner check",
            "buy | without RequireRole(ADMIN) | PERMISSION_DENIED",
            "buy | without MaxAmount(500) | PERMISSION_DENIED");
  }

  @Test
  void theValuesOfARuleDoNotBreakTheFile() {
    FunctionRule odd =
        FunctionRule.ofCaller("Named", "Named(\"a, b | c; \u4f60\")", CallerPolicy.class);
    String text = matrix(new Stub(function(Requirement.CALLER).descriptor().withRules(odd))).text();

    assertThat(MatrixRecord.parse(text).text()).isEqualTo(text);
    assertThat(text).matches("(?s)\\p{ASCII}*");
  }

  @Test
  void othersRecordsThatMayLeaveNowAreWeakenedAndChangedTheOtherWay() {
    Stub own = function(Requirement.CALLER);
    Stub across = new Stub(own.descriptor().withOthersRecordsInResult());

    record(matrix(own));
    assertThat(Ran.of(matrix(across)).failures().values())
        .singleElement()
        .asString()
        .startsWith("WEAKENED: buy · requirement: caller")
        .contains("returns others' records");

    record(matrix(across));
    assertThat(Ran.of(matrix(own)).failures().values())
        .singleElement()
        .asString()
        .startsWith("CHANGED: buy · requirement: caller");
  }

  @Test
  void aStricterRequirementIsChangedAndNotWeakened() {
    record(matrix(function(Requirement.CALLER)));

    assertThat(Ran.of(matrix(function(Requirement.CALLER.withUnionId()))).failures().values())
        .isNotEmpty()
        .allSatisfy(message -> assertThat(message).startsWith("CHANGED: buy · "));
  }

  @Test
  void aFunctionThatIsNotRecordedIsNew() {
    record(matrix(function(Requirement.CALLER)));
    FunctionDescriptor other = FunctionDescriptor.of("sell", Requirement.ANONYMOUS);

    Ran ran = Ran.of(matrix(function(Requirement.CALLER), new Stub(other)));

    assertThat(ran.failures().values())
        .singleElement()
        .asString()
        .startsWith("NEW: sell · requirement: not recorded → anybody, no shared callers");
  }

  @Test
  void aFunctionThatIsGoneIsSaid() {
    FunctionDescriptor other = FunctionDescriptor.of("sell", Requirement.ANONYMOUS);
    record(matrix(function(Requirement.CALLER), new Stub(other)));

    assertThat(Ran.of(matrix(function(Requirement.CALLER))).failures().values())
        .singleElement()
        .asString()
        .startsWith("CHANGED: sell: anybody, no shared callers");
  }

  @Test
  void aMissingFileFailsSaysHowToWriteItAndWritesNothing() {
    Ran ran = Ran.of(matrix(function(Requirement.CALLER)));

    assertThat(ran.failures())
        .hasSize(1)
        .hasEntrySatisfying(
            "matrix.txt is there",
            message -> assertThat(message).contains("-Dsignet.matrix=write"));
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void theTextIsTheSameForEachOrderAndAfterReading() {
    Stub sell = new Stub(FunctionDescriptor.of("sell", Requirement.ANONYMOUS));
    String text = matrix(function(Requirement.CALLER), sell).text();

    assertThat(matrix(sell, function(Requirement.CALLER)).text()).isEqualTo(text);
    assertThat(MatrixRecord.parse(text).text()).isEqualTo(text);
    assertThat(MatrixRecord.parse(text.replace("\n", "\r\n")).text()).isEqualTo(text);
    assertThat(text).doesNotContain("\r").matches("(?s)\\p{ASCII}*");
  }

  @Test
  void aLineIsReadable() {
    assertThat(matrix(function(Requirement.CALLER.withUnionId())).text().lines())
        .contains(
            "buy | requirement | caller, unionid, no shared callers,"
                + " sources wx_client wx_devtools, no chain",
            "buy | user | reached",
            "buy | no unionid | UNIONID_UNAVAILABLE",
            "buy | source wx_http | SOURCE_NOT_ALLOWED",
            "buy | no source | reached at scf-event-mini-program",
            "buy | shared user | SHARED_CALLER_NOT_ALLOWED at wechat-cloudrun-private"
                + " cloudbase-gateway-only; UNAUTHENTICATED at scf-event scf-event-mini-program");
  }

  @Test
  void aStrangerIsACaseOfAFunctionForUsersAlone() {
    FunctionDescriptor plain = function(Requirement.CALLER).descriptor();
    IdentityMatrix forUsers = matrix(new Stub(plain.withUser(false).withUserAsOwner()));
    record(forUsers);
    assertThat(forUsers.text())
        .contains("buy | requirement | caller, known user, owner, no shared callers,")
        .contains("buy | unknown user | USER_UNKNOWN\n")
        .contains("buy | user | owner check\n");
    assertThat(matrix(new Stub(plain)).text()).doesNotContain("unknown user");

    record(matrix(new Stub(plain.withUser(false))));
    assertThat(Ran.of(matrix(new Stub(plain.withUser(true)))).failures().values())
        .anySatisfy(
            message ->
                assertThat(message)
                    .startsWith(
                        "WEAKENED: buy · wechat-cloudrun-private · unknown user: USER_UNKNOWN")
                    .contains(" → reached"))
        .anySatisfy(
            message -> assertThat(message).startsWith("WEAKENED: buy · requirement: caller"));
    assertThat(Ran.of(matrix(new Stub(plain))).failures().values())
        .singleElement()
        .satisfies(
            message ->
                assertThat(message).startsWith("WEAKENED: buy · requirement: caller, known user"));
  }

  @Test
  void aRequirementThatRefusesItsOwnCallersIsSaid() {
    Requirement nobody =
        Requirement.CALLER
            .withSources(false, CallSource.WX_CLIENT)
            .withSources(false, CallSource.WX_HTTP);
    IdentityMatrix matrix = matrix(function(nobody));
    record(matrix);

    assertThat(Ran.of(matrix).failures()).isEmpty();
    assertThat(matrix.text()).contains("buy | user | SOURCE_NOT_ALLOWED");
  }

  private IdentityMatrix matrix(Stub... functions) {
    return IdentityMatrix.of(functions).recordedIn(folder.resolve("matrix.txt")).comparing();
  }

  private static void record(IdentityMatrix matrix) {
    assertThat(Ran.of(matrix.writing()).failures()).isEmpty();
  }

  private static Stub function(Requirement requirement) {
    return new Stub(FunctionDescriptor.of("buy", requirement));
  }

  private static Arguments weakening(
      String name, Requirement before, Requirement after, String caller, String verdict) {
    return Arguments.of(name, before, after, caller, verdict);
  }
}
