package dev.signet.push;

/**
 * Queries an order where the notice of its payment cannot have been made up: at WeChat Pay, for
 * example by the open interface {@code /_/pay/queryorder}.
 */
@FunctionalInterface
public interface OrderQuery {

  /**
   * Returns what the query says about the order with the notice's {@link
   * PaymentNotice#outTradeNo()}; never null.
   *
   * @throws Exception if the query fails, which makes WeChat repeat the callback
   */
  QueriedOrder find(PaymentNotice notice) throws Exception;
}
