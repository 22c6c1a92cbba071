/** What the shop does, each in one transaction. */
@NullMarked
package com.example.shop.service;

import org.jspecify.annotations.NullMarked;
