/** Who calls: the member for a caller, and what a role admits. */
@NullMarked
package com.example.shop.access;

import org.jspecify.annotations.NullMarked;
