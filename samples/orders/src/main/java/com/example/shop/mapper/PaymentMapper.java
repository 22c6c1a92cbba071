package com.example.shop.mapper;

import com.example.shop.model.AdminOrder;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Payments, and orders with what was paid for them. */
public interface PaymentMapper {

  @Select("SELECT order_id FROM payments WHERE transaction_id = #{transactionId}")
  Optional<Long> find(String transactionId);

  @Insert(
      """
      INSERT INTO payments (transaction_id, order_id, total, refund_due, booked_at)
      VALUES (#{transactionId}, #{orderId}, #{total}, #{refundDue}, #{now})
      """)
  void insert(
      @Param("transactionId") String transactionId,
      @Param("orderId") long orderId,
      @Param("total") long total,
      @Param("refundDue") boolean refundDue,
      @Param("now") Instant now);

  @Select(
      """
      SELECT o.id AS order_id, o.member_id AS customer, o.sku, o.quantity, o.total, o.status,
        (SELECT COALESCE(SUM(p.total), 0) FROM payments p
          WHERE p.order_id = o.id AND p.refund_due = TRUE) AS refund_due,
        o.created_at
      FROM orders o WHERE o.id < #{before} ORDER BY o.id DESC LIMIT #{limit}
      """)
  List<AdminOrder> orders(@Param("before") long before, @Param("limit") int limit);
}
