// The manual: pages for users as plain HTML, which a browser opens from a folder and prints, with nothing from outside.
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { fileURLToPath } from "node:url";
import { Marked } from "marked";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/**
 * Writes a page for each Markdown file of `pages` (paths in the repository, the first is the index) at the same place below `folder`, and the
 * pictures they show. `menu` names those that every page leads to, as [words, path].
 */
export function writeManual(folder, pages, menu) {
  for (const page of pages) {
    const pictures = new Set();
    const place = placeOf(page, pages);
    // Addresses in examples are no links.
    const tokenizer = { url: () => undefined };
    const marked = new Marked({ tokenizer, walkTokens: (token) => redirect(token, page, pages, pictures) });
    const text = readFileSync(join(root, page), "utf8").replaceAll(/^(?:npx |node_modules\/\.bin\/)(?=xxgk-lint)/gm, "");
    write(join(folder, place), documentOf(titleOf(text), marked.parse(text), place, pages, menu));
    for (const picture of pictures) cpSync(join(root, picture), join(folder, picture));
  }
  writeFileSync(join(folder, "style.css"), style);
}

function placeOf(page, [index]) {
  if (page === index) return "index.html";
  return page
    .replace(/README\.md$/, "index.html")
    .replace(/^index\.html$/, "readme.html")
    .replace(/\.md$/, ".html");
}

function titleOf(text) {
  return /^# (.*)$/m.exec(text)?.[1] ?? "";
}

/** Links lead to the pages that are made here; what the manual does not hold, or the internet does, is named without a link. */
function redirect(token, page, pages, pictures) {
  if ((token.type !== "link" && token.type !== "image") || token.href.startsWith("#")) return;
  const target = posix.join(posix.dirname(page), decodeURI(token.href).replace(/#.*/, ""));
  const from = placeOf(page, pages);
  if (token.type === "image") {
    pictures.add(target);
    token.href = pathBetween(from, target);
  } else if (pages.includes(target)) token.href = pathBetween(from, placeOf(target, pages));
  else token.type = "text";
}

function pathBetween(from, to) {
  return posix.relative(posix.dirname(from), to);
}

function documentOf(title, body, place, pages, menu) {
  const items = menu.map(([words, page]) => `<a href="${pathBetween(place, placeOf(page, pages))}">${words}</a>`);
  return `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<link rel="stylesheet" href="${pathBetween(place, "style.css")}">
<nav>${items.join("\n")}</nav>
<main>
${body}</main>
</html>
`;
}

function write(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

const style = `:root { color-scheme: light dark; font: 16px/1.7 "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", sans-serif }
body { max-width: 52rem; margin: 0 auto; padding: 1rem }
nav { display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; padding-bottom: .6rem; border-bottom: 1px solid #8886 }
h1 { font-size: 1.6rem } h2 { font-size: 1.25rem; margin-top: 2rem } h3 { font-size: 1.05rem }
img { max-width: 100% }
table { border-collapse: collapse; display: block; overflow-x: auto }
th, td { border: 1px solid #8886; padding: .3rem .6rem; text-align: left; vertical-align: top }
tr:not(:has(:is(th, td):not(:empty))) { display: none }
pre { overflow-x: auto; padding: .8rem; background: #8881; border-radius: 4px }
code { font-family: Consolas, "Noto Sans Mono CJK SC", monospace; font-size: .92em }
a { color: light-dark(#0b57d0, #8ab4f8) }
@media print { nav { display: none } body { max-width: none; padding: 0 } pre { white-space: pre-wrap } h2, h3 { break-after: avoid } }
`;
