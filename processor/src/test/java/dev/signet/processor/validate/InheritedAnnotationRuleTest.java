package dev.signet.processor.validate;

import dev.signet.processor.diagnostic.DiagnosticId;
import org.junit.jupiter.api.Test;

class InheritedAnnotationRuleTest {

  @Test
  void asksToRepeatARequirementOfAnOverriddenFunction() {
    Handlers.files(
            """
            class H extends Base {
              @Override @CloudFunction("sub") void /*>*/link() {}
            }
            """,
            "class Base { @CloudFunction(\"base\") @RequireUnionId void link() {} }")
        .hasOnlyError(DiagnosticId.INHERITED_ANNOTATION_NOT_REPEATED)
        .saying("H.link overrides a method of Base that has @RequireUnionId");
  }

  @Test
  void asksToRepeatARequirementOfAnInterface() {
    Handlers.files(
            "class H implements Contract { @CloudFunction(\"fn\") public void /*>*/link() {} }",
            "interface Contract extends Root {}",
            "interface Root { @RequireUnionId void link(); }")
        .hasOnlyError(DiagnosticId.INHERITED_ANNOTATION_NOT_REPEATED);
  }

  @Test
  void takesNoRuleForAnotherOneWithItsName() {
    Handlers.files(
            """
            class H extends Base {
              @Override @CloudFunction("sub") @Mine.Only void /*>*/link() {}
            }
            """,
            "class Base { @CloudFunction(\"base\") @Only void link() {} }",
            "@RequirePolicy(Nobody.class) @interface Only {}",
            "class Mine { @RequirePolicy(Nobody.class) @interface Only {} }",
            "class Nobody { boolean permits(OpenId caller) { return false; } }")
        .hasOnlyError(DiagnosticId.INHERITED_ANNOTATION_NOT_REPEATED);
  }

  @Test
  void asksForEachAnnotationOnce() {
    Handlers.files(
            "class H extends Middle { @Override @CloudFunction(\"fn\") void link() {} }",
            "class Middle extends Base { @Override void link() {} }",
            """
            class Base {
              @CloudFunction("base") @RequireUnionId @RequireSource(CallSource.SCF) void link() {}
            }
            """)
        .hasErrors(
            DiagnosticId.INHERITED_ANNOTATION_NOT_REPEATED,
            DiagnosticId.INHERITED_ANNOTATION_NOT_REPEATED);
  }

  @Test
  void asksForTheFunctionItselfInAHandler() {
    Handlers.files(
            """
            class H extends Base {
              @Override void /*>*/link() {}
              @CloudFunction("other") void other() {}
            }
            """,
            "class Base { @CloudFunction(\"base\") @RequireUnionId void link() {} }")
        .hasOnlyError(DiagnosticId.INHERITED_ANNOTATION_NOT_REPEATED)
        .saying("@CloudFunction");
  }

  @Test
  void asksToRepeatARequirementOfTheSuperclass() {
    Handlers.files(
            "/*>*/class H extends Base { @CloudFunction(\"fn\") void fn() {} }",
            "@RequireUnionId abstract class Base {}")
        .hasOnlyError(DiagnosticId.INHERITED_ANNOTATION_NOT_REPEATED)
        .saying("H is a subtype of Base, which has @RequireUnionId");
  }

  @Test
  void takesWhatIsRepeatedOnTheMethodOrItsClass() {
    Handlers.files(
            """
            @RequireUnionId class H extends Base implements Contract {
              @Override @CloudFunction("sub") @RequireAppId("wx0123456789abcdef") public void link() {}
            }
            """,
            "interface Contract { @RequireAppId(\"wx0123456789abcdef\") void link(); }",
            "class Base { @CloudFunction(\"base\") @RequireUnionId public void link() {} }")
        .isClean();
  }

  @Test
  void leavesInheritedFunctionsToTheClassThatDeclaresThem() {
    Handlers.files(
            "@RequireUnionId class H extends Base { @CloudFunction(\"fn\") void fn() {} }",
            "class Base { @CloudFunction(\"base\") void link() {} }",
            "class Plain extends Base { @Override void link() {} }")
        .isClean();
  }

  @Test
  void doesNotTakeStaticMethodsOfOneNameForOverriding() {
    Handlers.files(
            "class H extends Base { @CloudFunction(\"fn\") static void link() {} }",
            "class Base { @CloudFunction(\"base\") @RequireUnionId static void link() {} }")
        .isClean();
  }
}
