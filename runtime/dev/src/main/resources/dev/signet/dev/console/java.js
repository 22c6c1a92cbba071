// Writes values as Java, in what Java 17 and newer compile.
import { ExactNumber, compact, format, kindOf } from './json.js';
import { readable } from './snippets.js';

/** Returns a Java literal of a text; JSON's escapes are also Java's. */
export function literal(text) {
  return JSON.stringify(text);
}

/** Returns a line comment, without what would end it or be read as an escape. */
export function comment(text) {
  return `// ${text.replace(/[\\\p{Cc}\p{Zl}\p{Zp}]/gu, '?')}`;
}

/** Returns the expression of a payload: a map, or the text itself where a map would send something else. */
export function payload(text) {
  const value = readable(text);
  if (kindOf(value) !== 'object' || minified(text) !== compact(value)) {
    return literal(text);
  }
  return isPlain(value) ? written(value) : textBlock(format(value));
}

/** Returns the text without the white space between its tokens. */
function minified(text) {
  return text.replace(/"(?:[^"\\]|\\.)*"|\s+/g, (token) => (token.startsWith('"') ? token : ''));
}

/** Returns whether maps and lists can express the value: at most ten members each, no null, no number that Java would write differently. */
function isPlain(value) {
  const kind = kindOf(value);
  if (kind === 'object' || kind === 'array') {
    const members = Object.values(value);
    return (kind === 'array' || members.length <= 10) && members.every(isPlain);
  }
  return kind === 'string' || kind === 'boolean' || (kind === 'number' && isInt(value));
}

function isInt(value) {
  return !(value instanceof ExactNumber) && Number.isInteger(value) && Math.abs(value) < 2 ** 31;
}

function written(value) {
  const kind = kindOf(value);
  if (kind === 'object') {
    const members = Object.entries(value).map(([name, each]) => `${literal(name)}, ${written(each)}`);
    return `Map.of(${members.join(', ')})`;
  }
  return kind === 'array' ? `List.of(${value.map(written).join(', ')})` : compact(value);
}

function textBlock(text) {
  const escaped = text.replaceAll('\\', '\\\\').replaceAll('"""', '\\"""');
  const indented = escaped.replace(/^/gm, '      ');
  return `"""\n${indented}\n      """`;
}
