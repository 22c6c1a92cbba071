// The request: its caller, its entrance, what the client sends, its payload, and the Call button.
import { advanced } from './advanced.js';
import { callerPicker, entrancePicker } from './callers.js';
import { copyPart } from './copy.js';
import { el, fill } from './dom.js';
import { chips } from './functions.js';
import { t } from './i18n.js';
import { payloadEditor } from './payload.js';
import { openFunction } from './store.js';

/** Shows the request of the open function; `call` runs it. */
export function requestPane(container, store, call, say) {
  let copied = null;
  // A change from elsewhere, such as a repeat from the history, comes with a new revision.
  store.watch(['selected', 'revision', 'language'], draw);
  store.watch(['running'], ({ running }) => {
    const button = container.querySelector('#call');
    if (button) {
      button.setAttribute('aria-busy', String(running));
      button.firstChild.textContent = t(running ? 'call.running' : 'call');
    }
  });

  // A text that was copied for one caller must not stand beside another.
  store.watch(['caller', 'entrance', 'strips', 'headers', 'text', 'shown'], () => copied?.refresh());

  function draw() {
    const entry = openFunction(store.get());
    if (!entry) {
      fill(container, el('h2', { id: 'request-title' }, t('view.call')), el('p.muted', {}, t('pick')));
      return;
    }
    const payload = el('div.payload', {}, ...payloadEditor(store));
    const client = advanced(store, () => fill(payload, ...payloadEditor(store)));
    copied = copyPart(store, say);
    fill(
      container,
      el('div.request-head', {}, el('h2', { id: 'request-title' }, entry.name), chips(entry)),
      entry.description && el('p.about', {}, entry.description),
      el('p.method', {}, entry.method ?? ''),
      callerPicker(store),
      entrancePicker(store, client.entranceChanged),
      client.node,
      payload,
      el('div.call-bar', {}, callButton()),
      copied.node,
    );
  }

  function callButton() {
    return el(
      'button.primary',
      { type: 'button', id: 'call', 'aria-keyshortcuts': 'Control+Enter', onclick: call },
      el('span', {}, t('call')),
      el('kbd', { 'aria-hidden': 'true' }, t('call.keys')),
    );
  }
}
