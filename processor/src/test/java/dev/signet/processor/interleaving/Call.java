package dev.signet.processor.interleaving;

/**
 * One call of the shop and what must come of it.
 *
 * @param openId null for a call that names nobody
 * @param expected the whole result, or the code of a failure
 * @param resolves whether the application is asked for its user
 */
record Call(String function, String openId, String body, String expected, boolean resolves) {

  static final int USERS = 1_000;
  static final String APP = "wx0123456789abcdef";

  private static final int OTHER = 10;

  /**
   * Returns one of a sequence of calls. Sequences with the same step ask for the same users in the
   * same order; refused calls and failures of every kind stand between those that succeed.
   */
  static Call of(long place, int step) {
    int number = (int) (place * step % USERS);
    int other = (number + OTHER) % USERS;
    String openId = openId(number);
    String own = "{\"of\":" + number + "}";
    String foreign = "{\"of\":" + other + "}";
    String greeting = "\"" + openId + " is " + number + "\"";
    return switch ((int) ((place + place / USERS) % 16)) {
      case 1 -> new Call("plain", null, "{}", "UNAUTHENTICATED", false);
      case 3 -> new Call("linked", openId, "{}", "UNIONID_UNAVAILABLE", false);
      case 4, 5 -> forMember("later", number, "{}", greeting);
      case 6 -> forMember("mine", number, foreign, "PERMISSION_DENIED");
      case 7 -> forMember("mine", number, own, "\"" + number + " is " + number + "\"");
      case 8 -> forMember("bills", number, foreign, "INTERNAL");
      case 9 ->
          forMember("bills", number, own, "[{\"text\":\"" + openId + "\"},{\"text\":\"bill\"}]");
      case 10 -> forMember("failing", number, "{}", "INTERNAL");
      case 12, 13 -> perhapsMember(number, greeting);
      case 14 -> forMember("failingLater", number, "{}", "INTERNAL");
      case 15 -> forMember("mine", number, "{\"of\":true}", "INVALID_ARGUMENT");
      default -> forMember("plain", number, "{}", greeting);
    };
  }

  /** Returns the call that asks how often the resolver has run. */
  static Call runs(long expected) {
    return new Call("runs", null, "{}", Long.toString(expected), false);
  }

  private static Call forMember(String function, int number, String body, String expected) {
    String said = fails(number) ? "INTERNAL" : unknown(number) ? "USER_UNKNOWN" : expected;
    return new Call(function, openId(number), body, said, true);
  }

  private static Call perhapsMember(int number, String greeting) {
    String said =
        fails(number)
            ? "INTERNAL"
            : unknown(number) ? "\"" + openId(number) + " is -1\"" : greeting;
    return new Call("here", openId(number), "{}", said, true);
  }

  private static String openId(int number) {
    return "oUser_" + number;
  }

  private static boolean fails(int number) {
    return number % 100 == 99;
  }

  private static boolean unknown(int number) {
    return number % 10 == 7;
  }

  /** Returns null for the answer that must come, else what is wrong. */
  String problemOf(String answer) {
    boolean failure = expected.matches("[A-Z_]+");
    boolean right =
        failure
            ? answer.startsWith("{\"code\":\"" + expected + "\"") && !answer.contains("oUser_")
            : answer.equals(expected);
    return right ? null : function + " as " + openId + " with " + body + ": " + answer;
  }
}
