// Copies the call as text for use elsewhere, and shows the text.
import { currentRequest } from './calls.js';
import { el } from './dom.js';
import { endpointRequest } from './endpoint.js';
import { t } from './i18n.js';
import { junit } from './junit.js';
import { curl, wxCall } from './snippets.js';
import { openFunction, pickedCaller } from './store.js';

/**
 * Returns the row of copy buttons with its preview, and `refresh`, which writes the shown text again for what the page shows now;
 * `say` writes to the live region.
 */
export function copyPart(store, say) {
  const preview = el('pre.snippet', { id: 'snippet', tabindex: 0, role: 'region', 'aria-label': t('copy'), hidden: true });
  const kinds = { curl: curlOf, wx: wxOf, ...(openFunction(store.get())?.endpoint ? {} : { junit: junitOf }) };
  let shown = null;
  let asked = 0;

  /** Shows the text of the kind, unless a later one was asked for while it was written; returns the text. */
  async function show() {
    const mine = (asked += 1);
    preview.setAttribute('aria-busy', 'true');
    const text = await kinds[shown](store);
    if (mine === asked) {
      preview.textContent = text;
      preview.hidden = false;
      preview.setAttribute('aria-busy', 'false');
    }
    return text;
  }

  const buttons = Object.keys(kinds).map((kind) => {
    const copy = async () => {
      shown = kind;
      buttons.forEach((each) => each.setAttribute('aria-pressed', String(each.dataset.copy === kind)));
      const copied = await toClipboard(await show(), preview);
      preview.scrollIntoView({ block: 'nearest' });
      say(t(copied ? 'live.copied' : 'live.notCopied'), true);
    };
    return el('button.quiet', { type: 'button', 'data-copy': kind, 'aria-pressed': 'false', onclick: copy }, t(`copy.${kind}`));
  });
  return {
    node: el('div.copy', { role: 'group', 'aria-labelledby': 'copy-title' }, el('span.label', { id: 'copy-title' }, t('copy')), ...buttons, preview),
    refresh: () => shown && show(),
  };
}

/** Returns where the request goes if that is not the function's name: `{ method, target, body }`, or null. */
function placeOf(state) {
  const entry = openFunction(state);
  if (entry?.endpoint) {
    return endpointRequest(entry, state.text);
  }
  return state.application ? { method: 'POST', target: `${state.application.path}/${state.selected}` } : null;
}

function curlOf(store) {
  return curl(currentRequest(store.get()), location.origin, placeOf(store.get()));
}

function wxOf(store) {
  return wxCall(currentRequest(store.get()), placeOf(store.get()));
}

function junitOf(store) {
  const state = store.get();
  const request = currentRequest(state);
  const caller = pickedCaller(state);
  const asked = (of) => JSON.stringify([of.request, of.caller]);
  const same = state.shown && asked(state.shown) === asked({ request, caller });
  const takesPayload = Boolean(openFunction(state).schema) || request.text.trim() !== '{}';
  return junit(request, caller, takesPayload, same ? state.shown.answer : null);
}

async function toClipboard(text, preview) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    getSelection().selectAllChildren(preview);
    return false;
  }
}
