package dev.signet.spring.testing.shop;

import dev.signet.AllowAnonymous;
import dev.signet.RequireUnionId;
import dev.signet.identity.OpenId;
import dev.signet.identity.WxContext;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A controller that takes identities. */
@RestController
@RequestMapping("/orders")
public class OrderController {

  private final AtomicInteger calls = new AtomicInteger();

  /** Returns how often one of the methods ran. */
  public int calls() {
    return calls.get();
  }

  /** Returns an order of the caller's. */
  @GetMapping("/{code:[A-Z]-[0-9]+}")
  public String find(@PathVariable String code, OpenId caller) {
    calls.incrementAndGet();
    return code + " of " + caller.value();
  }

  /** Takes an order. */
  @PostMapping(params = "shop")
  @RequireUnionId
  public String create(@RequestBody Map<String, Object> order, WxContext caller) {
    calls.incrementAndGet();
    return order.size() + " of " + caller.openId().value();
  }

  /** Returns the offers, whoever asks. */
  @GetMapping("/offers/{page}")
  @AllowAnonymous
  public String offers(@PathVariable int page, Optional<OpenId> caller) {
    calls.incrementAndGet();
    return page + " for " + caller.map(OpenId::value).orElse("nobody");
  }
}
