// Put the id of your own cloud environment here.
const ENV_ID = 'your-env-id';

App({
  onLaunch() {
    wx.cloud.init({ env: ENV_ID, traceUser: true });
  },
});
