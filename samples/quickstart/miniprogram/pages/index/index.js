// @ts-check
// signet-client.js and its types are written by the build (mvn package): a method for each function
// that a client can call. No method takes an identity: WeChat adds it, and the function refuses a
// call without one.
const { SignetError, functionClient } = require('../../signet-client');

const api = functionClient();

/**
 * A button: what it shows, and the call that it makes.
 *
 * @template T
 * @param {string} name
 * @param {T} payload
 * @param {(payload: T) => Promise<unknown>} run
 */
function button(name, payload, run) {
  return { name, payload: JSON.stringify(payload), run: () => run(payload) };
}

const cart = { name: 'Lin', items: [{ sku: 'tea', qty: 2 }, { sku: 'cup', qty: 1 }] };

const CALLS = [
  button('getUserInfo', {}, () => api.getUserInfo()),
  button('test', {}, () => api.test()),
  button('hasUnionId', {}, () => api.hasUnionId()),
  button('linkAccount', {}, () => api.linkAccount()),
  button('checkOwner', { resourceOwnerId: 'oUser_B' }, (payload) => api.checkOwner(payload)),
  button('updateProfile', { resourceOwnerId: 'oUser_B', nickname: 'Lin' }, (payload) => api.updateProfile(payload)),
  button('getOrder', { orderId: 'A-1' }, (payload) => api.getOrder(payload)),
  button('whoami', cart, (payload) => api.whoami(payload)),
  button('ping', {}, () => api.ping()),
];

/**
 * Describes why a call failed.
 *
 * @param {unknown} error
 */
function describe(error) {
  if (!(error instanceof SignetError)) {
    return String(error);
  }
  if (error.code === 'CALL_FAILED') {
    // The call did not reach the function, or the platform ended it: errCode and errMsg.
    const reason = /** @type {{ errCode?: number, errMsg?: string }} */ (error.platformError || {});
    return `${reason.errCode || ''} ${reason.errMsg || error.message}`;
  }
  return `${error.code}: ${error.message} (request ${error.requestId})`;
}

Page({
  data: {
    calls: CALLS.map(({ name, payload }) => ({ name, payload })),
    called: '',
    ok: true,
    answer: '',
  },

  /** @param {{ currentTarget: { dataset: { index: number } } }} event */
  async onCall(event) {
    const call = CALLS[event.currentTarget.dataset.index];
    this.setData({ called: call.name, ok: true, answer: '…' });
    try {
      const value = await call.run();
      this.setData({ ok: true, answer: JSON.stringify(value, null, 2) });
    } catch (error) {
      this.setData({ ok: false, answer: describe(error) });
    }
  },
});
