// A phone's connection, which can be cut.
import { cloudWithoutServer } from './support.mjs';

/**
 * Returns a wx.cloud on a line that can be changed: `cut()`, and no call arrives; `loseAnswers()`, and every call
 * arrives and no answer does; `hold()`, and answers wait; `mend()`, and all is well again.
 */
export async function onLine(cloud) {
  const { cloud: gone } = await cloudWithoutServer();
  let send = (options) => cloud.callContainer(options);
  let release = () => {};
  return Object.assign(Object.create(cloud), {
    callContainer: (options) => send(options),
    cut() {
      send = (options) => gone.callContainer(options);
    },
    loseAnswers() {
      send = async (options) => {
        await cloud.callContainer(options);
        return gone.callContainer(options);
      };
    },
    hold() {
      const held = new Promise((resolve) => (release = resolve));
      send = async (options) => {
        const answer = await cloud.callContainer(options);
        await held;
        return answer;
      };
    },
    mend() {
      send = (options) => cloud.callContainer(options);
      release();
    },
  });
}
