// Has the vendor's own code read every cloudbaserc.json below the folders that SIGNET_CHECK_LAYOUTS
// names, and zip the functions beside them. Run by .ci/check-deploy.sh.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import {
  FunctionPacker,
  ProjectValidator,
  checkDeployConfig,
  runLocalPreflight,
  schemaId,
  validateBySchema,
} from './vendor.mjs';
import { modesOf } from './zip.mjs';

// What the machine that deploys has: the environment, and the account's own registry.
Object.assign(process.env, { ENV_ID: 'env-1', TCB_TCR_USERNAME: '100000000001', TCB_TCR_PASSWORD: 'x' });

const layouts = process.env.SIGNET_CHECK_LAYOUTS.split(path.delimiter)
  .flatMap((folder) => readdirSync(folder).map((name) => path.join(folder, name)))
  .filter((folder) => existsSync(path.join(folder, 'cloudbaserc.json')));

// The validator looks for a file of Node; docs/deploy.md says that it always does.
const KNOWN_WARNING = /^未找到入口文件 \w+\.js$/;

const read = (folder) => JSON.parse(readFileSync(path.join(folder, 'cloudbaserc.json'), 'utf8'));
// As the vendor's tools read the file: with the variables of the machine in place of {{env.X}}.
const rendered = (folder) =>
  JSON.parse(JSON.stringify(read(folder)).replace(/\{\{env\.(\w+)\}\}/g, (_, name) => process.env[name] ?? ''));
const root = (folder) => path.join(folder, read(folder).functionRoot);
const named = (folder) => path.relative(path.join(folder, '..', '..', '..', '..'), folder);

test('the schema is the one of version 2.1, and refuses what it should', () => {
  assert.equal(schemaId, 'https://static.cloudbase.net/cli/cloudbaserc.schema.json');
  const wrong = { version: '2.0', functions: [{ name: '1st', memorySize: 100, role: 'x' }] };
  const paths = validateBySchema(wrong).errors.map((error) => error.dataPath);
  for (const expected of ['/version', '/functions/0/name', '/functions/0']) {
    assert.ok(paths.includes(expected), `${expected} among ${paths}`);
  }
});

test('there are event functions, a zipped HTTP function and an image', () => {
  const functions = layouts.flatMap((folder) => read(folder).functions);
  assert.ok(functions.some((each) => each.type === 'Event' && each.runtime === 'Java11'));
  assert.ok(functions.some((each) => each.type === 'HTTP' && each.runtime === 'Java11'));
  assert.ok(functions.some((each) => each.type === 'HTTP' && each.runtime === 'CustomImage'));
});

for (const folder of layouts) {
  test(`${named(folder)} is valid as tcb validate reads it`, async () => {
    const report = await new ProjectValidator().validate({ cwd: folder, configPath: 'cloudbaserc.json' });
    assert.deepEqual(report.errors, []);
    assert.deepEqual(report.warnings.map((warning) => warning.message).filter((text) => !KNOWN_WARNING.test(text)), []);
    assert.equal(report.summary.functions, read(folder).functions.length);
  });

  test(`${named(folder)} passes the checks before a deployment`, () => {
    for (const each of rendered(folder).functions) {
      // The deployer names the folder that an image is built in; for others it knows their root.
      const place = each.imageConfig
        ? { functionPath: path.join(root(folder), each.name) }
        : { functionRootPath: root(folder) };
      const config = { ...each, ...place };
      const guard = checkDeployConfig(config);
      assert.deepEqual(guard.checks.filter((check) => check.status !== 'pass'), [], each.name);
      const files = runLocalPreflight({ ...config, buildStrategy: guard.strategy });
      assert.deepEqual(files.checks.filter((check) => check.status === 'fail'), [], each.name);
    }
  });

  test(`${named(folder)} is zipped whole, and what can be executed stays so`, async () => {
    for (const each of read(folder).functions) {
      const packer = new FunctionPacker({ root: root(folder), name: each.name, codeType: 0, ignore: ['node_modules', '.git'] });
      await packer.build();
      try {
        const modes = modesOf(packer.zipFilePath);
        for (const file of filesBelow(path.join(root(folder), each.name))) {
          assert.ok(modes.has(file), `${each.name} lacks ${file}`);
        }
        if (each.type === 'HTTP' && each.runtime === 'Java11') {
          assert.equal(modes.get('scf_bootstrap'), 0o755);
        }
      } finally {
        await packer.clean();
      }
    }
  });
}

function filesBelow(folder, prefix = '') {
  return readdirSync(path.join(folder, prefix)).flatMap((name) => {
    const file = prefix + name;
    return statSync(path.join(folder, file)).isDirectory() ? filesBelow(folder, `${file}/`) : [file];
  });
}
