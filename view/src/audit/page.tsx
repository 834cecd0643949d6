/// <reference path="../raw.d.ts" />

import { generator } from "@xxgk-lint/shared/report/own-page.ts";
import { renderToString } from "preact-render-to-string";
import sheetStyle from "../sheet.css?raw";
import { AgencyTable } from "./agency-table.tsx";
import auditStyle from "./audit.css?raw";
import type { Audit } from "./audit.ts";
import { Card } from "./card.tsx";
import script from "./sort-filter.js?raw";
import { auditWordsIn } from "./words.ts";

/**
 * The audit sheet: one page without outside files. `sha256` gives a text's hash in base64: the page lets no script run but its own. Given in pieces,
 * as thousands of reports are longer than one text should be.
 */
export function* auditPage(audit: Audit, sha256: (text: string) => string): Iterable<string> {
  const words = auditWordsIn(audit.locale);
  const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${sha256(script)}'; img-src data:`;
  yield `<!DOCTYPE html>
<html lang="${audit.locale === "zh" ? "zh-CN" : "en"}">
<head>
<meta charset="utf-8">
<meta name="generator" content="${generator}">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
${renderToString(<title>{audit.title}</title>)}
<link rel="icon" href="data:,">
<style>${sheetStyle}${auditStyle}</style>
</head>
<body class="sheet audit">
`;
  yield renderToString(<Head audit={audit} />);
  yield `<main>${renderToString(<AgencyTable audit={audit} words={words} />)}<h2>${words.reports}</h2>\n`;
  for (const card of audit.cards) yield `${renderToString(<Card card={card} words={words} locale={audit.locale} />)}\n`;
  if (audit.others.length > 0) yield renderToString(<Others audit={audit} />);
  yield `</main>\n<script>${script}</script>\n</body>\n</html>\n`;
}

/** The verdict is the first that is read. */
function Head({ audit: { title, about, verdict } }: { readonly audit: Audit }) {
  return (
    <header>
      <h1>{title}</h1>
      <p class="verdict">
        {verdict.map(({ status, word, count }) => (
          <span key={status} class={`standing ${status}`}>
            {word} <b>{count}</b>
          </span>
        ))}
      </p>
      <p class="faint">{about}</p>
    </header>
  );
}

function Others({ audit }: { readonly audit: Audit }) {
  return (
    <section>
      <h2>{auditWordsIn(audit.locale).others}</h2>
      <ul>
        {audit.others.map(({ file, reason }) => (
          <li key={file}>
            {file}
            {audit.locale === "zh" ? "：" : ": "}
            {reason}
          </li>
        ))}
      </ul>
    </section>
  );
}
