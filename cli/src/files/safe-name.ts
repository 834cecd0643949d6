/** In bytes of UTF-8: no file system takes more than 255, and endings and a number come behind. */
const longestName = 180;

/** A name for a file, made of any words: what no system takes in a name is left out or becomes _; never empty. */
export function safeName(words: string): string {
  const clean = words
    .normalize("NFC")
    .replace(/[\s\u2028\u2029]+/g, " ")
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, "")
    .replace(/[\\/:*?"<>|]/g, "_")
    .replace(/^[. ]+|[. ]+$/g, "");
  const cut = takeBytes(clean, longestName).trimEnd();
  return cut === "" || /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(cut) ? `_${cut}` : cut;
}

/** Gives names to many, each once: what differs in capitals only is one file to some systems. */
export function uniqueNames(): (words: string) => string {
  const taken = new Set<string>();
  return (words) => {
    const name = safeName(words);
    let count = 1;
    const numbered = () => (count > 1 ? `${name}${count}` : name);
    while (taken.has(numbered().toLowerCase())) count++;
    taken.add(numbered().toLowerCase());
    return numbered();
  };
}

function takeBytes(text: string, most: number): string {
  let taken = "";
  let bytes = 0;
  for (const character of text) {
    bytes += Buffer.byteLength(character);
    if (bytes > most) break;
    taken += character;
  }
  return taken;
}
