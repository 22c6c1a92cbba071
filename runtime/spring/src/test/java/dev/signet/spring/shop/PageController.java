package dev.signet.spring.shop;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Pages that have nothing to do with Signet. */
@RestController
class PageController {

  @GetMapping("/page/{name}")
  String page(@PathVariable("name") String name) {
    return "page " + name;
  }
}
