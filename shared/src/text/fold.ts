/**
 * What words are when only their letters count: NFKC, and nothing but Chinese characters, letters and digits. Spaces of every
 * width, Markdown marks, brackets, quotes and punctuation are gone, so that 「（二）部分公开，…」 and "(二) 部分公开,…" are equal.
 */
export function bare(text: string): string {
  let start = 0;
  let out = "";
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isPlain(code)) continue;
    out += text.slice(start, i) + folded(text, i, code);
    start = i + 1;
  }
  return start === 0 ? text : out + text.slice(start);
}

/** Chinese characters, ASCII letters and digits: they stay as they are. */
function isPlain(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 48 && code <= 57) ||
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    code === 0x3007
  );
}

function folded(text: string, at: number, code: number): string {
  if (code < 0x80 || isSilent(code)) return "";
  // Surrogates are kept as they are: a pair is one rare character, a lone one is no reason to fail.
  if (code >= 0xd800 && code <= 0xdfff) return text.charAt(at);
  let out = "";
  for (const char of text.charAt(at).normalize("NFKC")) {
    const c = char.charCodeAt(0);
    if (isPlain(c) || (c > 0x2fff && !isSilent(c))) out += char;
  }
  return out;
}

/** Spaces, general and Chinese punctuation, full-width brackets, private use. */
function isSilent(code: number): boolean {
  return (
    code === 0xa0 ||
    code === 0xb7 ||
    (code >= 0x2000 && code <= 0x206f) ||
    (code >= 0x3000 && code <= 0x303f && code !== 0x3007) ||
    (code >= 0xe000 && code <= 0xf8ff) ||
    code === 0xfeff ||
    code === 0xff08 ||
    code === 0xff09 ||
    code === 0xff0c
  );
}
