package dev.signet.opendata;

import dev.signet.identity.OpenId;
import java.util.Optional;

/**
 * Asks WeChat for the open data behind a CloudID, for a host that gets none from the platform: over
 * HTTP a client sends only the CloudID. {@link OpenDataFrom} names the class. One object serves all
 * functions of a host that name its class, so it is safe for concurrent use; it is closed at the
 * stop if it is {@link AutoCloseable}.
 *
 * <p>It runs on the thread of the call, after the function's requirement has admitted the caller,
 * and may block.
 */
public interface OpenDataSource {

  /**
   * Returns the object that WeChat has for a CloudID: {@code {"cloudID":"…","data":{…}}}, with the
   * watermark inside the data. The CloudID may be left out. The object is checked as one of the
   * platform is, and an {@code errCode} in it is understood.
   *
   * @param cloudId the CloudID that the client sent: 1 to 1,024 visible ASCII characters. It proves
   *     nothing, and WeChat must be asked with the caller's own openid
   * @param caller the verified caller
   * @return empty if WeChat has no data for this CloudID and this user; then the call is refused
   * @throws Exception if WeChat could not be asked; the call ends in INTERNAL, or for a {@link
   *     dev.signet.error.UnavailableException} in UNAVAILABLE. The message, which can be logged or
   *     sent, must hold neither the CloudID nor the data
   */
  Optional<String> find(String cloudId, OpenId caller) throws Exception;
}
