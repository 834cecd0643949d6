/** Kept until the browser forgets it, or until the tab is closed. */
type Place = "localStorage" | "sessionStorage";

/** What a browser keeps under a name; undefined where it keeps nothing. */
export function stored(place: Place, key: string): string | undefined {
  try {
    return globalThis[place].getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a word under a name, or nothing any more. A browser may refuse: then it is asked again the next time. */
export function store(place: Place, key: string, value: string | undefined): void {
  try {
    if (value === undefined) globalThis[place].removeItem(key);
    else globalThis[place].setItem(key, value);
  } catch {
    // As said.
  }
}
