import { readFileSync } from "node:fs";

/** An example draft made to 10 KB: its paragraphs of prose come again, each in its place, one after the other. */
export function report10K() {
  const lines = readFileSync(new URL("../examples/good/qingxi-2023.md", import.meta.url), "utf8").split("\n");
  const isProse = (line) => line.length > 40 && !line.startsWith("|") && !line.startsWith("#");
  const prose = lines.filter(isProse);
  for (let i = 0; Buffer.byteLength(lines.join("\n")) < 10_000; i++) {
    const paragraph = prose[i % prose.length];
    lines.splice(lines.indexOf(paragraph) + 1, 0, "", paragraph);
  }
  return lines.join("\n");
}
