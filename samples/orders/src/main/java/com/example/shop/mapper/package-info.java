/** The SQL. */
@NullMarked
package com.example.shop.mapper;

import org.jspecify.annotations.NullMarked;
