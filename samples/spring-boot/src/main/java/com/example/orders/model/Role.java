package com.example.orders.model;

/** What a member may do. */
public enum Role {
  CUSTOMER,
  ADMIN
}
