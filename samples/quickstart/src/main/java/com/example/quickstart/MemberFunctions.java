package com.example.quickstart;

import dev.signet.CloudFunction;
import dev.signet.opendata.OpenData;
import dev.signet.opendata.PhoneNumber;
import dev.signet.user.CurrentUser;

/** A function for a member, with data of the user's that WeChat vouches for. */
public final class MemberFunctions {

  @CloudFunction(value = "bindPhone", description = "Keeps the phone number that the user shared")
  public void bindPhone(@CurrentUser Member me, OpenData<PhoneNumber> phone) {
    Members.TABLE.setPhone(me, phone.value().purePhoneNumber());
  }
}
