package com.example.shop.model;

import java.time.Instant;

/**
 * An order as an administrator sees it.
 *
 * @param total in fen
 * @param refundDue what was paid for it and has to be paid back, in fen
 */
public record AdminOrder(
    long orderId,
    long customer,
    String sku,
    int quantity,
    int total,
    OrderStatus status,
    int refundDue,
    Instant createdAt) {}
