import { zipSync } from "fflate";
import { pick, type Random, whole } from "./random.ts";
import { documentXml } from "./word.ts";
import { wordBody } from "./word-drafts.ts";

/** A Word file that was damaged somehow: its bytes, its XML, or what its XML says. */
export function damagedWordFile(random: Random): Uint8Array {
  const way = pick(random, ways);
  return way(random);
}

const body = wordBody();

function pack(xml: string, others: { readonly [name: string]: string } = {}): Uint8Array {
  const parts = { "[Content_Types].xml": "<Types/>", "word/document.xml": xml, ...others };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, new TextEncoder().encode(text)])), {
    level: 1,
  });
}

const sound = pack(documentXml(body));

const ways: readonly ((random: Random) => Uint8Array)[] = [
  // Bytes flipped, cut off or put in.
  (random) => {
    const bytes = Uint8Array.from(sound);
    for (let count = whole(random, 1, 20); count > 0; count--) bytes[whole(random, 0, bytes.length - 1)] = whole(random, 0, 255);
    return bytes;
  },
  (random) => sound.slice(0, whole(random, 0, sound.length)),
  (random) => {
    const at = whole(random, 0, sound.length);
    return Uint8Array.from([
      ...sound.slice(0, at),
      ...Array.from({ length: whole(random, 1, 300) }, () => whole(random, 0, 255)),
      ...sound.slice(at),
    ]);
  },
  // Pieces of the XML taken out, doubled or moved.
  (random) => {
    let xml = documentXml(body);
    for (let count = whole(random, 1, 4); count > 0; count--) {
      const from = whole(random, 0, xml.length);
      const to = Math.min(xml.length, from + whole(random, 0, 3000));
      const at = whole(random, 0, xml.length);
      const piece = pick(random, [
        "",
        xml.slice(at, at + whole(random, 0, 3000)),
        pick(random, tokens).repeat(whole(random, 1, 40)),
      ]);
      xml = xml.slice(0, from) + piece + xml.slice(to);
    }
    return pack(xml);
  },
  // Sound XML that says absurd things.
  (random) => {
    const depth = whole(random, 1, 3000);
    const name = pick(random, ["w:tbl><w:tr><w:tc", "w:p", "w:sdt><w:sdtContent", "w:ins", "w:txbxContent", "w:del", "w:r"]);
    const open = `<${name}>`;
    const close = name
      .split("><")
      .reverse()
      .map((each) => `</${each}>`)
      .join("");
    return pack(documentXml(open.repeat(depth) + body.slice(0, 0) + close.repeat(depth)));
  },
  (random) => {
    const value = pick(random, ["-1", "0", "99999999999", "x", "1e9", ""]);
    const attribute = pick(random, [
      "w:gridSpan",
      "w:vMerge",
      "w:hMerge",
      "w:gridBefore",
      "w:outlineLvl",
      "w:numId",
      "w:ilvl",
      "w:pStyle",
    ]);
    const row = `<w:tr><w:trPr><${attribute} w:val="${value}"/></w:trPr><w:tc><w:tcPr><${attribute} w:val="${value}"/></w:tcPr><w:p><w:pPr><${attribute} w:val="${value}"/></w:pPr></w:p></w:tc></w:tr>`;
    const numbering = `<w:numbering><w:abstractNum w:abstractNumId="${value}"><w:lvl w:ilvl="${value}"/></w:abstractNum><w:num w:numId="${value}"><w:abstractNumId w:val="${value}"/></w:num></w:numbering>`;
    return pack(documentXml(body.replace("<w:tr>", row.repeat(whole(random, 1, 200)))), {
      "word/numbering.xml": numbering,
      "word/styles.xml": numbering,
    });
  },
];

const tokens = [
  "<w:p>",
  "</w:p>",
  "<w:tc>",
  "</w:tc>",
  "<w:tr>",
  "</w:tbl>",
  "<w:t>",
  "</w:t>",
  "<w:del>",
  "<w:fldChar w:fldCharType='begin'/>",
  "<!--",
  "-->",
  "<![CDATA[",
  "&#0;",
  "&amp",
  '"',
  "<",
  ">",
  "\0",
  "\ud800",
  "<w:vMerge/>",
  "<mc:Fallback>",
  "<w:txbxContent>",
  "</w:txbxContent>",
];
