/** What is stored, and what functions take and return. */
@NullMarked
package com.example.shop.model;

import org.jspecify.annotations.NullMarked;
