// @ts-check
const { api } = require('../../utils/api');
const { toastFailure, wrongFields } = require('../../utils/failures');
const { yuan } = require('../../utils/format');
const { products } = require('../../utils/products');

/** @typedef {import('../../signet-client').Product} Product */

const MOST = 99;

/** Returns a key that no other form of this user has. */
function newRequestKey() {
  return `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 12)}`;
}

Page({
  data: {
    /** @type {'loading' | 'ready' | 'failed'} */
    state: 'loading',
    products: /** @type {(Product & { priceText: string, soldOut: boolean })[]} */ ([]),
    sku: '',
    /** As it was typed: the service decides whether it is a quantity. */
    quantity: '1',
    total: '',
    sending: false,
    failure: '',
    wrong: /** @type {Record<string, string>} */ ({}),
  },

  // Made once for the form and never anew: whatever is sent again, by a second tap or after an answer
  // was lost, makes no second order.
  requestKey: '',

  /** Whether the user has left the page. */
  left: false,

  onLoad() {
    this.requestKey = newRequestKey();
    return this.load();
  },

  onUnload() {
    this.left = true;
  },

  onRetry() {
    this.setData({ state: 'loading' });
    return this.load();
  },

  async load() {
    try {
      this.offer(await products());
    } catch (error) {
      const { words } = toastFailure(error);
      this.setData({ state: 'failed', failure: words });
    }
  },

  /** @param {Product[]} all */
  offer(all) {
    const offered = all.map((product) => ({
      ...product,
      priceText: yuan(product.price),
      soldOut: product.stock === 0,
    }));
    const first = offered.find(({ soldOut }) => !soldOut);
    const chosen = offered.some(({ sku }) => sku === this.data.sku) ? this.data.sku : first ? first.sku : '';
    this.setData({ state: 'ready', products: offered, failure: '' });
    this.change(chosen, this.data.quantity);
  },

  /**
   * @param {string} sku
   * @param {string} quantity
   */
  change(sku, quantity) {
    const product = this.data.products.find((each) => each.sku === sku);
    const pieces = Number(quantity);
    const total = product && pieces > 0 ? yuan(product.price * pieces) : '';
    this.setData({ sku, quantity, total, failure: '', wrong: {} });
  },

  /** @param {{ currentTarget: { dataset: { sku: string } } }} event */
  onChoose(event) {
    const { sku } = event.currentTarget.dataset;
    const product = this.data.products.find((each) => each.sku === sku);
    if (product && !product.soldOut && !this.data.sending) {
      this.change(sku, this.data.quantity);
    }
  },

  /** @param {{ currentTarget: { dataset: { by: number } } }} event */
  onStep(event) {
    if (!this.data.sending) {
      const pieces = (Number(this.data.quantity) || 0) + event.currentTarget.dataset.by;
      this.change(this.data.sku, String(Math.min(Math.max(pieces, 1), MOST)));
    }
  },

  /** @param {{ detail: { value: string } }} event */
  onQuantity(event) {
    this.change(this.data.sku, event.detail.value);
  },

  async onSubmit() {
    if (this.data.sending) {
      return;
    }
    this.setData({ sending: true, failure: '', wrong: {} });
    const { requestKey } = this;
    const { sku, quantity } = this.data;
    await api.createOrder({ requestKey, sku, quantity: Number(quantity) }).then(
      ({ orderId }) => this.ordered(orderId),
      (error) => this.notOrdered(error),
    );
  },

  /** @param {number} orderId */
  async ordered(orderId) {
    if (!this.left) {
      await wx.redirectTo({ url: `/pages/detail/detail?id=${orderId}` });
    }
    // After the change of pages, which would take the toast away.
    wx.showToast({ title: '下单成功', icon: 'success' });
  },

  /** @param {unknown} error */
  async notOrdered(error) {
    const { words, again } = toastFailure(error);
    if (!again) {
      // What is in stock may have changed.
      await products().then((all) => this.offer(all), () => undefined);
    }
    this.setData({ sending: false, failure: words, wrong: wrongFields(error) });
  },
});
