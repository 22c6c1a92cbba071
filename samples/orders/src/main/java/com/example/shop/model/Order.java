package com.example.shop.model;

import dev.signet.user.Owner;
import java.time.Instant;

/**
 * An order. Signet compares its owner with the caller's member before it is sent, and does not send
 * it.
 *
 * @param total in fen
 */
public record Order(
    long orderId,
    @Owner long memberId,
    String sku,
    int quantity,
    int total,
    OrderStatus status,
    Instant createdAt) {}
