// @ts-check
// signet-client.js and its types are written by mvn package: a method for each function.
const { SignetError, functionClient } = require('../../signet-client');

const api = functionClient();

Page({
  data: { name: 'Lin', answer: '' },

  /** @param {{ detail: { value: string } }} event */
  onName(event) {
    this.setData({ name: event.detail.value });
  },

  async onHello() {
    try {
      const greeting = await api.hello({ name: this.data.name });
      this.setData({ answer: `${greeting.text} (${greeting.count})` });
    } catch (error) {
      this.setData({ answer: error instanceof SignetError ? `${error.code}: ${error.message}` : String(error) });
    }
  },
});
