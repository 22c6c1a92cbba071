package com.example.orders.controller;

import dev.signet.error.FunctionException;
import java.util.NoSuchElementException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Puts what the services throw into the envelope. */
@RestControllerAdvice
class ErrorAdvice {

  @ExceptionHandler
  @ResponseStatus(HttpStatus.NOT_FOUND)
  ApiResponse<Void> unknown(NoSuchElementException e) {
    return ApiResponse.error(404, e.getMessage());
  }

  @ExceptionHandler
  ResponseEntity<ApiResponse<Void>> refused(FunctionException e) {
    return ResponseEntity.status(e.httpStatus())
        .body(ApiResponse.error(e.httpStatus(), e.getMessage()));
  }
}
