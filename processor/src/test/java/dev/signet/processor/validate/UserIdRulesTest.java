package dev.signet.processor.validate;

import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.testing.Compile;
import dev.signet.processor.testing.Compiled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests what payloads may be called, and what owner lookups may return, where users are known. */
class UserIdRulesTest {

  private static final String HEAD =
      """
      package demo;
      import com.fasterxml.jackson.annotation.*;
      import com.fasterxml.jackson.databind.annotation.*;
      import com.fasterxml.jackson.databind.PropertyNamingStrategies;
      import dev.signet.*;
      import dev.signet.identity.*;
      import dev.signet.user.*;
      import java.util.*;
      """;

  private static Compiled with(String id, String member, String handler) {
    return Compile.sources(
        "@dev.signet.user.ResolveCallers(demo.Members.class)\npackage demo;",
        HEAD + "public " + member,
        HEAD
            + id
            + " public class Members implements CallerResolver<Member> {"
            + " public Optional<Member> resolve(WxContext c) { return Optional.empty(); } }",
        HEAD + "class Handler {\n" + handler + "\n}\n");
  }

  private static Compiled payload(String parametersAndTypes) {
    String[] parts = parametersAndTypes.split(" \\| ");
    return with(
        "@UserId(\"number\")",
        "record Member(long number) {}",
        "@CloudFunction(\"fn\") @AnyCaller(\"a test\") void fn("
            + parts[0]
            + ") {}"
            + (parts.length == 1 ? "" : parts[1]));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "long /*>*/userId",
        "String /*>*/user_id",
        "String /*>*/uid, int n",
        "int n, Long /*>*/UID",
        "long /*>*/memberId",
        "long /*>*/member_ID",
        "String /*>*/openUserId",
        "String /*>*/currentUserId",
        "String /*>*/myUserId",
        "long /*>*/number",
        "@CurrentUser Member me, long /*>*/userId",
        "In /*>*/in | public record In(long userId) {}",
        "In /*>*/in | public record In(@JsonProperty(\"user-id\") long who) {}",
        "In /*>*/in | public record In(@JsonAlias(\"uid\") long who) {}",
        "In /*>*/in | public record In(@JsonProperty(\"who\") long userId) {}",
        "In /*>*/in | public record In(List<Line> lines) {} public record Line(String userId) {}",
        "In /*>*/in | public static class Base { public long userId; } public static class In extends Base {}",
        "In /*>*/in | public static class In { private long v; public void setMemberId(long v) { this.v = v; } }",
        "In /*>*/in | @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class) public record In(long userId) {}",
      })
  void refusesTheOwnIdOfTheUser(String parametersAndTypes) {
    payload(parametersAndTypes)
        .hasOnlyError(DiagnosticId.USER_ID_IN_PAYLOAD)
        .saying("Take a parameter @CurrentUser Member;");
  }

  /** Whoever forgets @CurrentUser would let the client say who it is. */
  @ParameterizedTest
  @ValueSource(strings = {"Member /*>*/me", "In /*>*/in"})
  void refusesTheUserItselfAsAPayload(String parameter) {
    with(
            "@UserId(\"id\")",
            "record Member(long id, String name) {}",
            "public record In(Member who) {}"
                + "@CloudFunction(\"fn\") @AnyCaller(\"a test\") void fn("
                + parameter
                + ") {}")
        .hasOnlyError(DiagnosticId.USER_ID_IN_PAYLOAD)
        .saying("Take a parameter @CurrentUser Member;");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "long id",
        "long friendId",
        "List<Long> userIds",
        "String userName",
        "@ClientSupplied(\"whom to follow\") long userId",
        "In in | public record In(@ClientSupplied(\"whom to follow\") long userId) {}",
        "In in | public record In(@JsonIgnore long memberNumber, String text) {}",
      })
  void takesOtherNamesAndReasons(String parametersAndTypes) {
    payload(parametersAndTypes).isClean();
  }

  @Test
  void leavesABareIdToTheQuestionWhoseRecordItIs() {
    with(
            "@UserId(\"id\")",
            "record Member(long id) {}",
            "@CloudFunction(\"fn\") void fn(long /*>*/id) {}")
        .hasOnlyWarning(DiagnosticId.UNCHECKED_ID);
  }

  @Test
  void saysNothingWhereNoUserIsKnown() {
    Compile.sources(
            HEAD
                + "class Handler { @CloudFunction(\"fn\") @AnyCaller(\"a test\") void fn(long userId) {} }")
        .isClean();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "id | record Member(long id) {}",
        "id | record Member(String id) {}",
        "id | class Member { private Long id; public Long getId() { return id; } }",
        "id | class Member { public UUID id; }",
        "id | class Member extends Base { } class Base { long getId() { return 1; } }",
        "id | interface Member { long id(); }",
      })
  void takesAnIdThatGeneratedCodeCanRead(String id, String member) {
    with(
            "@UserId(\"" + id + "\")",
            member,
            "@CloudFunction(\"fn\") @RequireOwner(lookup = \"ownerOf\") void fn(long orderId) {}"
                + " Optional<Member> ownerOf(long orderId) { return null; }")
        .isClean();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | record Member(long id) {}",
        "no | record Member(long id) {}",
        "id | class Member { private long id; }",
        "id | class Member { public static long id; }",
        "id | class Member { public long getId(int n) { return n; } public void id() {} }",
        "id | class Member { public long getId() throws Exception { return 1; } }",
      })
  void refusesAnIdThatGeneratedCodeCannotRead(String id, String member) {
    with(
            "@UserId(/*>*/\"" + id + "\")",
            member,
            "@CloudFunction(\"fn\") void fn(@CurrentUser Member me) {}"
                + "@CloudFunction(\"other\") void other(@CurrentUser Member me) {}")
        .hasOnlyError(DiagnosticId.USER_ID_UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "record Member(byte[] id) {}",
        "record Member(Optional<Long> id) {}",
        "class Member { public OptionalLong getId() { return OptionalLong.empty(); } }",
      })
  void refusesAnIdThatDoesNotTellUsersApart(String member) {
    with(
            "@UserId(/*>*/\"id\")",
            member,
            "@CloudFunction(\"fn\") void fn(@CurrentUser Member me) {}")
        .hasOnlyError(DiagnosticId.USER_ID_TYPE);
  }

  @Test
  void wantsTheIdOfAUserWhoIsAnOwner() {
    with(
            "",
            "record Member(long id) {}",
            "@CloudFunction(\"fn\") @RequireOwner(lookup = /*>*/\"ownerOf\") void fn(long orderId) {}"
                + " Optional<Member> ownerOf(long orderId) { return null; }")
        .hasOnlyError(DiagnosticId.USER_ID_MISSING)
        .saying("Put @UserId(\"…\") on Members.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Integer", "UUID", "Object", "List<Long>", "UnionId"})
  void refusesAnOwnerOfAnotherType(String owner) {
    with(
            "@UserId(\"id\")",
            "record Member(long id) {}",
            "@CloudFunction(\"fn\") @RequireOwner(lookup = /*>*/\"ownerOf\") void fn(long orderId) {}"
                + " Optional<"
                + owner
                + "> ownerOf(long orderId) { return null; }")
        .hasOnlyError(DiagnosticId.OWNER_LOOKUP_TYPE)
        .saying("or an Optional of the current user or of the id that @UserId names");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "@CurrentUser Member me | @CurrentUser String /*>*/me | CURRENT_USER_TWICE",
        "@CurrentUser Member me | @CurrentUser Member a, @CurrentUser Member /*>*/b | CURRENT_USER_TWICE",
        "int n | @CurrentUser String /*>*/me | CURRENT_USER_TYPE",
        "int n | @CurrentUser Handler /*>*/me | RESOLVER_MISSING",
      })
  void checksTheUserOfALookupToo(String parameters, String lookup, DiagnosticId id) {
    with(
            "",
            "record Member(long id) {}",
            "@CloudFunction(\"fn\") @RequireOwner(lookup = \"ownerOf\") void fn("
                + parameters
                + ") {} Optional<OpenId> ownerOf("
                + lookup
                + ") { return null; }")
        .hasOnlyError(id);
  }
}
