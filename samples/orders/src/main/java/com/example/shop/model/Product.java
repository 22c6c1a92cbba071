package com.example.shop.model;

/**
 * A product.
 *
 * @param price in fen, for one piece
 * @param stock how many pieces are left
 */
public record Product(String sku, String name, int price, int stock) {}
