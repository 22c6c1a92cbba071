package dev.signet.processor.validate;

import dev.signet.processor.diagnostic.DiagnosticId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallbackFunctionRuleTest {

  private static final String PUSH = "@CloudFunction(\"fn\") @MessagePush(msgType = \"text\") ";
  private static final String PAY = "@CloudFunction(\"fn\") @PaymentCallback ";

  @ParameterizedTest
  @ValueSource(
      strings = {"OpenId", "AppId", "UnionId", "WxContext", "SharedCaller", "Optional<OpenId>"})
  void refusesACaller(String type) {
    Handlers.members(PUSH + "void fn(PushMessage m, %s /*>*/caller) {}".formatted(type))
        .hasOnlyError(DiagnosticId.CALLBACK_HAS_NO_CALLER);
    Handlers.members(PAY + "void fn(PaymentNotice n, %s /*>*/caller) {}".formatted(type))
        .hasOnlyError(DiagnosticId.CALLBACK_HAS_NO_CALLER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@RequireUnionId",
        "@RequireAppId(\"wx0123456789abcdef\")",
        "@RequirePolicy(Everybody.class)",
        "@RequireOwner(field = \"owner\")",
        "@RequireOwner",
        "@AnyCaller(\"reason\")",
        "@AllowAnonymous",
        "@AllowSourceAlone",
        "@AllowSharedCaller",
        "@ReturnsCallerIdentity"
      })
  void refusesWhatSpeaksOfACaller(String annotation) {
    Handlers.members(
            PAY
                + "/*>*/%s void fn(PaymentNotice n) {}\n".formatted(annotation)
                + "static class Everybody implements CallerPolicy {"
                + " public boolean permits(WxContext caller) { return true; } }")
        .hasOnlyError(DiagnosticId.REQUIREMENT_ON_CALLBACK);
  }

  @Test
  void refusesARuleOfTheApplication() {
    Handlers.members(
            """
            /*>*/@Admin @CloudFunction("fn") @MessagePush(msgType = "text")
            void fn(PushMessage m) {}
            @RequirePolicy(Admins.class) @interface Admin {}
            static class Admins { boolean permits(OpenId caller) { return false; } }
            """)
        .hasOnlyError(DiagnosticId.REQUIREMENT_ON_CALLBACK)
        .saying("@Admin");
    Handlers.files(
            """
            @Admin
            class H {
              @CloudFunction("link") void link(OpenId user) {}
              @CloudFunction("fn") /*>*/@MessagePush(msgType = "text") void fn(PushMessage m) {}
            }
            """,
            "@RequirePolicy(Admins.class) @interface Admin {}",
            "class Admins { boolean permits(OpenId caller) { return false; } }")
        .hasOnlyError(DiagnosticId.REQUIREMENT_ON_CALLBACK);
  }

  @Test
  void refusesAClassWithRequirements() {
    Handlers.files(
            """
            @RequireUnionId
            class H {
              @CloudFunction("link") void link(UnionId user) {}
              @CloudFunction("fn") /*>*/@MessagePush(msgType = "text") void fn(PushMessage m) {}
            }
            """)
        .hasOnlyError(DiagnosticId.REQUIREMENT_ON_CALLBACK)
        .saying("move the function into a class without it");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"String", "Map<String, Object>", "PaymentNotice", "PushMessage", "List<String>"})
  void refusesWhatWeChatDoesNotSend(String type) {
    Handlers.members(PUSH + "void fn(PushMessage m, %s /*>*/other) {}".formatted(type))
        .hasOnlyError(DiagnosticId.CALLBACK_TAKES_OTHER);
  }

  @Test
  void refusesAMethodThatDoesNotTakeWhatWeChatSends() {
    Handlers.members(PUSH + "void /*>*/fn(InvocationContext call) {}")
        .hasOnlyError(DiagnosticId.CALLBACK_TAKES_NOTHING);
    Handlers.members(PAY + "void fn(PushMessage /*>*/m) {}")
        .hasOnlyError(DiagnosticId.CALLBACK_TAKES_OTHER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "String",
        "int",
        "Object",
        "Optional<String>",
        "java.util.concurrent.CompletionStage<String>"
      })
  void refusesAResult(String type) {
    Handlers.members(
            PUSH
                + "%s /*>*/fn(PushMessage m) { throw new IllegalStateException(); }"
                    .formatted(type))
        .hasOnlyError(DiagnosticId.CALLBACK_RETURNS_VALUE);
  }

  @Test
  void refusesTwoKindsOfCallers() {
    String[] kinds = {
      "@MessagePush(msgType = \"text\")",
      "@PaymentCallback",
      "@TimerTrigger(name = \"night\", cron = \"0 0 2 * * * *\")"
    };
    for (int i = 0; i < kinds.length; i++) {
      Handlers.members(
              "@CloudFunction(\"fn\") %s %s void /*>*/fn() {}"
                  .formatted(kinds[i], kinds[(i + 1) % 3]))
          .hasOnlyError(DiagnosticId.CALLBACK_KINDS_MIXED);
    }
  }

  @Test
  void refusesTheTypesWhereClientsCall() {
    Handlers.members("@CloudFunction(\"fn\") void fn(PushMessage /*>*/m) {}")
        .hasOnlyError(DiagnosticId.CALLBACK_PARAMETER_ELSEWHERE)
        .saying("@MessagePush");
    Handlers.members("@CloudFunction(\"fn\") @AllowAnonymous void fn(PaymentNotice /*>*/n) {}")
        .hasOnlyError(DiagnosticId.CALLBACK_PARAMETER_ELSEWHERE)
        .saying("@PaymentCallback");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "WX_CLIENT",
        "WX_DEVTOOLS",
        "WX_LOCALDEBUG",
        "WX_CRAWLER",
        "SCF",
        "WX_PAYCALLBACK"
      })
  void refusesASourceThatIsNoPush(String source) {
    Handlers.members(
            PUSH
                + "@RequireSource(/*>*/{CallSource.WX_TRIGGER, CallSource.%s})".formatted(source)
                + " void fn(PushMessage m) {}")
        .hasOnlyError(DiagnosticId.CALLBACK_SOURCES);
  }

  @Test
  void refusesAChainAndAClassThatAllowsClients() {
    Handlers.members(
            PUSH
                + "@RequireSource(value = /*>*/{CallSource.WX_TRIGGER}, chain = true)"
                + " void fn(PushMessage m) {}")
        .hasOnlyError(DiagnosticId.CALLBACK_SOURCES);
    Handlers.files(
            """
            @RequireSource(CallSource.WX_CLIENT)
            class H {
              @CloudFunction("fn") @PaymentCallback void /*>*/fn(PaymentNotice n) {}
            }
            """)
        .hasOnlyError(DiagnosticId.CALLBACK_SOURCES)
        .saying("WX_PAYCALLBACK");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "te xt", "text,image", "文字", "text/plain"})
  void refusesATypeThatIsNoneOfWeChat(String type) {
    Handlers.members(
            "@CloudFunction(\"fn\") @MessagePush(msgType = /*>*/\"%s\") void fn(PushMessage m) {}"
                .formatted(type))
        .hasOnlyError(DiagnosticId.PUSH_TYPE_MALFORMED);
    if (!type.isEmpty()) {
      Handlers.members(
              """
              @CloudFunction("fn") @MessagePush(msgType = "event", event = /*>*/"%s")
              void fn(PushMessage m) {}
              """
                  .formatted(type))
          .hasOnlyError(DiagnosticId.PUSH_TYPE_MALFORMED);
    }
  }

  @Test
  void refusesAnEventWithoutItsNameAndANameWithoutAnEvent() {
    Handlers.members(
            """
            @CloudFunction("fn") @MessagePush(msgType = /*>*/"event") void fn(PushMessage m) {}
            """)
        .hasOnlyError(DiagnosticId.PUSH_EVENT_MISSING);
    Handlers.members(
            """
            @CloudFunction("fn") @MessagePush(msgType = "text", event = /*>*/"SCAN")
            void fn(PushMessage m) {}
            """)
        .hasOnlyError(DiagnosticId.PUSH_EVENT_ELSEWHERE);
  }

  @Test
  void refusesOneKindForTwoFunctionsOrTwiceForOne() {
    Handlers.files(
            "class A {" + PUSH + "void fn(PushMessage m) {} }",
            "class B { @CloudFunction(\"other\") /*>*/@MessagePush(msgType = \"text\")"
                + " void fn(PushMessage m) {} }")
        .hasOnlyError(DiagnosticId.PUSH_TYPE_TWICE)
        .saying("demo.A#fn");
    Handlers.members(PUSH + "@MessagePush(msgType = \"text\") void /*>*/fn(PushMessage m) {}")
        .hasOnlyError(DiagnosticId.PUSH_TYPE_TWICE);
  }

  @Test
  void takesWhatIsRight() {
    Handlers.members(
            PUSH
                + """
                @MessagePush(msgType = "event", event = "SCAN")
                @RequireSource(CallSource.WX_TRIGGER)
                void fn(InvocationContext call, PushMessage m) {}
                @CloudFunction("paid") @PaymentCallback
                java.util.concurrent.CompletionStage<Void> paid(PaymentNotice n) { return null; }
                @CloudFunction("other") @RequireUnionId void other(UnionId user) {}
                """)
        .isClean();
  }

  @Test
  void refusesThePromiseNotToBlockBecauseAStoreIsAsked() {
    Handlers.members(
            "@CloudFunction(\"paid\") @PaymentCallback /*>*/@NonBlocking"
                + " void paid(PaymentNotice n) {}")
        .hasOnlyError(DiagnosticId.NON_BLOCKING_WAITS)
        .saying("PaymentCallback");
    Handlers.members(PUSH + "/*>*/@NonBlocking void fn(PushMessage m) {}")
        .hasOnlyError(DiagnosticId.NON_BLOCKING_WAITS)
        .saying("MessagePush");
    Handlers.members(
            PUSH + "@MessagePush(msgType = \"b\") /*>*/@NonBlocking void fn(PushMessage m) {}")
        .hasOnlyError(DiagnosticId.NON_BLOCKING_WAITS)
        .saying("MessagePush");
  }

  @Test
  void refusesItsAnnotationsWhereThereIsNoFunction() {
    for (String annotation :
        new String[] {"@MessagePush(msgType = \"text\")", "@PaymentCallback"}) {
      Handlers.members("/*>*/%s void fn() {}".formatted(annotation))
          .hasOnlyError(DiagnosticId.ANNOTATION_WITHOUT_FUNCTION);
    }
    Handlers.members(
            "@MessagePush(msgType = \"a\") @MessagePush(msgType = \"b\") void /*>*/fn() {}")
        .hasOnlyError(DiagnosticId.ANNOTATION_WITHOUT_FUNCTION)
        .saying("MessagePush");
  }
}
