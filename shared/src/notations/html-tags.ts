const tag = /<(\/?)([a-z][a-z0-9]*)\b[^<>]*?(\/?)>/gi;
const empty = /^(?:br|hr|img|input|meta|link|col|wbr|area|base|embed|source|track)$/i;

/** Whether every element that opens in a piece of a page closes in it, and none closes that did not open. */
export function isBalanced(html: string): boolean {
  const open: string[] = [];
  for (const [, closing, name = "", selfClosing] of html.matchAll(tag)) {
    if (empty.test(name) || selfClosing) continue;
    if (!closing) open.push(name.toLowerCase());
    else if (open.pop() !== name.toLowerCase()) return false;
  }
  return open.length === 0;
}
