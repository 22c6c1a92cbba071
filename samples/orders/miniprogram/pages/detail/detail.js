// @ts-check
const { api } = require('../../utils/api');
const { toastFailure } = require('../../utils/failures');
const { shown } = require('../../utils/format');
const { productNames } = require('../../utils/products');

/** @typedef {import('../../signet-client').Order} Order */

Page({
  data: {
    /** @type {'loading' | 'ready' | 'failed'} */
    state: 'loading',
    order: /** @type {ReturnType<typeof shown> | null} */ (null),
    failure: '',
    again: false,
    cancelling: false,
  },

  orderId: 0,

  /** @param {{ id?: string }} query */
  onLoad(query) {
    this.orderId = Number(query.id);
  },

  /** Somebody who comes back may have paid. */
  onShow() {
    return this.load();
  },

  async onPullDownRefresh() {
    await this.load();
    wx.stopPullDownRefresh();
  },

  onRetry() {
    this.setData({ state: 'loading' });
    return this.load();
  },

  async load() {
    try {
      await this.show(await api.getOrder({ orderId: this.orderId }));
    } catch (error) {
      const { words, again } = toastFailure(error);
      // An order that is shown already stays.
      this.setData({ state: this.data.order === null ? 'failed' : 'ready', failure: words, again });
    }
  },

  /** @param {Order} order */
  async show(order) {
    const names = await productNames();
    this.setData({ state: 'ready', order: shown(order, names) });
  },

  async onCancel() {
    if (this.data.cancelling) {
      return;
    }
    this.setData({ cancelling: true });
    try {
      const { confirm } = await wx.showModal({
        title: '取消订单',
        content: '取消后不能恢复，确定取消吗？',
        confirmText: '确定取消',
        confirmColor: '#b3261e',
        cancelText: '再想想',
      });
      if (confirm) {
        await this.cancel();
      }
    } finally {
      this.setData({ cancelling: false });
    }
  },

  async cancel() {
    try {
      await this.show(await api.cancelOrder({ orderId: this.orderId }));
      wx.showToast({ title: '订单已取消', icon: 'success' });
    } catch (error) {
      const { again } = toastFailure(error);
      if (!again) {
        // It may be paid by now.
        await api.getOrder({ orderId: this.orderId }).then((order) => this.show(order), () => undefined);
      }
    }
  },
});
