package dev.signet.spring.dev.shop;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A controller of which Signet knows nothing. */
@RestController
public class PageController {

  /** Made by Spring. */
  public PageController() {}

  /** Answers everybody. */
  @GetMapping("/pages")
  public String page(@RequestParam(name = "caller", defaultValue = "nobody") String caller) {
    return "a page for " + caller;
  }
}
