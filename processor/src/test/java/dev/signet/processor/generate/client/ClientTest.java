package dev.signet.processor.generate.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientTest {

  private static final ClientCorpus CORPUS = ClientCorpus.all();

  @Test
  void isKeptForTheChecksThatNodeMakes() throws IOException {
    Path folder = Path.of("target", "client-corpus", "META-INF", "signet");
    Files.createDirectories(folder.resolve("client"));
    for (String file :
        List.of(
            "functions.json",
            "openapi.json",
            "client/signet-client.ts",
            "client/signet-client.js",
            "client/signet-client.d.ts")) {
      Files.writeString(folder.resolve(file), CORPUS.file(file));
    }
    assertThat(folder.resolve("openapi.json")).isNotEmptyFile();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "addToCart(data: AddToCartPayload): Promise<Cart | null>;",
        "order(data: CartInput): Promise<DemoShopShopItem | null>;",
        "move(data: Point): Promise<Point | null>;",
        "everything(): Promise<Everything | null>;",
        "items(): Promise<PageOfItem | null>;",
        "nodes(data: NodeInput): Promise<PageOfListOfNode | null>;",
        "maybe(): Promise<DemoShopShopItem | null>;",
        "later(): Promise<string[] | null>;",
        "open(data: Record<string, unknown>): Promise<unknown>;",
        "ordered(data: Record<string, DemoShopShopItemInput>): Promise<Ordered | null>;",
        "serialized(): Promise<Serialized | null>;",
        "nullable(): Promise<string | null>;",
        "\"a-b\"(data: Payload_a_b): Promise<null>;",
        "a_b(data: Payload_a_b_2): Promise<null>;",
        "linked(): Promise<string | null>;",
        "\"new\"(): Promise<null>;",
        "delete(data: DeletePayload): Promise<null>;",
        "$then(data: DemoWordsWordsItem): Promise<DemoWordsWordsPromise | null>;",
        "$toJSON(data: DemoWordsWordsDate): Promise<DemoWordsWordsSend | null>;",
        "catch(data: KeysInput): Promise<Keys | null>;",
        "prototype(data: PrototypePayload): Promise<string | null>;"
      })
  void hasATypedFunction(String signature) {
    assertThat(CORPUS.declarations()).contains("\n  " + signature + "\n");
    assertThat(CORPUS.file("client/signet-client.ts")).contains("\n  " + signature + "\n");
  }

  @Test
  void saysWhichFunctionAMethodOfAnotherNameCalls() {
    assertThat(CORPUS.declarations()).contains("Calls the function then, ");
    assertThat(CORPUS.file("client/signet-client.js"))
        .contains("\n    $then: (data) => call(\"then\", data),\n")
        .contains("\n    $toJSON: (data) => call(\"toJSON\", data),\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ts", "js", "d.ts"})
  void hasNoFunctionOfATimerAndNoParameterOfAnIdentity(String extension) {
    assertThat(CORPUS.file("client/signet-client." + extension))
        .doesNotContain("nightly")
        .doesNotContainIgnoringCase("X-WX-OPENID")
        .doesNotContain("caller:");
  }

  @Test
  void saysWhatArrives() {
    assertThat(CORPUS.type("Everything"))
        .contains(
            "\n  b: boolean;\n",
            "\n  i64: number;\n",
            "\n  c: string;\n",
            "\n  big: number | null;\n")
        .contains(
            "\n  uuid: string | null;\n",
            "\n  bytes: string | null;\n",
            "\n  instant: string | null;\n")
        .contains(
            "\n  color: Color | null;\n",
            "\n  tags: string[] | null;\n",
            "\n  numbers: number[] | null;\n")
        .contains("\n  any: Record<string, unknown> | null;\n", "\n  tree: unknown;\n")
        .contains("\n  holes: Array<string | null> | null;\n", "\n  maybe: number | null;\n")
        .contains("\n  gone: string | null;\n", "\n  \"constructor\": string | null;\n")
        .contains("\n  \"odd \\\"name\\\" */ \\u2028\": string | null;\n");
    assertThat(CORPUS.type("Color")).isEqualTo("export type Color = \"RED\" | \"deep-blue\";\n");
    assertThat(CORPUS.type("Node"))
        .contains("\n  children: Node[] | null;\n", "\n  parent?: Node;\n");
    assertThat(CORPUS.type("PageOfListOfNode")).contains("\n  content: Node[][] | null;\n");
    assertThat(CORPUS.type("Ordered")).contains("\n  a: string | null;\n");
    assertThat(CORPUS.type("Serialized"))
        .isEqualTo(
            """
            export interface Serialized {
              /** Written as yyyy */
              b: string | null;
              a: string | null;
            }
            """);
  }

  @Test
  void saysWhatMayBeLeftOut() {
    assertThat(CORPUS.type("AddToCartPayload"))
        .contains("\n  sku: string;\n", "\n  quantity: number;\n", "\n  color?: Color | null;\n");
    assertThat(CORPUS.type("CartInput"))
        .contains("\n  note?: string | null;\n", "\n  color: Color | null;\n", "\n  items?: ");
    assertThat(CORPUS.type("Cart")).contains("\n  note: string | null;\n", "\n  items: ");
  }

  @Test
  void namesTypesOfOneNameByTheirPackages() {
    assertThat(CORPUS.type("DemoShopShopItem")).contains("\n  sku: string | null;\n");
    assertThat(CORPUS.type("DemoWordsWordsItem")).contains("\n  other?: string | null;\n");
    assertThat(ClientCorpus.of(ClientCorpus.WORDS).type("Item")).contains("\n  other?: ");
  }

  @Test
  void carriesJavadoc() {
    assertThat(CORPUS.declarations())
        .contains(
            """
              /**
               * Fills the cart
               *
               * Adds to the cart.
               *
               * Twice is fine.
               *
               * Returns: the whole cart
               *
               * Needs: a WeChat user.
               */
              addToCart(\
            """);
    assertThat(CORPUS.type("AddToCartPayload")).contains("  /** which product */\n  sku: string;");
    assertThat(CORPUS.type("CartInput"))
        .contains("  /** the Items, at most 100 */\n", "  /** a note & more */\n");
    assertThat(CORPUS.declarations())
        .contains("/** What is bought. */\nexport interface CartInput");
    JsonNode operation = CORPUS.openApi().at("/paths/~1addToCart/post");
    assertThat(operation.path("summary").asText()).isEqualTo("Fills the cart");
    assertThat(operation.path("description").asText())
        .isEqualTo("Adds to the cart.\n\nTwice is fine.\n\nNeeds: a WeChat user.");
    assertThat(operation.at("/responses/200/description").asText()).isEqualTo("the whole cart");
    assertThat(CORPUS.schema("AddToCartPayload").at("/properties/sku/description").asText())
        .isEqualTo("which product");
  }

  @Test
  void describesPayloadsAndResultsInOpenApi() {
    JsonNode document = CORPUS.openApi();
    assertThat(document.path("openapi").asText()).isEqualTo("3.1.0");
    assertThat(document.at("/paths/~1nightly").isMissingNode()).isTrue();
    JsonNode order = document.at("/paths/~1order/post");
    assertThat(order.at("/requestBody/content/application~1json/schema/$ref").asText())
        .isEqualTo("#/components/schemas/CartInput");
    assertThat(order.at("/responses/401/content/application~1json/schema/$ref").asText())
        .isEqualTo("#/components/schemas/SignetError");
    assertThat(document.at("/paths/~1items/post").has("requestBody")).isFalse();
    assertThat(document.findParents("parameters")).isEmpty();
    JsonNode linked = document.at("/paths/~1linked/post/x-signet-requires");
    assertThat(linked.toString()).isEqualTo("[\"caller\",\"unionId\"]");
    JsonNode everything = CORPUS.schema("Everything").path("properties");
    assertThat(everything.at("/instant/anyOf/0/format").asText()).isEqualTo("date-time");
    assertThat(everything.at("/i64").toString())
        .isEqualTo("{\"type\":\"integer\",\"format\":\"int64\"}");
    assertThat(everything.at("/bytes/anyOf/0/contentEncoding").asText()).isEqualTo("base64");
    assertThat(everything.at("/i8/minimum").asInt()).isEqualTo(-128);
    assertThat(CORPUS.schema("CartInput").path("required").toString()).isEqualTo("[\"color\"]");
  }

  @Test
  void holdsMoreThanAClassFileHasForOneText() {
    String documentation = "word 谁 ".repeat(20_000).strip();
    ClientCorpus corpus =
        ClientCorpus.of(
            """
            package demo;
            import dev.signet.*;
            public final class Big {
              /** %s */
              @CloudFunction("big") public void big() {}
            }
            """
                .formatted(documentation));

    assertThat(corpus.openApi().at("/paths/~1big/post/description").asText())
        .startsWith(documentation);
  }

  @Test
  void isThereForNoFunctionAtAll() {
    ClientCorpus corpus =
        ClientCorpus.of(
            """
            package demo;
            import dev.signet.*;
            public final class Timers {
              @CloudFunction("nightly") @TimerTrigger(name = "night", cron = "0 0 2 * * * *")
              public void nightly() {}
            }
            """);

    assertThat(corpus.type("SignetFunctions")).isEqualTo("export interface SignetFunctions {\n}\n");
    assertThat(corpus.openApi().path("paths").isEmpty()).isTrue();
  }
}
