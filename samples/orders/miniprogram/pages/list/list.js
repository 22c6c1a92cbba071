// @ts-check
const { api } = require('../../utils/api');
const { toastFailure } = require('../../utils/failures');
const { shown } = require('../../utils/format');
const { productNames } = require('../../utils/products');

const PAGE_SIZE = 10;

Page({
  data: {
    /** @type {'loading' | 'ready' | 'failed'} */
    state: 'loading',
    orders: /** @type {ReturnType<typeof shown>[]} */ ([]),
    /** The key of the next page, null after the last one. */
    next: /** @type {number | null} */ (null),
    loadingMore: false,
    failure: '',
  },

  /** Counts the reloads: what an earlier one still answers is dropped. */
  reloads: 0,

  onShow() {
    return this.reload();
  },

  async onPullDownRefresh() {
    await this.reload();
    wx.stopPullDownRefresh();
  },

  onReachBottom() {
    return this.loadMore();
  },

  async reload() {
    this.reloads += 1;
    const reload = this.reloads;
    try {
      const [page, names] = await Promise.all([api.listOrders({ limit: PAGE_SIZE }), productNames()]);
      if (reload === this.reloads) {
        const orders = page.orders.map((order) => shown(order, names));
        this.setData({ state: 'ready', orders, next: page.next, loadingMore: false, failure: '' });
      }
    } catch (error) {
      if (reload === this.reloads) {
        const { words } = toastFailure(error);
        // Orders that are shown already stay.
        this.setData({ state: this.data.state === 'ready' ? 'ready' : 'failed', failure: words });
      }
    }
  },

  async loadMore() {
    const { next, loadingMore } = this.data;
    if (next === null || loadingMore) {
      return;
    }
    const reload = this.reloads;
    this.setData({ loadingMore: true });
    try {
      const [page, names] = await Promise.all([api.listOrders({ before: next, limit: PAGE_SIZE }), productNames()]);
      if (reload === this.reloads) {
        const orders = this.data.orders.concat(page.orders.map((order) => shown(order, names)));
        this.setData({ orders, next: page.next, loadingMore: false });
      }
    } catch (error) {
      if (reload === this.reloads) {
        toastFailure(error);
        this.setData({ loadingMore: false });
      }
    }
  },

  onRetry() {
    this.setData({ state: 'loading' });
    return this.reload();
  },

  /** @param {{ currentTarget: { dataset: { id: number } } }} event */
  onOpen(event) {
    wx.navigateTo({ url: `/pages/detail/detail?id=${event.currentTarget.dataset.id}` });
  },

  onNew() {
    wx.navigateTo({ url: '/pages/new/new' });
  },
});
