// Reads what a form needs from a JSON Schema, as Signet's OpenAPI documents write it.
import { bare, kindOf } from './json.js';

const DEEPEST_EXAMPLE = 8;

/** Follows `$ref` and takes `null` out of `anyOf`; returns `{ kind, schema, nullable }`. */
export function describe(schema, root) {
  let nullable = false;
  let seen = schema ?? {};
  for (let hops = 0; hops < 32; hops += 1) {
    const alternatives = seen.anyOf ?? seen.oneOf;
    if (typeof seen.$ref === 'string') {
      seen = { ...pointed(seen.$ref, root), ...described(seen) };
    } else if (Array.isArray(alternatives)) {
      const others = alternatives.filter((each) => each.type !== 'null');
      nullable ||= others.length < alternatives.length;
      if (others.length !== 1) {
        return { kind: 'any', schema: described(seen), nullable };
      }
      seen = { ...others[0], ...described(seen) };
    } else {
      break;
    }
  }
  const types = [seen.type ?? 'any'].flat();
  const others = types.filter((type) => type !== 'null');
  return {
    kind: others.length === 1 ? kindOfType(others[0], seen) : 'any',
    schema: seen,
    nullable: nullable || others.length < types.length,
  };
}

function kindOfType(type, schema) {
  if (schema['x-signet-open-data']) {
    return 'any';
  }
  if (Array.isArray(schema.enum)) {
    return 'enum';
  }
  if (type === 'object' && !schema.properties) {
    return schema.additionalProperties ? 'map' : 'object';
  }
  return ['object', 'array', 'string', 'integer', 'number', 'boolean'].includes(type) ? type : 'any';
}

function described({ description }) {
  return description === undefined ? {} : { description };
}

function pointed(reference, root) {
  let found = root;
  for (const part of reference.replace(/^#\/?/, '').split('/')) {
    found = found?.[decodeURIComponent(part).replace(/~1/g, '/').replace(/~0/g, '~')];
  }
  return found ?? {};
}

/** Returns whether a value can be shown in the field of a kind. */
export function fits(kind, value) {
  const found = kindOf(value);
  switch (kind) {
    case 'any':
      return true;
    case 'map':
      return found === 'object';
    case 'integer':
      return found === 'number';
    case 'enum':
      return found === 'string';
    default:
      return found === kind;
  }
}

/** Returns a value to start with, of required members only. */
export function initial(schema, root, depth = 0) {
  const { kind, schema: own, nullable } = describe(schema, root);
  if (depth > DEEPEST_EXAMPLE) {
    return null;
  }
  switch (kind) {
    case 'string':
      return '';
    case 'enum':
      return own.enum[0] ?? '';
    case 'integer':
    case 'number':
      return Number(own.minimum ?? 0) > 0 ? Number(own.minimum) : 0;
    case 'boolean':
      return false;
    case 'array':
      return [];
    case 'map':
      return bare();
    case 'object':
      return bare((own.required ?? []).map((name) => [name, initialOf(own, name, root, depth)]));
    default:
      return nullable ? null : bare();
  }
}

function initialOf(object, name, root, depth) {
  const schema = Object.hasOwn(object.properties ?? {}, name) ? object.properties[name] : {};
  return describe(schema, root).nullable ? null : initial(schema, root, depth + 1);
}

/** Returns a value for a field that was just added: something to fill in, even if null would be allowed. */
export function fresh(schema, root) {
  return initial({ ...describe(schema, root).schema }, root);
}

/** Returns bounds and format as `[message key, value]`. */
export function hints(schema) {
  const found = [
    ['form.min', schema.minimum],
    ['form.max', schema.maximum],
    ['form.minLength', schema.minLength],
    ['form.maxLength', schema.maxLength],
    ['form.minItems', schema.minItems],
    ['form.maxItems', schema.maxItems],
    ['form.pattern', schema.pattern],
  ];
  return found.filter(([, value]) => value !== undefined);
}
