const named: { readonly [name: string]: string } = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const reference = /&(?:#(\d{1,7})|#[xX]([\dA-Fa-f]{1,6})|(amp|lt|gt|quot|apos));/y;

/** The character that a reference (`&lt;`, `&#20844;`) at this offset means, and the length of the reference. A lone `&` means itself. */
export function decodeReference(source: string, at: number): { readonly text: string; readonly length: number } {
  reference.lastIndex = at;
  const match = reference.exec(source);
  const [all = "&", decimal, hexadecimal, name] = match ?? [];
  if (name !== undefined) return { text: named[name] ?? "", length: all.length };
  if (!match) return { text: "&", length: 1 };
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? "", 16) : Number(decimal);
  return { text: code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "\uFFFD", length: all.length };
}

/** Text or an attribute's value with its references resolved. */
export function decodeReferences(text: string): string {
  return text.includes("&") ? text.replace(/&[^&;]{1,10};/g, (all) => decodeReference(all, 0).text) : text;
}
