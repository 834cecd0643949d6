// Stands for shared/src/text/memo.ts in the bundle of tests: what was made with one mutant on is forgotten with the next.

/** Remembers what was made of an object. */
export function memo(make) {
  let known = new WeakMap();
  let madeWith;
  return (key) => {
    const { activeMutant } = globalThis.__stryker__;
    if (activeMutant !== madeWith) known = new WeakMap();
    madeWith = activeMutant;
    if (!known.has(key)) known.set(key, make(key));
    return known.get(key);
  };
}

export function memoOfText(make) {
  return make;
}
