package com.example.consumer;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** The application's own chain: some routes need somebody, the rest is left to Signet. */
@Configuration
class SecurityConfiguration {

  @Bean
  SecurityFilterChain chain(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(
            routes ->
                routes.requestMatchers("/seen", "/seen/*").authenticated().anyRequest().permitAll())
        .build();
  }
}
