/** The cloud functions: what a client, WeChat or a timer can call. */
@NullMarked
package com.example.shop.function;

import org.jspecify.annotations.NullMarked;
