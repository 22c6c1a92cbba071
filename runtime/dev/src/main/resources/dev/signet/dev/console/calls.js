// Makes calls, from the editor or again from the history.
import { call as callServer } from './api.js';
import { entryOf, remembering } from './history.js';
import { pickedCaller } from './store.js';

/** Returns the request that the page shows, in the form of the API and the history. */
export function currentRequest({ selected, caller, entrance, strips, headers, text }) {
  const sent = headers.filter(([name]) => name.trim() !== '').map(([name, value]) => [name.trim(), value.trim()]);
  return { function: selected, caller, entrance, strips, headers: sent, text };
}

/**
 * Creates the functions that make calls.
 *
 * @param done receives each answer that is shown
 * @param trouble is called when the server cannot be reached
 */
export function createCalls(store, done, trouble) {
  let asked = 0;

  /** Calls the function with what the editor shows. If several calls run, only the last one's answer is shown. */
  async function run() {
    const request = currentRequest(store.get());
    if (!request.function) {
      return;
    }
    const mine = (asked += 1);
    const caller = pickedCaller(store.get());
    store.set({ running: true });
    try {
      const answer = await callServer(request);
      store.set({ history: remembering(store.get().history, entryOf(request, answer, Date.now())) });
      if (mine === asked) {
        store.set({ shown: { request, caller, answer } });
        done(store.get().shown);
      }
    } catch (failed) {
      trouble(failed);
    } finally {
      if (mine === asked) {
        store.set({ running: false });
      }
    }
  }

  /** Loads a request into the editor. */
  function load(request) {
    const { revision, functions } = store.get();
    if (!functions.some(({ name }) => name === request.function)) {
      return false;
    }
    const { function: selected, caller, entrance, strips, headers, text } = request;
    store.set({ selected, caller, entrance, strips, headers, text, shown: null, revision: revision + 1 });
    return true;
  }

  return {
    run,
    load,
    repeat: (request) => load(request) && run(),
  };
}
