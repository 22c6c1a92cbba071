// Copies the call as text for use elsewhere, and shows the text.
import { currentRequest } from './calls.js';
import { el } from './dom.js';
import { t } from './i18n.js';
import { junit } from './junit.js';
import { curl, wxCall } from './snippets.js';
import { openFunction, pickedCaller } from './store.js';

/** Returns the row of copy buttons with its preview; `say` writes to the live region. */
export function copyPart(store, say) {
  const preview = el('pre.snippet', { id: 'snippet', tabindex: 0, role: 'region', 'aria-label': t('copy'), hidden: true });
  const kinds = { curl: curlOf, wx: wxOf, junit: junitOf };
  const buttons = Object.entries(kinds).map(([kind, write]) => {
    const copy = async () => {
      preview.textContent = write(store);
      preview.hidden = false;
      buttons.forEach((each) => each.setAttribute('aria-pressed', String(each.dataset.copy === kind)));
      const copied = await toClipboard(preview);
      say(t(copied ? 'live.copied' : 'live.notCopied'), true);
    };
    return el('button.quiet', { type: 'button', 'data-copy': kind, 'aria-pressed': 'false', onclick: copy }, t(`copy.${kind}`));
  });
  return el('div.copy', { role: 'group', 'aria-labelledby': 'copy-title' }, el('span.label', { id: 'copy-title' }, t('copy')), ...buttons, preview);
}

function curlOf(store) {
  return curl(currentRequest(store.get()), location.origin);
}

function wxOf(store) {
  return wxCall(currentRequest(store.get()));
}

function junitOf(store) {
  const state = store.get();
  const request = currentRequest(state);
  const same = state.shown && JSON.stringify(state.shown.request) === JSON.stringify(request);
  const takesPayload = Boolean(openFunction(state).schema) || request.text.trim() !== '{}';
  return junit(request, pickedCaller(state), takesPayload, same ? state.shown.answer : null);
}

async function toClipboard(preview) {
  try {
    await navigator.clipboard.writeText(preview.textContent);
    return true;
  } catch {
    getSelection().selectAllChildren(preview);
    return false;
  }
}
