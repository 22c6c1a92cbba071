package com.example.shop.model;

import java.util.List;
import java.util.Optional;

/**
 * Everybody's orders, from the newest to the oldest.
 *
 * @param next the key of the next page, empty if there is none
 */
public record AdminPage(List<AdminOrder> orders, Optional<Long> next) {}
