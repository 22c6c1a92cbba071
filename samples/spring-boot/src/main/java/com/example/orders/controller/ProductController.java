package com.example.orders.controller;

import com.example.orders.dao.ProductMapper;
import com.example.orders.model.Product;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** For everybody: nothing here asks who calls, and Signet leaves such a controller as it is. */
@RestController
@RequestMapping("/products")
public class ProductController {

  private final ProductMapper products;

  public ProductController(ProductMapper products) {
    this.products = products;
  }

  @GetMapping
  public ApiResponse<List<Product>> all() {
    return ApiResponse.ok(products.all());
  }

  @GetMapping("/{sku}")
  public ApiResponse<Product> one(@PathVariable String sku) {
    return ApiResponse.ok(
        products.find(sku).orElseThrow(() -> new NoSuchElementException("no such product")));
  }
}
