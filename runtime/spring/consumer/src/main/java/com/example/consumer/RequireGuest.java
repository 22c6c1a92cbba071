package com.example.consumer;

import dev.signet.RequirePolicy;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;

/** Admits guests only. */
@RequirePolicy(Guests.class)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface RequireGuest {}
