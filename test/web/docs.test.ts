import { beforeAll, expect, test } from "vitest";
import { disclosureReport } from "../../shared/src/forms/index.ts";
import { rules } from "../../shared/src/rules/index.ts";

/** The pages of documentation that lie beside the page without any install. */

let pages: { readonly [address: string]: string };

beforeAll(async () => {
  const generator: { docsPages(): Promise<typeof pages> } = await import("../../web/scripts/docs.mjs" as string);
  pages = await generator.docsPages();
});

test("every rule has its page", () => {
  const missing = rules.filter(({ id, summary }) => !pages[`docs/rules/${id}.html`]?.includes(summary.zh));
  expect(missing.map(({ id }) => id)).toEqual([]);
});

test("every number of every edition is explained, with each relation that it is in", () => {
  const [old, newest] = [pages["docs/form-2019.html"], pages["docs/form.html"]];
  for (const [i, form] of disclosureReport.editions.entries()) {
    const page = (i === disclosureReport.editions.length - 1 ? newest : old) ?? "";
    for (const { key, cells, relations } of form.tables) {
      const entries = new Map(
        page.split(`<tr id="${key}-`).map((text) => [Number.parseInt(text, 10), text.split("</tr>")[0] ?? ""]),
      );
      for (const { index } of cells) {
        const own = relations.filter(({ left, right }) => [...left, ...right].includes(index));
        expect(entries.get(index)?.split("<li>").length, `${form.id} ${key} ${index}`).toBe(own.length + 1);
      }
    }
  }
});

test("no link is dead, and none leads out", () => {
  const dead: string[] = [];
  for (const [address, text] of Object.entries(pages)) {
    for (const [, link = ""] of text.matchAll(/(?:href|src)="([^"]*)"/g)) {
      const { protocol, pathname, hash } = new URL(link, `page:///${address}`);
      const target = pathname.replace(/^\/+/, "");
      const isThere = target === "index.html" || pages[target]?.includes(hash === "" ? "" : `id="${hash.slice(1)}"`);
      if (protocol !== "page:" || !isThere) dead.push(`${address}: ${link}`);
    }
  }
  expect(dead).toEqual([]);
});
