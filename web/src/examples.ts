import { scriptText } from "./scripts.ts";

let known: Promise<{ readonly [path: string]: string }> | undefined;

/** The drafts of `examples/`, by their paths; loaded when the first one is wanted. */
export function examples(): Promise<{ readonly [path: string]: string }> {
  known ??= scriptText("examples").then((text) => JSON.parse(text));
  return known;
}
