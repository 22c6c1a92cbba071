package com.example.orders.dao;

import com.example.orders.model.Product;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** The table of products. */
public interface ProductMapper {

  @Select("select sku, name, price, stock from products order by sku")
  List<Product> all();

  @Select("select sku, name, price, stock from products where sku = #{sku}")
  Optional<Product> find(String sku);

  /** Returns 0 when less is left; the condition holds for calls at the same time, too. */
  @Update(
      "update products set stock = stock - #{quantity} where sku = #{sku} and stock >= #{quantity}")
  int take(String sku, int quantity);
}
