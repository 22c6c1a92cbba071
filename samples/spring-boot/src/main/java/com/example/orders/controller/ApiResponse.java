package com.example.orders.controller;

/**
 * The envelope of every answer of the controllers.
 *
 * @param code 0 for success
 */
public record ApiResponse<T>(int code, String errorMsg, T data) {

  static <T> ApiResponse<T> ok(T data) {
    return new ApiResponse<>(0, "", data);
  }

  static ApiResponse<Void> error(int code, String errorMsg) {
    return new ApiResponse<>(code, errorMsg, null);
  }
}
