package com.example.shop.model;

/** An order begins PENDING and ends in one of the others. */
public enum OrderStatus {
  PENDING,
  PAID,
  CANCELLED
}
