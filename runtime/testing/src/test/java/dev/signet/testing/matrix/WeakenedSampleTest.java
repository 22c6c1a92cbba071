package dev.signet.testing.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Takes away one requirement of the quickstart at a time; its identity matrix must fail each time.
 */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class WeakenedSampleTest {

  private static final String MATRIX = "com.example.quickstart.IdentityMatrixTest";

  @TempDir private Path folder;

  @Test
  void theSampleAsItIsPasses() throws Exception {
    Quickstart quickstart = Quickstart.copiedTo(folder);

    assertThat(quickstart.compile()).isEmpty();
    MatrixRun run = MatrixRun.of(quickstart.classes(), MATRIX);

    assertThat(run.failures()).isEmpty();
    assertThat(run.tests()).isGreaterThan(1000);
  }

  @Test
  void requireUnionIdAloneCannotEvenBeRemoved() {
    Quickstart quickstart =
        Quickstart.copiedTo(folder).with("AccountFunctions.java", "  @RequireUnionId\n", "");

    assertThat(quickstart.compile()).contains("[signet:UnionIdNotRequired]");
  }

  static Stream<Arguments> mutations() {
    String sources =
        "value = {dev.signet.identity.CallSource.WX_CLIENT,"
            + " dev.signet.identity.CallSource.WX_DEVTOOLS";
    return Stream.of(
        mutation(
            "linkAccount",
            "no unionid",
            "AccountFunctions.java",
            "  @RequireUnionId\n"
                + "  @ReturnsCallerIdentity\n"
                + "  public LinkResult linkAccount(UnionId unionId) {\n"
                + "    return new LinkResult(true, unionId);",
            "  @ReturnsCallerIdentity\n"
                + "  public LinkResult linkAccount(Optional<UnionId> unionId) {\n"
                + "    return new LinkResult(true, unionId.orElse(null));"),
        mutation(
            "getOrder",
            "user",
            "OrderFunctions.java",
            "  @RequireOwner(lookup = \"ownerOf\")\n",
            "  @dev.signet.AnyCaller(\"the check is taken away\")\n"),
        mutation(
            "updateProfile",
            "user",
            "ProfileFunctions.java",
            "  @RequireOwner(field = \"resourceOwnerId\")\n",
            "  @dev.signet.AnyCaller(\"the check is taken away\")\n"),
        mutation(
            "checkOwner",
            "no identity",
            "ProfileFunctions.java",
            "  public OwnerCheck checkOwner(OpenId caller, String resourceOwnerId) {\n"
                + "    return caller.value().equals(resourceOwnerId)",
            "  @dev.signet.AllowAnonymous\n"
                + "  public OwnerCheck checkOwner(\n"
                + "      java.util.Optional<OpenId> caller, String resourceOwnerId) {\n"
                + "    return caller.map(OpenId::value).equals(\n"
                + "        java.util.Optional.of(resourceOwnerId))"),
        mutation(
            "whoami",
            "source wx_http",
            "GreetingFunctions.java",
            "  public Whoami whoami(",
            "  @dev.signet.RequireSource("
                + sources
                + ", dev.signet.identity.CallSource.WX_HTTP})\n"
                + "  public Whoami whoami("),
        mutation(
            "whoami",
            "chain of its own source",
            "GreetingFunctions.java",
            "  public Whoami whoami(",
            "  @dev.signet.RequireSource(" + sources + "}, chain = true)\n  public Whoami whoami("),
        mutation(
            "hasUnionId",
            "shared user",
            "AccountFunctions.java",
            "  public UnionIdStatus hasUnionId(",
            "  @dev.signet.AllowSharedCaller\n  public UnionIdStatus hasUnionId("),
        mutation(
            "nightlyReport",
            "user",
            "ReportFunctions.java",
            "  @TimerTrigger(name = \"everyNight\", cron = \"0 0 2 * * * *\")\n",
            ""),
        mutation("allOrders", "user", "OrderFunctions.java", "  @RequireRole(Role.CLERK)\n", ""),
        mutation(
            "listOrders",
            "unknown user",
            "OrderFunctions.java",
            "listOrders(@CurrentUser Member me) {\n    return orders.of(me.openId());",
            "listOrders(@CurrentUser Optional<Member> me) {\n"
                + "    return orders.of(me.orElseThrow().openId());"),
        mutation(
            "onPaid",
            "user",
            "WeChatFunctions.java",
            "  @PaymentCallback\n"
                + "  public void onPaid(PaymentNotice notice) throws Exception {\n",
            "  public void onPaid(java.util.Map<String, Object> body) throws Exception {\n"
                + "    PaymentNotice notice = PaymentNotice.of(body);\n"),
        mutation(
            "onText",
            "user",
            "WeChatFunctions.java",
            "  @MessagePush(msgType = \"text\")\n  public void onText(PushMessage message) {\n",
            "  public void onText(java.util.Map<String, Object> body) {\n"
                + "    PushMessage message = PushMessage.of(body);\n"));
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("mutations")
  void aRequirementThatIsTakenAwayFailsTheMatrix(
      String function, String caller, String file, String text, String replacement)
      throws Exception {
    Quickstart quickstart = Quickstart.copiedTo(folder).with(file, text, replacement);

    assertThat(quickstart.compile()).isEmpty();
    MatrixRun run = MatrixRun.of(quickstart.classes(), MATRIX);

    assertThat(run.failures())
        .anySatisfy(
            failure ->
                assertThat(failure)
                    .startsWith(
                        "WEAKENED: " + function + " · wechat-cloudrun-private · " + caller + ": ")
                    .contains(" → reached"))
        .allSatisfy(failure -> assertThat(failure).contains(": " + function + " · "));
  }

  @Test
  void othersRecordsThatMayLeaveFailTheMatrix() throws Exception {
    Quickstart quickstart =
        Quickstart.copiedTo(folder)
            .with(
                "OrderFunctions.java",
                "  public List<Order> listOrders(",
                "  @AcrossUsers(\"the comparison is taken away\")\n"
                    + "  public List<Order> listOrders(");

    assertThat(quickstart.compile()).isEmpty();
    MatrixRun run = MatrixRun.of(quickstart.classes(), MATRIX);

    assertThat(run.failures())
        .isNotEmpty()
        .allSatisfy(
            failure ->
                assertThat(failure)
                    .startsWith("WEAKENED: listOrders · requirement: ")
                    .contains("returns others' records"));
  }

  static Stream<Arguments> limits() {
    return Stream.of(
        limit("  @Idempotent(field = \"orderNo\")\n", "", "once for each key in 86400s"),
        limit(
            "@Idempotent(field = \"orderNo\")",
            "@Idempotent(field = \"orderNo\", ttl = \"1m\")",
            "once for each key in 86400s"),
        limit("  @RateLimit(permits = 10, per = \"1m\")\n", "", "at most 10 in 60s for each user"),
        limit("permits = 10,", "permits = 1000,", "at most 10 in 60s for each user"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("limits")
  void aLimitThatIsTakenAwayOrLoosenedFailsTheMatrix(String text, String replacement, String was)
      throws Exception {
    Quickstart quickstart =
        Quickstart.copiedTo(folder).with("OrderFunctions.java", text, replacement);

    assertThat(quickstart.compile()).isEmpty();
    MatrixRun run = MatrixRun.of(quickstart.classes(), MATRIX);

    assertThat(run.failures())
        .singleElement()
        .asString()
        .startsWith("WEAKENED: placeOrder · requirement: ")
        .contains(was);
  }

  @Test
  void openDataThatNobodyVouchesForFailTheMatrix() throws Exception {
    Quickstart quickstart =
        Quickstart.copiedTo(folder)
            .with("MemberFunctions.java", "OpenData<PhoneNumber> phone", "String phone")
            .with("MemberFunctions.java", "phone.value().purePhoneNumber()", "phone");

    assertThat(quickstart.compile()).isEmpty();
    MatrixRun run = MatrixRun.of(quickstart.classes(), MATRIX);

    assertThat(run.failures())
        .hasSize(2)
        .anySatisfy(f -> assertThat(f).startsWith("WEAKENED: bindPhone · requirement: "))
        .anySatisfy(
            f -> assertThat(f).startsWith("WEAKENED: bindPhone · without vouched open data"));
  }

  @Test
  void theSourcesOfACallbackCannotEvenBeWidenedToAClient() {
    Quickstart quickstart =
        Quickstart.copiedTo(folder)
            .with(
                "WeChatFunctions.java",
                "  @PaymentCallback\n",
                "  @PaymentCallback\n"
                    + "  @dev.signet.RequireSource({\n"
                    + "    dev.signet.identity.CallSource.WX_PAYCALLBACK,\n"
                    + "    dev.signet.identity.CallSource.WX_CLIENT})\n");

    assertThat(quickstart.compile()).contains("[signet:CallbackSources]");
  }

  @Test
  void ownerCannotEvenBeRemovedWhereAFunctionReturnsOthersRecords() {
    Quickstart quickstart =
        Quickstart.copiedTo(folder).with("OrderFunctions.java", "(@Owner OpenId", "(OpenId");

    assertThat(quickstart.compile())
        .contains("[signet:IdentityInResult]", "[signet:AcrossUsersWithoutOwner]");
  }

  private static Arguments limit(String text, String replacement, String was) {
    return Arguments.of(text, replacement, was);
  }

  private static Arguments mutation(
      String function, String caller, String file, String text, String replacement) {
    return Arguments.of(function, caller, file, text, replacement);
  }
}
