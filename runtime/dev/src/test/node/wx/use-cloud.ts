// Compiled with --strict against WeChat's typings, then run with wx-cloud-dev.js as wx.cloud: what
// the typings promise a Mini Program is what it gets.
export async function use(): Promise<Array<[string, unknown]>> {
  const seen: Array<[string, unknown]> = [];
  const note = (name: string, value: unknown) => seen.push([name, value]);

  wx.cloud.init({ env: 'env-1', traceUser: true });

  const called: ICloud.CallFunctionResult = await wx.cloud.callFunction({
    name: 'whoami',
    data: { name: 'Lin' },
    config: { env: 'env-1' },
    slow: false,
  });
  const result: AnyObject | string | undefined = called.result;
  note('callFunction', [called.errMsg, result]);

  const answered: ICloud.CallContainerResult = await wx.cloud.callContainer({
    config: { env: 'env-1' },
    path: '/whoami',
    method: 'POST',
    header: { 'X-WX-SERVICE': 'quickstart' },
    data: { name: 'Lin' },
    dataType: 'json',
    responseType: 'text',
    timeout: 15000,
    verbose: false,
    followRedirect: true,
  });
  const status: number = answered.statusCode;
  const contentType: string = answered.header['content-type'];
  note('callContainer', [answered.errMsg, status, contentType, answered.data, typeof answered.callID]);

  await new Promise<void>((resolve) => {
    const nothing: void = wx.cloud.callFunction({
      name: 'whoami',
      success: (res) => note('success', [res.errMsg, res.result]),
      fail: (err) => note('fail', err.errMsg),
      complete: (res) => {
        note('complete', res.errMsg);
        resolve();
      },
    });
    note('returned', nothing);
  });

  await new Promise<void>((resolve) => {
    wx.cloud.callContainer({
      path: 'no-slash',
      fail: (err) => note('fail', err.errMsg.replace(/ \(callId.*/, '')),
      complete: () => resolve(),
    });
  });
  return seen;
}
