package com.example.shop.access;

import com.example.shop.model.Member;
import com.example.shop.model.Role;
import dev.signet.RequirePolicy;
import dev.signet.user.CurrentUser;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;

/** Admits only members with this role. */
@RequirePolicy(RequireRole.Policy.class)
@Target(ElementType.METHOD)
public @interface RequireRole {

  Role value();

  /** Signet asks this for each call, with the caller's member and the annotation's value. */
  final class Policy {
    public boolean permits(@CurrentUser Member me, Role role) {
      return me.role() == role;
    }
  }
}
