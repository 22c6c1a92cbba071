package com.example.shop.function;

import com.example.shop.database.Database;
import com.example.shop.model.Member;
import com.example.shop.model.Profile;
import com.example.shop.service.Members;
import dev.signet.CloudFunction;
import dev.signet.HandlerFactory;
import dev.signet.opendata.OpenData;
import dev.signet.opendata.PhoneNumber;
import dev.signet.user.CurrentUser;
import java.time.Clock;

/** What members do with their own data. */
public final class MemberFunctions {

  private final Members members;

  MemberFunctions(Members members) {
    this.members = members;
  }

  @HandlerFactory
  static MemberFunctions create() {
    return new MemberFunctions(new Members(Database.shared(), Clock.systemUTC()));
  }

  @CloudFunction(value = "getProfile", description = "The caller's profile")
  public Profile getProfile(@CurrentUser Member me) {
    return Profile.of(me);
  }

  @CloudFunction(value = "bindPhone", description = "Keeps the phone number that the user shared")
  public void bindPhone(@CurrentUser Member me, OpenData<PhoneNumber> phone) {
    members.setPhone(me, phone.value().purePhoneNumber());
  }
}
