package com.example.orders.model;

/** What can be bought; the price is in cents. */
public record Product(String sku, String name, int price, int stock) {}
