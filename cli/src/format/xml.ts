const marks: { readonly [character: string]: string } = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Text for XML and HTML, in attributes too. Characters that XML cannot hold are shown as �. */
export function escapeXml(text: string): string {
  return text
    .replace(/[&<>"']/g, (character) => marks[character] ?? character)
    .replace(/[\n\r\t]/g, " ")
    .replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, "\ufffd");
}

/** ` line="3"`: attributes, those that are undefined left out. */
export function attributes(values: { readonly [name: string]: string | number | undefined }): string {
  return Object.entries(values)
    .map(([name, value]) => (value === undefined ? "" : ` ${name}="${escapeXml(String(value))}"`))
    .join("");
}
