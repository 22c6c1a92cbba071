// @ts-check
/** @typedef {import('../signet-client').Order} Order */

/** A status in words, and the class of its colours. */
const STATUSES = {
  PENDING: { word: '待支付', look: 'pending' },
  PAID: { word: '已支付', look: 'paid' },
  CANCELLED: { word: '已取消', look: 'cancelled' },
};

/**
 * Returns an amount in yuan.
 *
 * @param {number} fen
 */
function yuan(fen) {
  return `¥${(fen / 100).toFixed(2)}`;
}

/**
 * Returns a time as the phone's clock shows it.
 *
 * @param {string} instant in ISO-8601
 */
function clock(instant) {
  const at = new Date(instant);
  const [month, day, hour, minute] = [at.getMonth() + 1, at.getDate(), at.getHours(), at.getMinutes()].map(
    (part) => String(part).padStart(2, '0'),
  );
  return `${at.getFullYear()}-${month}-${day} ${hour}:${minute}`;
}

/**
 * Returns an order as the pages show it.
 *
 * @param {Order} order
 * @param {Map<string, string>} names of products, by sku
 */
function shown(order, names) {
  const { word, look } = STATUSES[order.status];
  return {
    orderId: order.orderId,
    name: names.get(order.sku) || order.sku,
    quantity: order.quantity,
    total: yuan(order.total),
    status: word,
    look,
    time: clock(order.createdAt),
    open: order.status === 'PENDING',
  };
}

module.exports = { yuan, shown };
