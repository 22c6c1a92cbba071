/**
 * A shop's order service. Because of {@code @NullMarked}, a value that is neither an Optional nor
 * {@code @Nullable} must be sent in a payload, and is never null in a result.
 *
 * <p>{@code @ResolveCallers} says who finds the member for a caller, and {@code @OpenDataFrom} who
 * vouches for a phone number.
 */
@NullMarked
@ResolveCallers(MemberResolver.class)
@OpenDataFrom(OpenInterfaceSource.class)
package com.example.shop;

import com.example.shop.access.MemberResolver;
import dev.signet.opendata.OpenDataFrom;
import dev.signet.opendata.online.OpenInterfaceSource;
import dev.signet.user.ResolveCallers;
import org.jspecify.annotations.NullMarked;
