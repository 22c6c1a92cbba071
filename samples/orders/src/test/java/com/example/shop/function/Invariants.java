package com.example.shop.function;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.example.shop.database.TestDatabase;
import java.util.List;

/** What holds in the shop's database after whatever has happened. */
final class Invariants {

  private Invariants() {}

  /**
   * Expects that no piece of a product and no payment was lost or doubled.
   *
   * @param stock how many pieces there were before the first order
   */
  static void hold(TestDatabase database, String sku, long stock) {
    assertEquals(
        stock,
        database.number("SELECT stock FROM products WHERE sku = ?", sku)
            + database.number(
                "SELECT COALESCE(SUM(quantity), 0) FROM orders"
                    + " WHERE sku = ? AND status <> 'CANCELLED'",
                sku),
        "pieces on the shelf and in orders");
    assertNone(
        database,
        "orders that are paid and have not exactly one payment",
        "SELECT id FROM orders WHERE status = 'PAID' AND (SELECT COUNT(*) FROM payments p"
            + " WHERE p.order_id = orders.id AND p.refund_due = FALSE) <> 1");
    assertNone(
        database,
        "payments that are neither for a paid order nor to be paid back",
        "SELECT transaction_id FROM payments p JOIN orders o ON o.id = p.order_id"
            + " WHERE p.refund_due = FALSE AND o.status <> 'PAID'");
    assertNone(
        database,
        "payments of another amount than their order's",
        "SELECT transaction_id FROM payments p JOIN orders o ON o.id = p.order_id"
            + " WHERE p.total <> o.total");
    assertNone(
        database,
        "orders or accounts of a member that became part of another one",
        "SELECT m.id FROM members m WHERE m.merged_into IS NOT NULL AND (m.id IN"
            + " (SELECT member_id FROM orders) OR m.id IN (SELECT member_id FROM accounts))");
    assertNone(
        database,
        "members without an account",
        "SELECT id FROM members WHERE merged_into IS NULL"
            + " AND id NOT IN (SELECT member_id FROM accounts)");
  }

  private static void assertNone(TestDatabase database, String what, String sql) {
    assertEquals(List.of(), database.texts(sql), what);
  }
}
