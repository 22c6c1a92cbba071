package com.example.quickstart;

/** What a member may do. */
public enum Role {
  CUSTOMER,
  CLERK
}
