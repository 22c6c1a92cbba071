package com.example.quickstart;

/**
 * The caller in a test, as WeChat would describe it; null stands for a value that WeChat does not
 * send.
 *
 * @param openId null for a call without an identity
 */
record Caller(String openId, String unionId) {

  static final String APP_ID = "wx0123456789abcdef";
  static final String SOURCE = "wx_client";

  static final Caller NOBODY = new Caller(null, null);
  static final Caller USER_A = new Caller("oUser_A-1", "uUser_A");
  static final Caller USER_A_WITHOUT_UNIONID = new Caller("oUser_A-1", null);
  static final Caller USER_B = new Caller("oUser_B", "uUser_B");

  boolean isSomebody() {
    return openId != null;
  }
}
