package com.example.consumer;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureTestRestTemplate;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

/** Lets Spring Boot 4 make a {@code MockMvc} and clients of the application's port. */
@AutoConfigureMockMvc
@AutoConfigureRestTestClient
@AutoConfigureTestRestTemplate
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface MadeClients {}
