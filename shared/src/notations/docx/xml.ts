/** Characters that no XML may hold, not even as references. */
const forbidden =
  /[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Words as an element's text or an attribute's value. */
export function escapeXml(words: string): string {
  return words
    .replace(forbidden, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** A run of words with these properties, `<w:rPr>…</w:rPr>` or none. */
export function run(words: string, properties = ""): string {
  return `<w:r>${properties}<w:t xml:space="preserve">${escapeXml(words)}</w:t></w:r>`;
}

/** The first element of this name, with its tags; "" where there is none. */
export function element(xml: string, name: string): string {
  const open = tagStart(xml, name, 0);
  if (open < 0) return "";
  const end = xml.indexOf(">", open);
  if (xml[end - 1] === "/") return xml.slice(open, end + 1);
  for (let depth = 1, at = end, inner = tagStart(xml, name, end); ; ) {
    const close = xml.indexOf(`</${name}>`, at);
    if (close < 0) return "";
    for (; inner >= 0 && inner < close; inner = tagStart(xml, name, inner + 1)) if (!isEmptyTag(xml, inner)) depth++;
    at = close + name.length + 3;
    if (--depth === 0) return xml.slice(open, at);
  }
}

/** The XML without the elements of these names. */
export function without(xml: string, ...names: readonly string[]): string {
  let rest = xml;
  for (const name of names)
    for (let found = element(rest, name); found !== ""; found = element(rest, name)) rest = rest.replace(found, "");
  return rest;
}

/** Where the last start tag of this name begins before an offset; -1 if none does. */
export function lastTag(xml: string, name: string, before: number): number {
  for (let at = xml.lastIndexOf(`<${name}`, before - 1); at >= 0; at = at === 0 ? -1 : xml.lastIndexOf(`<${name}`, at - 1)) {
    if (isNameEnd(xml, at + name.length + 1)) return at;
  }
  return -1;
}

/** Where the first start tag of this name begins from an offset on; -1 if none does. */
export function tagStart(xml: string, name: string, from: number): number {
  for (let at = xml.indexOf(`<${name}`, from); at >= 0; at = xml.indexOf(`<${name}`, at + 1)) {
    if (isNameEnd(xml, at + name.length + 1)) return at;
  }
  return -1;
}

function isEmptyTag(xml: string, start: number): boolean {
  return xml[xml.indexOf(">", start) - 1] === "/";
}

function isNameEnd(xml: string, at: number): boolean {
  const code = xml.charCodeAt(at);
  return code <= 32 || code === 47 || code === 62;
}
