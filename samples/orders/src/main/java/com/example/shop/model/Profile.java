package com.example.shop.model;

import java.util.Optional;

/** What a member sees of itself. */
public record Profile(Role role, Optional<String> maskedPhone) {

  private static final int SHOWN = 4;

  /** Returns the profile of a member. */
  public static Profile of(Member member) {
    return new Profile(member.role(), Optional.ofNullable(member.phone()).map(Profile::masked));
  }

  private static String masked(String phone) {
    return "****" + phone.substring(Math.max(0, phone.length() - SHOWN));
  }
}
