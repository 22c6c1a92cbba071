package dev.signet.opendata;

import dev.signet.identity.WxContext;
import java.util.Map;
import java.util.Optional;

/**
 * What a tool or a test answers where a function would ask WeChat for open data, so that neither
 * reaches the network. No host of production has one.
 */
public interface OpenDataStandIn {

  /**
   * Returns the object that WeChat would have for what came in a field: {@code
   * {"cloudID":"…","data":{…}}}, with the watermark inside the data. It is checked as one of WeChat
   * is.
   *
   * @param field the name of the payload field
   * @param sent the JSON that came in it, not null
   * @param caller a verified user of an app
   * @return empty if the tool has none; the call is then refused
   */
  Optional<Map<String, Object>> find(String field, Object sent, WxContext caller);

  /**
   * Returns why nothing was found and what a developer does about it, to stand after "the open data
   * in" and the field. It reaches whoever calls, and holds nothing that was sent.
   *
   * @param field the name of the payload field
   */
  String cure(String field);
}
