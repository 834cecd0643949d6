/** Remembers what was made of a thing for as long as the thing lives; nothing is ever to be cleared. */
export function memo<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    const entry = known.get(key);
    if (entry) return entry.value;
    const value = make(key);
    known.set(key, { value });
    return value;
  };
}

/** How many characters of texts are remembered at least; twice as many at most. */
const mostCharacters = 100_000;
/** The result for a longer text is not kept. */
const longestText = 5_000;

/**
 * Remembers what was made of the texts that were asked for last: of a report that is being typed into, every paragraph but one is as it was.
 * For what follows from the text alone and is never changed. Keeps copies of the texts: a slice would keep the whole report in memory.
 */
export function memoOfText<Value extends object>(make: (text: string) => Value): (text: string) => Value {
  let recent = new Map<string, Value>();
  let earlier = recent;
  let size = 0;
  return (text) => {
    const known = recent.get(text);
    if (known || text.length > longestText) return known ?? make(text);
    if (size > mostCharacters) [recent, earlier, size] = [new Map(), recent, 0];
    const own = copied(text);
    const value = earlier.get(own) ?? make(own);
    recent.set(own, value);
    size += own.length;
    return value;
  };
}

function copied(text: string): string {
  return ` ${text}`.slice(1);
}
