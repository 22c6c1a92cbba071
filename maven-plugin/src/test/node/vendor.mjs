// The vendor's schema, validator, guard and packer, out of the bundle that their newest package carries.
// The package exports none of them, so the bundle is loaded with its module loader as its result. The
// numbers are those of the pinned version; a newer one fails here and not in silence.
import { readFileSync } from 'node:fs';
import Module from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const START = /var __webpack_exports__ = __webpack_require__\(\d+\);/;

function loadBundle() {
  const here = path.dirname(fileURLToPath(import.meta.url));
  const bundle = path.join(here, 'node_modules', '@cloudbase', 'cloudbase-mcp', 'dist', 'index.cjs');
  const text = readFileSync(bundle, 'utf8');
  if (!START.test(text)) {
    throw new Error(`${bundle} does not start as it did; look for its modules anew`);
  }
  const module = new Module(bundle, null);
  module.filename = bundle;
  module.paths = Module._nodeModulePaths(path.dirname(bundle));
  module._compile(text.replace(START, 'var __webpack_exports__ = __webpack_require__;'), bundle);
  return module.exports;
}

const bundled = loadBundle();

function part(number, name) {
  const found = bundled(number)[name];
  if (found === undefined) {
    throw new Error(`module ${number} of the vendor's bundle has no ${name}`);
  }
  return found;
}

/** The schema's id, to see that it is the one that is meant. */
export const schemaId = part(28852, '$id');
/** Checks a parsed file against the schema alone. */
export const validateBySchema = part(55933, 'validateCloudBaseConfigBySchema');
/** Reads a project as `tcb validate` does: templates, schema, folders, names. */
export const ProjectValidator = part(26466, 'ProjectValidator');
/** Checks what the schema cannot say of one function. */
export const checkDeployConfig = part(38479, 'checkDeployConfig');
/** Looks at the files of one HTTP function. */
export const runLocalPreflight = part(16042, 'runLocalPreflight');
/** Zips the folder of a function for its upload. */
export const FunctionPacker = part(33561, 'FunctionPacker');
