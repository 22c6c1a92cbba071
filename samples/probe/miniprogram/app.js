// Replace this with the id of your own cloud environment.
const ENV_ID = 'your-env-id';

App({
  globalData: { env: ENV_ID },

  onLaunch() {
    wx.cloud.init({ env: ENV_ID });
  },
});
