package com.example.shop.mapper;

import com.example.shop.model.Product;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Products. */
public interface ProductMapper {

  @Select("SELECT sku, name, price, stock FROM products ORDER BY sku")
  List<Product> all();

  @Select("SELECT sku, name, price, stock FROM products WHERE sku = #{sku}")
  Optional<Product> find(String sku);

  /**
   * Returns 0 if fewer are left. The condition, not a check before it, decides between two calls.
   */
  @Update(
      """
      UPDATE products SET stock = stock - #{quantity} WHERE sku = #{sku} AND stock >= #{quantity}
      """)
  int take(@Param("sku") String sku, @Param("quantity") int quantity);

  @Update("UPDATE products SET stock = stock + #{quantity} WHERE sku = #{sku}")
  void giveBack(@Param("sku") String sku, @Param("quantity") int quantity);
}
