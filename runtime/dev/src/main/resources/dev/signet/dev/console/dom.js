// Makes elements. Data becomes text, never markup.

const PROPERTIES = new Set(['value', 'checked', 'disabled', 'hidden', 'open', 'textContent']);

/** Returns an element `tag.class.class` with attributes, `on…` listeners and children. */
export function el(tag, props = {}, ...children) {
  const [name, ...classes] = tag.split('.');
  const node = document.createElement(name);
  if (classes.length > 0) {
    node.className = classes.join(' ');
  }
  for (const [key, value] of Object.entries(props)) {
    if (value === undefined || value === null) {
      continue;
    }
    if (key.startsWith('on')) {
      node.addEventListener(key.slice(2), value);
    } else if (PROPERTIES.has(key)) {
      node[key] = value;
    } else if (value !== false) {
      node.setAttribute(key, value === true ? '' : String(value));
    }
  }
  node.append(...children.flat().filter((child) => child !== undefined && child !== null && child !== false));
  return node;
}

/** Replaces the node's children. */
export function fill(node, ...children) {
  node.replaceChildren(...children.flat().filter(Boolean));
  return node;
}

let last = 0;

/** Returns an id that nothing else on the page has. */
export function freshId(prefix) {
  last += 1;
  return `${prefix}-${last}`;
}

/** Lets arrow keys, Home and End move among the nodes that the selector finds; one of them has the tab stop. */
export function rove(container, selector, move) {
  container.addEventListener('keydown', (event) => {
    const nodes = [...container.querySelectorAll(selector)];
    const at = nodes.indexOf(document.activeElement);
    const to = at < 0 || event.ctrlKey || event.metaKey || event.altKey ? null : move(event.key, at, nodes);
    if (to === null || to === undefined || !nodes[to]) {
      return;
    }
    event.preventDefault();
    nodes.forEach((node, index) => node.setAttribute('tabindex', index === to ? '0' : '-1'));
    nodes[to].focus();
  });
}

/** Returns a text with break opportunities after underscores and before capitals, for codes and names in narrow places. */
export function breakable(text) {
  return String(text)
    .split(/(?<=_)|(?<=[a-z0-9])(?=[A-Z])/)
    .flatMap((part, index) => (index === 0 ? [part] : [document.createElement('wbr'), part]));
}
