// @ts-check
// Replace this with the id of your own cloud environment. Where the service is: utils/api.js.
const ENV_ID = 'your-env-id';

App({
  onLaunch() {
    wx.cloud.init({ env: ENV_ID, traceUser: true });
  },
});
