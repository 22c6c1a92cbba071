package peer;

import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The quickstart's whoami as a Spring Boot user writes it. */
@SpringBootApplication
@RestController
public class Application {

  public static void main(String[] args) {
    SpringApplication.run(Application.class, args);
  }

  @PostMapping("/whoami")
  public ResponseEntity<Whoami> whoami(
      @RequestHeader(name = "X-WX-OPENID", required = false) String openId,
      @RequestHeader(name = "X-WX-APPID", required = false) String appId,
      @RequestHeader(name = "X-WX-UNIONID", required = false) String unionId,
      @RequestHeader(name = "X-WX-SOURCE", required = false) String source,
      @RequestBody Cart cart) {
    if (openId == null
        || appId == null
        || !openId.matches("[A-Za-z0-9_-]{1,128}")
        || !List.of("wx_client", "wx_devtools").contains(source)) {
      return ResponseEntity.status(401).build();
    }
    long total = cart.items().stream().mapToLong(Item::qty).sum();
    return ResponseEntity.ok(new Whoami(openId, unionId, "Hello " + cart.name(), total));
  }

  public record Cart(String name, List<Item> items) {}

  public record Item(String sku, int qty) {}

  public record Whoami(String openid, String unionid, String greeting, long total) {}
}
