package com.example.orders.model;

/** The application's own user. The openid stays in the database: nothing but its row needs it. */
public record Member(long id, Role role) {}
