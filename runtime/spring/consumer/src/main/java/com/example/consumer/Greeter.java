package com.example.consumer;

import org.springframework.stereotype.Service;

/** What a handler class and a controller are given by their constructors. */
@Service
public class Greeter {

  String greet(String name, String sign) {
    return "Hello " + name + sign;
  }
}
