/**
 * Cloud functions. Because of {@code @NullMarked}, a value that is neither an Optional nor
 * {@code @Nullable} must be sent in a payload, and is never null in a result.
 */
@NullMarked
package com.example.quickstart;

import org.jspecify.annotations.NullMarked;
