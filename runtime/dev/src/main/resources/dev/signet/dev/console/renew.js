// Takes over the functions of a reload without losing what was typed.
import { format } from './json.js';
import { firstText } from './payload.js';
import { openFunction } from './store.js';

/**
 * Shows these functions in the place of those before.
 *
 * @param drafts receives the text for a function that is gone, in case it comes back
 * @param follow opens the function that the address names, or the first one
 */
export function renew(store, drafts, functions, follow) {
  const { selected, text, revision } = store.get();
  const before = openFunction(store.get());
  const now = functions.find(({ name }) => name === selected);
  store.set({ functions });
  if (!now) {
    drafts.set(selected, text);
    store.set({ selected: null, shown: null });
    follow();
  } else if (!before || format(now) !== format(before)) {
    const untouched = before && text === firstText(before);
    const typing = caret();
    store.set({ text: untouched ? firstText(now) : text, revision: revision + 1 });
    typing();
  }
}

/** Returns a function that gives the focus back to the field that has it, if it is drawn anew. */
function caret() {
  const { id, selectionStart, selectionEnd } = document.activeElement ?? {};
  return () => {
    const field = id ? document.getElementById(id) : null;
    if (field && field !== document.activeElement) {
      field.focus();
      if (typeof selectionStart === 'number') {
        field.setSelectionRange?.(selectionStart, selectionEnd);
      }
    }
  };
}
