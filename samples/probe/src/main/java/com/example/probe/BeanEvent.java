package com.example.probe;

import java.util.Map;

/** An event as a bean. */
public final class BeanEvent {

  private Map<String, Object> userInfo;
  private Map<String, Object> probe;

  /** Makes an empty event; the platform calls this constructor. */
  public BeanEvent() {}

  public Map<String, Object> getUserInfo() {
    return userInfo;
  }

  public void setUserInfo(Map<String, Object> userInfo) {
    this.userInfo = userInfo;
  }

  public Map<String, Object> getProbe() {
    return probe;
  }

  public void setProbe(Map<String, Object> probe) {
    this.probe = probe;
  }
}
