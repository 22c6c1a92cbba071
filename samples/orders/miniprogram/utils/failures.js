// @ts-check
// What the pages say when a call fails. The message of a failure is for developers.
const { SignetError } = require('../signet-client');

/** Failures after which the same call may well succeed. */
const PASSING = new Map([
  ['CALL_FAILED', '网络不太顺畅，请再试一次'],
  ['HTTP_ERROR', '服务暂时没有响应，请再试一次'],
  ['UNAVAILABLE', '服务暂时不可用，请再试一次'],
  ['DEADLINE_EXCEEDED', '服务响应太慢，请再试一次'],
  ['ACCOUNTS_MERGED', '你的账号刚刚合并，请再试一次'],
]);

/** Failures that stay until something else changes. */
const LASTING = new Map([
  ['OUT_OF_STOCK', '库存不足，请减少数量'],
  ['PRODUCT_UNKNOWN', '这件商品已下架'],
  ['ORDER_PAID', '订单已支付，不能取消'],
  ['PERMISSION_DENIED', '没有这个订单，或它不属于你'],
  ['UNAUTHENTICATED', '请在微信中打开小程序'],
  ['INVALID_ARGUMENT', '提交的内容有误，请检查'],
  // The form was sent before, with other contents, and that order was made.
  ['IDEMPOTENCY_KEY_REUSED', '这张订单已经提交过，请到订单列表查看'],
  ['ORDER_KEY_REUSED', '这张订单已经提交过，请到订单列表查看'],
  ['ANSWER_NOT_KEPT', '这张订单已经提交过，请到订单列表查看'],
]);

/** What is expected of a field, by its path in the payload. */
const EXPECTED = new Map([
  ['quantity', '数量须为 1 到 99 的整数'],
  ['sku', '请选择商品'],
]);

/**
 * Returns what to tell the user.
 *
 * @param {unknown} error
 * @returns {{ words: string, again: boolean }} `again` says whether to offer the same call once more
 */
function explain(error) {
  if (!(error instanceof SignetError)) {
    console.error(error);
    return { words: '小程序出了点问题，请重新打开', again: false };
  }
  const { code, retryAfterSeconds, requestId } = error;
  if (code === 'RESOURCE_EXHAUSTED') {
    const wait = retryAfterSeconds === undefined ? '稍后' : ` ${retryAfterSeconds} 秒后`;
    return { words: `操作太频繁，请${wait}再试`, again: true };
  }
  const passing = PASSING.get(code);
  if (passing !== undefined) {
    return { words: passing, again: true };
  }
  // With the request id, the service's log tells what happened.
  return { words: LASTING.get(code) || `出了点问题，请联系客服（${requestId || code}）`, again: false };
}

/**
 * Returns what is wrong with each field, by its path.
 *
 * @param {unknown} error
 * @returns {Record<string, string>}
 */
function wrongFields(error) {
  /** @type {Record<string, string>} */
  const wrong = {};
  if (error instanceof SignetError) {
    error.violations.forEach(({ path, message }) => {
      wrong[path] = EXPECTED.get(path) || message;
    });
  }
  return wrong;
}

/**
 * Tells the user in a toast, and returns what it says.
 *
 * @param {unknown} error
 */
function toastFailure(error) {
  const told = explain(error);
  // Only a toast without an icon has room for a sentence.
  wx.showToast({ title: told.words, icon: 'none', duration: 3000 });
  return told;
}

module.exports = { wrongFields, toastFailure };
