package com.example.orders.model;

/** An order of a member; the total is in cents. */
public record Order(long id, long memberId, String sku, int quantity, int total) {}
