/** Rows as CSV with a byte order mark: without it spreadsheets take UTF-8 for another encoding. */
export function toCsv(rows: readonly (readonly (string | number)[])[]): string {
  return `\uFEFF${rows.map((fields) => `${fields.map(csvField).join(",")}\r\n`).join("")}`;
}

/** A field that begins like a formula would be run by a spreadsheet. */
function csvField(value: string | number): string {
  const text = typeof value === "string" && /^[=+\-@\t]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
