import type { Sheet } from "@xxgk-lint/shared/sheet/sheet.ts";
import { renderToString } from "preact-render-to-string";
import { Page } from "./parts/page.tsx";
import { penFor } from "./pen.ts";

/** A sheet as HTML to be read and printed: no fields, no script; the arithmetic of what was found comes with the pointer or the focus. */
export function renderSheet(sheet: Sheet): string {
  return renderToString(
    <article class="sheet" lang={sheet.locale === "zh" ? "zh-CN" : "en"}>
      <Page pen={penFor(sheet)} />
    </article>,
  );
}
