// @ts-check
// Asks the probe by every way that a Mini Program has, and shows what it saw. Fill in the names that
// you deployed; leave out the buttons of what you did not deploy.
const SERVICE = 'probe'; // the container's service, for callContainer
const HTTP_FUNCTION = 'probe-http'; // the HTTP function, for callHTTPFunction

// What com.example.probe.Forgery recognises.
const OPEN_ID = 'oSignetProbeForgedOpenId_001';
const APP_ID = 'wx5160e75160e75160';
const WORD = 'signet_probe_forged';

const USER_INFO = { openId: OPEN_ID, appId: APP_ID, signetProbe: WORD };
const HEADERS = {
  'X-WX-OPENID': OPEN_ID,
  'X-WX-APPID': APP_ID,
  'X-WX-UNIONID': WORD,
  'X-WX-FROM-OPENID': WORD,
  'X-WX-SOURCE': WORD,
  'X-Cloudbase-Context':
    'eyJzb3VyY2UiOiJ3eF9jbGllbnQiLCJ3ZWNoYXRDb250ZXh0Ijp7Im9wZW5JZCI6Im9TaWduZXRQcm9iZUZvcmdlZE9wZW5JZF8wMDEiLCJhcHBJZCI6Ind4NTE2MGU3NTE2MGU3NTE2MCJ9fQ==',
};

/** Calls an event function; with a forged userInfo in the data if asked for. */
async function callFunction(name, forged) {
  const probe = { ask: forged ? 'forged' : 'plain', channel: 'callFunction' };
  const data = forged ? { probe, userInfo: USER_INFO } : { probe };
  const { result } = await wx.cloud.callFunction({ name, data });
  const answer = typeof result === 'string' ? JSON.parse(result) : result;
  answer.facts['client.result'] = typeof result;
  return answer;
}

/** Calls the HTTP half; with forged headers if asked for. */
async function http(channel, forged) {
  const request = {
    path: `/?ask=${forged ? 'forged' : 'plain'}&channel=${channel}`,
    method: 'POST',
    header: forged ? { ...HEADERS } : {},
    data: {},
    config: { env: getApp().globalData.env },
  };
  if (channel === 'callContainer') {
    request.header['X-WX-SERVICE'] = SERVICE;
    return (await wx.cloud.callContainer(request)).data;
  }
  return (await wx.cloud.callHTTPFunction({ ...request, name: HTTP_FUNCTION })).data;
}

const QUESTIONS = [
  ['callFunction', () => callFunction('probe', false)],
  ['callFunction, forged userInfo', () => callFunction('probe', true)],
  ['callFunction, String', () => callFunction('probeText', false)],
  ['callFunction, bean', () => callFunction('probeBean', false)],
  ['callContainer', () => http('callContainer', false)],
  ['callContainer, forged headers', () => http('callContainer', true)],
  ['callHTTPFunction', () => http('callHTTPFunction', false)],
  ['callHTTPFunction, forged headers', () => http('callHTTPFunction', true)],
];

Page({
  data: { questions: QUESTIONS.map(([name]) => name), answer: '', language: 'zh' },
  observations: [],

  async onAsk(event) {
    const [name, ask] = QUESTIONS[event.currentTarget.dataset.index];
    this.setData({ answer: `${name} …` });
    try {
      const answer = await ask();
      this.observations.push(answer);
      this.setData({ answer: JSON.stringify(answer.facts, null, 2) });
    } catch (error) {
      this.setData({ answer: `${name}: ${error.errCode || ''} ${error.errMsg || error.message}` });
    }
  },

  /** Asks the probe for its report on everything that was asked here. */
  async onReport() {
    try {
      const probe = { ask: 'report', observations: this.observations };
      const { result } = await wx.cloud.callFunction({ name: 'probe', data: { probe } });
      this.setData({ answer: result[this.data.language] });
    } catch (error) {
      this.setData({ answer: `${error.errCode || ''} ${error.errMsg || error.message}` });
    }
  },

  onLanguage() {
    this.setData({ language: this.data.language === 'zh' ? 'en' : 'zh' });
    return this.onReport();
  },

  /** Copies one line for each answer, for a file that Ask and Report read. */
  onCopy() {
    wx.setClipboardData({ data: this.observations.map((one) => JSON.stringify(one)).join('\n') });
  },
});
