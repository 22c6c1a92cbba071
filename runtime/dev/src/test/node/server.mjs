// The quickstart's functions behind the dev server, as a child process on a free port.
import { spawn } from 'node:child_process';
import path from 'node:path';

/** Starts it; resolves to its address and a way to stop it. */
export async function startServer() {
  const java = process.env.JAVA_HOME ? path.join(process.env.JAVA_HOME, 'bin', 'java') : 'java';
  const classPath = process.env.SIGNET_CHECK_CLASSPATH;
  // Only what Java needs: the server refuses to start where the environment is that of a platform.
  const { PATH, HOME, TMPDIR } = process.env;
  const env = Object.fromEntries(Object.entries({ PATH, HOME, TMPDIR }).filter(([, value]) => value !== undefined));
  const child = spawn(java, ['-cp', classPath, 'dev.signet.dev.SignetDev', '--port', '0', '--lang', 'en'], {
    env,
    cwd: process.env.SIGNET_CHECK_WORK,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const base = await new Promise((resolve, reject) => {
    const read = (chunk) => {
      output += chunk;
      const found = /http:\/\/(?:127\.0\.0\.1|localhost):(\d+)/.exec(output);
      if (found) {
        resolve(`http://127.0.0.1:${found[1]}`);
      }
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the dev server ended with ${code}:\n${output}`)));
  });
  return {
    base,
    /** Resolves once the output, which has a line for every decision, has this; to all of it. */
    printed: (text) =>
      new Promise((resolve) => {
        const look = () => output.includes(text) && resolve(output);
        child.stdout.on('data', look);
        child.stderr.on('data', look);
        look();
      }),
    stop: () =>
      new Promise((resolve) => {
        child.removeAllListeners('exit');
        child.once('exit', resolve);
        child.kill();
      }),
  };
}
