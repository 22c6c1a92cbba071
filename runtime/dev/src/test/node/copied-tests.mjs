// Compiles Java, and runs the JUnit tests that the console writes, with signet-testing.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const IMPORTS = [
  'dev.signet.error.ErrorCode',
  'dev.signet.simulator.*',
  'dev.signet.testing.*',
  'java.util.*',
  'org.junit.jupiter.api.Test',
  'org.junit.jupiter.api.extension.ExtendWith',
];
const sources = fileURLToPath(new URL('copied/', import.meta.url));
const needs = process.env.SIGNET_CHECK_TESTING;
const work = path.join(process.env.SIGNET_CHECK_WORK, 'copied');
fs.rmSync(work, { recursive: true, force: true });

function tool(name, classPath, ...options) {
  const command = process.env.JAVA_HOME ? path.join(process.env.JAVA_HOME, 'bin', name) : name;
  // Surefire sets the same for the tests of the quickstart.
  const env = { ...process.env, SIGNET_LOG: 'none', CLASSPATH: classPath };
  return execFileSync(command, options, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1 << 26, env });
}

function folder(name) {
  const made = path.join(work, name);
  fs.mkdirSync(made, { recursive: true });
  return made;
}

/** Compiles the function that fails, with Signet's processor; returns the folder of its classes. */
export function compileFailing() {
  const classes = folder('failing');
  tool('javac', needs, '-d', classes, path.join(sources, 'Failing.java'));
  return classes;
}

/** Compiles the test methods and runs each in a class of its own; returns what the run printed. */
export function runTests(methods, ...more) {
  const classes = folder('tests');
  const file = path.join(classes, 'CopiedTest.java');
  const types = methods.map((method, index) => `class Copied${index} {\n${method}\n}\n`);
  fs.writeFileSync(file, [...IMPORTS.map((name) => `import ${name};`), ...types].join('\n'));
  const classPath = [classes, ...more, needs].join(path.delimiter);
  tool('javac', classPath, '-Xlint:all', '-Werror', '-proc:none', '-encoding', 'UTF-8', '-d', classes, file, path.join(sources, 'RunCopied.java'));
  return tool('java', classPath, '-XX:TieredStopAtLevel=1', 'RunCopied', ...methods.map((method, index) => `Copied${index}`));
}
