/** How the audit sheet says what has written it: it holds the tables of many reports, and is none. */
export const generator = "xxgk-lint review";

/** As far as its head goes. */
const head = 500;

/** Whether a text is an audit sheet of ours, which a folder of drafts may hold. */
export function isOwnPage(source: string): boolean {
  return source.startsWith("<!DOCTYPE html>") && source.slice(0, head).includes(`<meta name="generator" content="${generator}">`);
}
