package com.example.shop.mapper;

import com.example.shop.model.NewOrder;
import com.example.shop.model.Order;
import com.example.shop.model.OrderStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Orders. */
public interface OrderMapper {

  String ORDER =
      "SELECT id AS order_id, member_id, sku, quantity, total, status, created_at FROM orders ";

  @Select(ORDER + "WHERE id = #{id}")
  Optional<Order> find(long id);

  /** Also keeps others from changing the order until this transaction ends. */
  @Select(ORDER + "WHERE id = #{id} FOR UPDATE")
  Optional<Order> lock(long id);

  @Select("SELECT member_id FROM orders WHERE id = #{id}")
  Optional<Long> ownerOf(long id);

  @Select(
      ORDER
          + """
          WHERE member_id = #{memberId} AND request_key = #{requestKey} ORDER BY id LIMIT 1
          """)
  Optional<Order> ofRequest(@Param("memberId") long memberId, @Param("requestKey") String key);

  /**
   * A page by its key: unlike OFFSET it costs the same on every page, and skips and repeats none.
   */
  @Select(
      ORDER + "WHERE member_id = #{memberId} AND id < #{before} ORDER BY id DESC LIMIT #{limit}")
  List<Order> page(
      @Param("memberId") long memberId, @Param("before") long before, @Param("limit") int limit);

  @Select("SELECT id FROM orders WHERE status = 'PENDING' AND created_at < #{time} LIMIT #{limit}")
  List<Long> unpaidSince(@Param("time") Instant time, @Param("limit") int limit);

  @Insert(
      """
      INSERT INTO orders
        (member_id, created_by, request_key, sku, quantity, total, status, created_at)
      VALUES
        (#{memberId}, #{memberId}, #{order.requestKey}, #{order.sku}, #{order.quantity},
         #{total}, 'PENDING', #{now})
      """)
  @Options(useGeneratedKeys = true, keyProperty = "key.id", keyColumn = "id")
  void insert(
      @Param("memberId") long memberId,
      @Param("order") NewOrder order,
      @Param("total") int total,
      @Param("now") Instant now,
      @Param("key") GeneratedKey key);

  @Update("UPDATE orders SET status = #{status} WHERE id = #{id}")
  void setStatus(@Param("id") long id, @Param("status") OrderStatus status);

  @Update("UPDATE orders SET member_id = #{to} WHERE member_id = #{from}")
  void moveAll(@Param("from") long from, @Param("to") long to);
}
