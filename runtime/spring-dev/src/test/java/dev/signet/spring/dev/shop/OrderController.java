package dev.signet.spring.dev.shop;

import dev.signet.RequireUnionId;
import dev.signet.identity.OpenId;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A controller with identities. */
@RestController
@RequestMapping("/orders")
public class OrderController {

  /** Made by Spring. */
  public OrderController() {}

  /** Answers with an order of the caller. */
  @GetMapping("/{id}")
  public Map<String, Object> get(
      OpenId caller,
      @PathVariable("id") int id,
      @RequestParam(name = "page", required = false) String page) {
    return Map.of("id", id, "owner", caller.value(), "page", page == null ? "" : page);
  }

  /** Makes an order. */
  @PostMapping
  @RequireUnionId
  public Map<String, String> make(OpenId caller, @RequestBody Wanted wanted) {
    return Map.of("made", wanted.article());
  }

  /** Fails. */
  @GetMapping("/broken")
  public String broken(OpenId caller) {
    throw new IllegalStateException("a secret");
  }

  /** Finds nothing. */
  @GetMapping("/none")
  public ResponseEntity<String> none(OpenId caller) {
    return ResponseEntity.status(HttpStatus.NOT_FOUND).body("none");
  }

  /** What is ordered. */
  public record Wanted(String article) {}
}
