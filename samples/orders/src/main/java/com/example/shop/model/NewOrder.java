package com.example.shop.model;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;

/**
 * What a client orders.
 *
 * @param requestKey made up by the client once for each order: whoever sends it again, gets the
 *     order that there is
 */
public record NewOrder(
    @Pattern(regexp = "[A-Za-z0-9_-]{8,64}") String requestKey,
    @NotBlank String sku,
    @Min(1) @Max(99) int quantity) {}
