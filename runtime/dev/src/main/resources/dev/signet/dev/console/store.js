// The state of the page; views listen to the parts that they show.

export function createStore(initial) {
  const state = { ...initial };
  const listeners = [];
  return {
    get: () => state,
    /** Changes some parts and calls each of their listeners once. */
    set(changes) {
      const changed = Object.keys(changes).filter((key) => state[key] !== changes[key]);
      Object.assign(state, changes);
      listeners.filter(({ keys }) => keys.some((key) => changed.includes(key))).forEach(({ run }) => run(state));
    },
    /** Calls `run` now and whenever one of the parts changes. */
    watch(keys, run) {
      listeners.push({ keys, run });
      run(state);
    },
  };
}

/** Returns the function that is open, or undefined. */
export function openFunction({ functions, selected }) {
  return functions.find((each) => each.name === selected);
}

/** Returns the caller that is picked, or undefined. */
export function pickedCaller({ callers, caller }) {
  return callers.find((each) => each.name === caller);
}
