package com.example.shop.model;

import org.jspecify.annotations.Nullable;

/**
 * The shop's own user: one person, with an account in each mini program that the person uses. No
 * function returns one, so the unionid and the phone number stay here.
 *
 * @param mergedInto the member that this one became part of, or null
 */
public record Member(
    long id,
    @Nullable String unionId,
    Role role,
    @Nullable String phone,
    @Nullable Long mergedInto) {

  /** Returns the number alone: a log is no place for the rest. */
  @Override
  public String toString() {
    return "Member[" + id + "]";
  }
}
