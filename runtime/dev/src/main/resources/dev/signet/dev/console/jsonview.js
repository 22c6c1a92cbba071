// Shows JSON in colours.
import { el } from './dom.js';
import { format, tokens } from './json.js';

const MOST_TOKENS = 4000;

/** Returns a value as a block that scrolls by itself and can be reached by keyboard. */
export function jsonView(value, label) {
  const pieces = tokens(value);
  const inside =
    pieces.length > MOST_TOKENS ? [format(value)] : pieces.map(([kind, text]) => (kind === 'mark' ? text : el(`span.json-${kind}`, {}, text)));
  return el('pre.json', { tabindex: 0, role: 'region', 'aria-label': label }, ...inside);
}
