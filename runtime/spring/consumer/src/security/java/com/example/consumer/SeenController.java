package com.example.consumer;

import dev.signet.identity.OpenId;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says what Spring Security sees of a caller. */
@RestController
class SeenController {

  @GetMapping("/seen")
  String seen(OpenId caller) {
    return name();
  }

  @GetMapping("/seen/guest")
  @RequireGuest
  String guest(OpenId caller) {
    return name();
  }

  private static String name() {
    Authentication seen = SecurityContextHolder.getContext().getAuthentication();
    return seen.getName() + " " + seen.getAuthorities();
  }
}
