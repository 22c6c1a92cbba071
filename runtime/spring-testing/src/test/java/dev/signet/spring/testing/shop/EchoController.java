package dev.signet.spring.testing.shop;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Says what the server was sent. Nothing of it is guarded. */
@RestController
public class EchoController {

  /** Returns the lines of the headers in which platforms send an identity. */
  @GetMapping("/echo")
  public List<String> echo(@RequestHeader HttpHeaders headers) {
    List<String> lines = new ArrayList<>();
    headers.forEach(
        (name, values) -> {
          String lower = name.toLowerCase(Locale.ROOT);
          if (lower.startsWith("x-") || lower.startsWith("x_")) {
            values.forEach(value -> lines.add(lower + ": " + value));
          }
        });
    return lines;
  }
}
