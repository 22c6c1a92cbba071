package dev.signet.spring.testing.shop;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** An application as users write it. */
@SpringBootApplication
public class ShopApplication {}
