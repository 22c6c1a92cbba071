package peer;

import dev.signet.identity.OpenId;
import dev.signet.identity.UnionId;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The peer's whoami with Signet in the place of headers read by hand. */
@SpringBootApplication
@RestController
public class SignetApplication {

  public static void main(String[] args) {
    SpringApplication.run(SignetApplication.class, args);
  }

  @PostMapping("/whoami")
  public Whoami whoami(OpenId caller, Optional<UnionId> unionId, @RequestBody Cart cart) {
    long total = cart.items().stream().mapToLong(Item::qty).sum();
    return new Whoami(
        caller.value(),
        unionId.map(UnionId::value).orElse(null),
        "Hello " + cart.name(),
        total);
  }

  public record Cart(String name, List<Item> items) {}

  public record Item(String sku, int qty) {}

  public record Whoami(String openid, String unionid, String greeting, long total) {}
}
