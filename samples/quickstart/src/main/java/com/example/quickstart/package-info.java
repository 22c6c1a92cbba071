/**
 * Cloud functions. {@code @NullMarked}: what is neither an Optional nor {@code @Nullable} must be
 * sent, and is never null in a result.
 */
@NullMarked
package com.example.quickstart;

import org.jspecify.annotations.NullMarked;
