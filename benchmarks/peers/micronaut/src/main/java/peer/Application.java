package peer;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.runtime.Micronaut;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** The quickstart's whoami as a Micronaut user writes it; it runs on the event loop. */
@Controller
public class Application {

  public static void main(String[] args) {
    Micronaut.run(Application.class, args);
  }

  @Post("/whoami")
  public HttpResponse<Whoami> whoami(
      @Header("X-WX-OPENID") @Nullable String openId,
      @Header("X-WX-APPID") @Nullable String appId,
      @Header("X-WX-UNIONID") @Nullable String unionId,
      @Header("X-WX-SOURCE") @Nullable String source,
      @Body Cart cart) {
    if (openId == null
        || appId == null
        || source == null
        || !openId.matches("[A-Za-z0-9_-]{1,128}")
        || !List.of("wx_client", "wx_devtools").contains(source)) {
      return HttpResponse.unauthorized();
    }
    long total = cart.items().stream().mapToLong(Item::qty).sum();
    return HttpResponse.ok(new Whoami(openId, unionId, "Hello " + cart.name(), total));
  }

  @Serdeable
  public record Cart(String name, List<Item> items) {}

  @Serdeable
  public record Item(String sku, int qty) {}

  @Serdeable
  public record Whoami(String openid, @Nullable String unionid, String greeting, long total) {}
}
