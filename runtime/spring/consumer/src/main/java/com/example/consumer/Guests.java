package com.example.consumer;

import dev.signet.identity.CallerPolicy;
import dev.signet.identity.WxContext;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** A policy that is a bean: only these openids are guests. */
@Component
public class Guests implements CallerPolicy {

  private final Set<String> openIds;

  Guests(@Value("${consumer.guests}") Set<String> openIds) {
    this.openIds = Set.copyOf(openIds);
  }

  @Override
  public boolean permits(WxContext caller) {
    return openIds.contains(caller.openId().value());
  }
}
