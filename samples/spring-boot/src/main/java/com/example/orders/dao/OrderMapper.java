package com.example.orders.dao;

import com.example.orders.model.Order;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;

/** The table of orders. What is for one member asks for that member's rows only. */
public interface OrderMapper {

  String COLUMNS = "select id, member_id, sku, quantity, total from orders ";

  @Select(COLUMNS + "where member_id = #{memberId} order by id")
  List<Order> of(long memberId);

  @Select(COLUMNS + "where id = #{id} and member_id = #{memberId}")
  Optional<Order> find(long id, long memberId);

  @Select(COLUMNS + "order by id")
  List<Order> all();

  @Insert(
      "insert into orders (member_id, sku, quantity, total)"
          + " values (#{memberId}, #{sku}, #{quantity}, #{total})")
  void add(long memberId, String sku, int quantity, int total);
}
