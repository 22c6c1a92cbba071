package com.example.orders.member;

import com.example.orders.model.Member;
import com.example.orders.model.Role;
import dev.signet.RequirePolicy;
import dev.signet.user.CurrentUser;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;

/** Admits only members with this role. */
@RequirePolicy(RequireRole.Policy.class)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface RequireRole {

  Role value();

  /** Signet asks this for each request, with the caller's member and the annotation's value. */
  final class Policy {
    public boolean permits(@CurrentUser Member me, Role role) {
      return me.role() == role;
    }
  }
}
