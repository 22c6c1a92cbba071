package dev.signet.opendata;

import java.util.Map;
import java.util.Objects;

/**
 * What WeChat calls user info: name, picture, gender and place, each empty where WeChat has none.
 * It has no openid and no unionid: those of a caller are in the {@code WxContext}, and only there.
 * Equal by value.
 */
public final class UserProfile {

  private final String nickName;
  private final String avatarUrl;
  private final int gender;
  private final String country;
  private final String province;
  private final String city;

  private UserProfile(
      String nickName, String avatarUrl, int gender, String country, String province, String city) {
    this.nickName = nickName;
    this.avatarUrl = avatarUrl;
    this.gender = gender;
    this.country = country;
    this.province = province;
    this.city = city;
  }

  /**
   * Makes a profile without a place; for tests.
   *
   * @param gender 0 for unknown, 1 for male, 2 for female
   */
  public static UserProfile of(String nickName, String avatarUrl, int gender) {
    return new UserProfile(
        Objects.requireNonNull(nickName, "nickName"),
        Objects.requireNonNull(avatarUrl, "avatarUrl"),
        gender,
        "",
        "",
        "");
  }

  /** Returns the profile in these data; null if they are of another kind. */
  static UserProfile read(Map<String, Object> data) {
    Long gender = data.containsKey("gender") ? DataFields.integer(data, "gender") : Long.valueOf(0);
    if (DataFields.text(data, "nickName") == null || gender == null || gender < 0 || gender > 2) {
      return null;
    }
    return new UserProfile(
        DataFields.text(data, "nickName"),
        DataFields.textOrEmpty(data, "avatarUrl"),
        gender.intValue(),
        DataFields.textOrEmpty(data, "country"),
        DataFields.textOrEmpty(data, "province"),
        DataFields.textOrEmpty(data, "city"));
  }

  /** Returns the name that the user chose. */
  public String nickName() {
    return nickName;
  }

  /** Returns the address of the user's picture. */
  public String avatarUrl() {
    return avatarUrl;
  }

  /** Returns 0 for unknown, 1 for male, 2 for female. */
  public int gender() {
    return gender;
  }

  /** Returns the country. */
  public String country() {
    return country;
  }

  /** Returns the province. */
  public String province() {
    return province;
  }

  /** Returns the city. */
  public String city() {
    return city;
  }

  @Override
  public boolean equals(Object other) {
    if (!(other instanceof UserProfile)) {
      return false;
    }
    UserProfile that = (UserProfile) other;
    return that.nickName.equals(nickName)
        && that.avatarUrl.equals(avatarUrl)
        && that.gender == gender
        && that.country.equals(country)
        && that.province.equals(province)
        && that.city.equals(city);
  }

  @Override
  public int hashCode() {
    return Objects.hash(nickName, avatarUrl, gender, country, province, city);
  }

  /** Returns a form without the user's data. */
  @Override
  public String toString() {
    return "UserProfile[****]";
  }
}
