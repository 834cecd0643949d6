// Makes VS Code's Chinese interface texts for the code-server of the end-to-end tests: node chinese.mjs PACK SOURCES OUT TARGET
//
// PACK, a package of the official translations, has them as a list by number; SOURCES, of the same release, have the English
// text of most numbers: localize(12, "Problems"). By these English texts they are carried over to the messages of the
// newer release in OUT. What is missing (rarer texts, newer ones) stays English, as in any incomplete language pack.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [pack, sources, out, target] = process.argv.slice(2).map((path) => resolve(path));
const { default: chinese } = await import(pathToFileURL(join(pack, "translations/main.i18n.json.js")).href);

/** @type {Map<string, string>} */
const byEnglish = new Map();
for (const name of readdirSync(sources, { recursive: true, encoding: "utf8" })) {
  if (!name.endsWith(".js")) continue;
  const source = readFileSync(join(sources, name), "utf8");
  for (const [, number, literal] of source.matchAll(/localize2?\(\s*(\d+),\s*("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')/g)) {
    if (chinese[number]) byEnglish.set(textOf(literal), chinese[number]);
  }
}

const messages = JSON.parse(readFileSync(join(out, "nls.messages.json"), "utf8"));
/** @type {Record<string, Record<string, string>>} */
const contents = {};
let next = 0;
let translated = 0;
for (const [module, keys] of JSON.parse(readFileSync(join(out, "nls.keys.json"), "utf8"))) {
  for (const key of keys) {
    const text = byEnglish.get(messages[next++]);
    if (text === undefined) continue;
    contents[module] ??= {};
    contents[module][key] = text;
    translated++;
  }
}
if (translated < 5000)
  throw new Error(`Only ${translated} of ${messages.length} texts found in Chinese: other packages than expected`);
mkdirSync(dirname(target), { recursive: true });
writeFileSync(target, JSON.stringify({ version: "1.0.0", contents }));
console.log(`${translated} of ${messages.length} texts in Chinese`);

/** What a JavaScript string literal means, in either kind of quotes. */
function textOf(literal) {
  const inner = literal.slice(1, -1).replaceAll("\\'", "'").replaceAll("\t", "\\t");
  return JSON.parse(literal.startsWith('"') ? `"${inner}"` : `"${inner.replace(/(?<!\\)"/g, '\\"')}"`);
}
