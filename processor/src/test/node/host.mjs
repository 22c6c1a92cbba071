// The quickstart's jar as a running service, and objects that stand in for wx.
import { spawn } from 'node:child_process';
import net from 'node:net';

async function freePort() {
  const server = net.createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Starts the service; an empty errorStatus leaves failures their own status. */
export async function startHost(jar, errorStatus) {
  const port = await freePort();
  const env = Object.fromEntries(Object.entries(process.env).filter(([key]) => !key.startsWith('SIGNET_')));
  Object.assign(env, { PORT: String(port), SIGNET_INGRESS: 'wechat-cloudrun-private', SIGNET_LOG: 'none' });
  if (errorStatus) {
    env.SIGNET_ERROR_STATUS = errorStatus;
  }
  const java = process.env.JAVA_HOME ? `${process.env.JAVA_HOME}/bin/java` : 'java';
  const child = spawn(java, ['-jar', jar], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const stop = async () => {
    child.kill();
    await ended;
  };
  const end = Date.now() + 60_000;
  while (Date.now() < end && child.exitCode === null) {
    try {
      if ((await fetch(`http://127.0.0.1:${port}/_healthz`)).status === 200) {
        return { port, stop };
      }
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  await stop();
  throw new Error('the quickstart did not start within a minute');
}

/** Plays WeChat: adds the caller's identity, or none, and carries the call to the service. */
export function fakeWx(port, caller) {
  const identity = caller
    ? { 'X-WX-OPENID': caller, 'X-WX-APPID': 'wx0123456789abcdef', 'X-WX-SOURCE': 'wx_client' }
    : {};
  const carry = async (path, header, data) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method: 'POST',
      headers: { ...header, ...identity },
      body: JSON.stringify(data),
    });
    return { statusCode: response.status, data: await response.json() };
  };
  return {
    cloud: {
      callContainer: ({ config, path, method, header, data }) => {
        if (config.env !== 'env-1' || method !== 'POST' || header['X-WX-SERVICE'] !== 'quickstart') {
          return Promise.reject({ errCode: -501000, errMsg: 'no such service' });
        }
        return carry(path, header, data);
      },
      callFunction: async ({ name, data }) => {
        const answer = await carry(`/${name}`, { 'Content-Type': 'application/json' }, data);
        return { errMsg: 'cloud.callFunction:ok', result: answer.data };
      },
    },
  };
}

/** Answers every call in one way. */
export function lostWx(answer) {
  return { cloud: { callContainer: answer, callFunction: answer } };
}
