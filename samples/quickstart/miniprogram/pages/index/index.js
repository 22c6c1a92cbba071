// Every function of the quickstart that a client can call. No call sends an identity: WeChat adds
// it, and the function refuses a call without one.
const CALLS = [
  { name: 'getUserInfo', data: {} },
  { name: 'test', data: {} },
  { name: 'hasUnionId', data: {} },
  { name: 'linkAccount', data: {} },
  { name: 'checkOwner', data: { resourceOwnerId: 'oUser_B' } },
  { name: 'updateProfile', data: { resourceOwnerId: 'oUser_B', nickname: 'Lin' } },
  { name: 'getOrder', data: { orderId: 'A-1' } },
  { name: 'whoami', data: { name: 'Lin', items: [{ sku: 'tea', qty: 2 }, { sku: 'cup', qty: 1 }] } },
  { name: 'ping', data: {} },
];

// Describes an answer: the function's value, or a refusal {code, message, requestId}.
function describe(result) {
  if (result !== null && typeof result === 'object' && typeof result.code === 'string') {
    return { ok: false, text: `${result.code}: ${result.message} (request ${result.requestId})` };
  }
  return { ok: true, text: JSON.stringify(result, null, 2) };
}

Page({
  data: {
    calls: CALLS.map((call) => ({ name: call.name, payload: JSON.stringify(call.data) })),
    called: '',
    ok: true,
    answer: '',
  },

  async onCall(event) {
    const call = CALLS[event.currentTarget.dataset.index];
    this.setData({ called: call.name, ok: true, answer: '…' });
    try {
      const response = await wx.cloud.callFunction(call);
      const shown = describe(response.result);
      this.setData({ ok: shown.ok, answer: shown.text });
    } catch (error) {
      // The call did not reach the function, or the platform ended it: errCode and errMsg.
      this.setData({ ok: false, answer: `${error.errCode || ''} ${error.errMsg || error}` });
    }
  },
});
