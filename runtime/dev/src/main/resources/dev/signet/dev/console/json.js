// JSON without losing digits: a number that JavaScript would change keeps its text.

/** A number that keeps its text. */
export class ExactNumber {
  constructor(text) {
    this.text = text;
  }
}

const NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/;

/** Returns a number from its text, or null if the text is not a number. */
export function number(text) {
  if (!NUMBER.test(text)) {
    return null;
  }
  return String(Number(text)) === text ? Number(text) : new ExactNumber(text);
}

/** Parses a text, or throws a SyntaxError. Objects have no prototype, so that `__proto__` is a name like any other. */
export function parse(text) {
  return JSON.parse(text, function revive(key, value, context) {
    if (typeof value === 'number' && context && typeof context.source === 'string') {
      return number(context.source);
    }
    if (value !== null && typeof value === 'object' && !Array.isArray(value) && !(value instanceof ExactNumber)) {
      return bare(Object.entries(value));
    }
    return value;
  });
}

/** Returns an object without a prototype. */
export function bare(entries = []) {
  const object = Object.create(null);
  for (const [name, value] of entries) {
    object[name] = value;
  }
  return object;
}

/** Returns the kind of a value: object, array, string, number, boolean or null. */
export function kindOf(value) {
  if (value === null || value === undefined) {
    return 'null';
  }
  if (Array.isArray(value)) {
    return 'array';
  }
  return value instanceof ExactNumber ? 'number' : typeof value;
}

/** Returns the value in indented lines. */
export function format(value) {
  return tokens(value)
    .map(([, text]) => text)
    .join('');
}

/** Returns the value on one line. */
export function compact(value) {
  const kind = kindOf(value);
  if (kind === 'object') {
    return `{${Object.keys(value).map((name) => `${JSON.stringify(name)}:${compact(value[name])}`).join(',')}}`;
  }
  return kind === 'array' ? `[${value.map(compact).join(',')}]` : scalar(value);
}

/** Returns the indented lines in pieces `[kind, text]`, for a view that colours them. */
export function tokens(value, indent = '') {
  const kind = kindOf(value);
  if (kind !== 'object' && kind !== 'array') {
    return [[kind, scalar(value)]];
  }
  const [open, close] = kind === 'object' ? '{}' : '[]';
  const names = kind === 'object' ? Object.keys(value) : [...value.keys()];
  if (names.length === 0) {
    return [['mark', open + close]];
  }
  const deeper = `${indent}  `;
  const pieces = [['mark', `${open}\n`]];
  names.forEach((name, index) => {
    pieces.push(['mark', deeper]);
    if (kind === 'object') {
      pieces.push(['name', JSON.stringify(name)], ['mark', ': ']);
    }
    pieces.push(...tokens(value[name], deeper), ['mark', index < names.length - 1 ? ',\n' : '\n']);
  });
  pieces.push(['mark', indent + close]);
  return pieces;
}

function scalar(value) {
  return value instanceof ExactNumber ? value.text : JSON.stringify(value ?? null);
}
