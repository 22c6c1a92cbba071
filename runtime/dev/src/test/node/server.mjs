// The quickstart's functions behind the dev server, as a child process on a free port.
import { spawn } from 'node:child_process';
import path from 'node:path';

/**
 * Starts the server; resolves to its address and a function that stops it.
 *
 * @param more further entries of the class path
 * @param callers a file of callers
 * @param project the description of a project that is reloaded
 */
export async function startServer({ more = [], callers, project } = {}) {
  const java = process.env.JAVA_HOME ? path.join(process.env.JAVA_HOME, 'bin', 'java') : 'java';
  const classPath = [process.env.SIGNET_CHECK_CLASSPATH, ...more].join(path.delimiter);
  const options = [...(callers ? ['--callers', callers] : []), ...(project ? ['--project', project] : [])];
  // Passes on only what Java needs: the server refuses to start in a platform's environment.
  const { PATH, HOME, TMPDIR } = process.env;
  const env = Object.fromEntries(Object.entries({ PATH, HOME, TMPDIR }).filter(([, value]) => value !== undefined));
  const child = spawn(java, ['-cp', classPath, 'dev.signet.dev.SignetDev', '--port', '0', '--lang', 'en', ...options], {
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
    /** Resolves to the output as soon as it includes this text; it has a line for every decision. */
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
