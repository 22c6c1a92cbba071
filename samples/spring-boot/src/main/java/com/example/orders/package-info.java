/** {@code @ResolveCallers} says once, for all packages below, who finds the member for a caller. */
@ResolveCallers(MemberResolver.class)
package com.example.orders;

import com.example.orders.member.MemberResolver;
import dev.signet.user.ResolveCallers;
