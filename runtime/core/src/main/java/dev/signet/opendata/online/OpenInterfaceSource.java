package dev.signet.opendata.online;

import dev.signet.identity.OpenId;
import dev.signet.opendata.OpenDataSource;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks WeChat's {@code wxa/getopendata} for open data. In a container of WeChat CloudRun the open
 * interface service answers at {@code http://api.weixin.qq.com} without a token, once the path is
 * on the list in the console (documentation of the open interface service); that is what the
 * no-argument constructor makes. Elsewhere a token is needed: {@link #withTokenFile}.
 *
 * <p>A call ends in UNAVAILABLE if WeChat cannot be reached, takes too long, answers with status
 * 429 or 5xx, or says that it is busy; in INTERNAL if its answer is another failure or of another
 * form.
 *
 * <p>The answer is at most 64 KiB. Exceptions hold neither the CloudID, nor the openid, nor the
 * token, nor the data. Safe for concurrent use.
 */
public final class OpenInterfaceSource implements OpenDataSource {

  /** The address of the open interface service inside a container. */
  public static final URI IN_CONTAINER = URI.create("http://api.weixin.qq.com");

  /** The address of WeChat's API for whoever has a token. */
  public static final URI WITH_TOKEN = URI.create("https://api.weixin.qq.com");

  /** The file in which the platform keeps a token (documentation of the cloud base container). */
  public static final Path TOKEN_FILE = Path.of("/.tencentcloudbase/wx/cloudbase_access_token");

  /** How long an answer may take, unless configured. */
  public static final Duration TIMEOUT = Duration.ofSeconds(3);

  private static final int MOST_BYTES = 64 * 1024;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int SERVER_ERROR = 500;

  private final URI base;
  private final TokenFile token;
  private final Duration timeout;

  /** Made by the first question, because it has a thread and a cold start would pay for it. */
  private HttpClient client;

  /** Makes a source that asks the open interface service of the container. */
  public OpenInterfaceSource() {
    this(IN_CONTAINER, null, TIMEOUT);
  }

  private OpenInterfaceSource(URI base, TokenFile token, Duration timeout) {
    this.base = base;
    this.token = token;
    this.timeout = timeout;
  }

  /**
   * Returns a source that asks another address, without a path.
   *
   * @throws IllegalArgumentException if the address is not http or https with a host alone
   */
  public OpenInterfaceSource withBase(URI value) {
    boolean web = "http".equals(value.getScheme()) || "https".equals(value.getScheme());
    boolean bare = value.getHost() != null && value.getRawQuery() == null;
    if (!web || !bare || !value.getRawPath().isEmpty()) {
      throw new IllegalArgumentException("the address is http:// or https:// and a host");
    }
    return new OpenInterfaceSource(value, token, timeout);
  }

  /**
   * Returns a source that sends the token in this file as {@code cloudbase_access_token}. The file
   * is read for every question, because the platform writes a new token every ten minutes.
   *
   * @param file such as {@link #TOKEN_FILE}
   */
  public OpenInterfaceSource withTokenFile(Path file) {
    return new OpenInterfaceSource(
        base, new TokenFile(Objects.requireNonNull(file, "file")), timeout);
  }

  /**
   * Returns a source that waits so long for a whole answer.
   *
   * @param value 1 millisecond to 1 minute
   * @throws IllegalArgumentException if the value is out of this range
   */
  public OpenInterfaceSource withTimeout(Duration value) {
    if (value.toMillis() < 1 || value.compareTo(Duration.ofMinutes(1)) > 0) {
      throw new IllegalArgumentException("the time for an answer is 1 millisecond to 1 minute");
    }
    return new OpenInterfaceSource(base, token, value);
  }

  @Override
  public Optional<String> find(String cloudId, OpenId caller) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(address(caller))
            .timeout(timeout)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(GetOpenData.question(cloudId)))
            .build();
    HttpResponse<byte[]> response = answer(request);
    int status = response.statusCode();
    if (status != 200) {
      IOException other = new IOException("WeChat answered getopendata with status " + status);
      if (status == TOO_MANY_REQUESTS || status >= SERVER_ERROR) {
        throw GetOpenData.notNow(other);
      }
      throw other;
    }
    return GetOpenData.answer(response.body());
  }

  private synchronized HttpClient client() {
    if (client == null) {
      client =
          HttpClient.newBuilder()
              .connectTimeout(timeout)
              .followRedirects(HttpClient.Redirect.NEVER)
              .build();
    }
    return client;
  }

  private URI address(OpenId caller) throws IOException {
    String query = "openid=" + encoded(caller.value());
    if (token != null) {
      query += "&cloudbase_access_token=" + encoded(token.read());
    }
    return URI.create(base + "/wxa/getopendata?" + query);
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  /** Waits for the whole answer, whose body the timeout of a request does not bound. */
  private HttpResponse<byte[]> answer(HttpRequest request) throws IOException {
    BoundedBody body = new BoundedBody(MOST_BYTES);
    CompletableFuture<HttpResponse<byte[]>> answer = client().sendAsync(request, head -> body);
    try {
      return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      body.cancel();
      answer.cancel(true);
      throw GetOpenData.notNow(new IOException("WeChat did not answer getopendata in time"));
    } catch (InterruptedException interrupted) {
      body.cancel();
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while WeChat was asked for open data");
    } catch (ExecutionException failed) {
      Throwable cause = failed.getCause();
      if (cause instanceof BoundedBody.TooLarge) {
        throw notAsked(cause.getMessage());
      }
      // The class alone, because the text of an exception may hold the address.
      IOException failure = notAsked(cause.getClass().getSimpleName());
      if (cause instanceof IOException) {
        throw GetOpenData.notNow(failure);
      }
      throw failure;
    }
  }

  private static IOException notAsked(String reason) {
    return new IOException("WeChat could not be asked for open data: " + reason);
  }
}
