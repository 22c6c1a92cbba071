package com.example.shop.model;

/** What a member may do. */
public enum Role {
  CUSTOMER,
  ADMIN
}
