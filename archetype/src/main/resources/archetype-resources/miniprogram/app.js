// The id of your own cloud environment.
const ENV_ID = 'your-env-id';

App({
  onLaunch() {
    wx.cloud.init({ env: ENV_ID, traceUser: true });
  },
});
