import fc from "fast-check";
import { expect, test } from "vitest";
import { applyEdits, fixAll } from "../../shared/src/fix.ts";
import type { RowForm } from "../../shared/src/forms/form.ts";
import { type Draft, drafts, printDraft, rowOf, tableFindings, tableOf, tableRules } from "../support/faults.ts";

/** A draft, a table of it with labelled rows, and the place of one of the rows. */
function draftsWithRow(): fc.Arbitrary<{ draft: Draft; key: string; rows: readonly RowForm[]; at: number }> {
  return fc
    .record({ draft: drafts(), key: fc.constantFrom("disclosure", "applications"), place: fc.nat() })
    .map(({ draft, key, place }) => {
      const rows = draft.form.tables.find((table) => table.key === key)?.rows ?? [];
      return { draft, key, rows, at: place % rows.length };
    });
}

test("rows that are left out are one finding; inserted again they are blank cells, in their place", () => {
  fc.assert(
    fc.property(draftsWithRow(), fc.integer({ min: 1, max: 6 }), ({ draft, key, rows, at }, count) => {
      const left = (_: RowForm, i: number) => i < at || i >= at + count;
      fc.pre(rows.some(left));
      const text = printDraft(draft, key, (all) => all.filter(left));
      const findings = tableFindings(text);
      expect(findings.map(({ rule }) => rule)).toEqual(["row/missing"]);
      const mended = applyEdits(text, findings[0]?.fix?.edits ?? []);
      expect(new Set(tableRules(mended))).toEqual(new Set(["cell/empty"]));
      expect(tableOf(mended, key).rows.map(({ form }) => form?.key)).toEqual(rows.map((row) => row.key));
      expect(lost(text, mended)).toBe("");
      expect(fixAll(text).remaining.filter(({ fix }) => fix)).toEqual([]);
    }),
  );
});

test("rows that have changed places are out of order and nothing else; the fix orders them", () => {
  fc.assert(
    fc.property(draftsWithRow(), fc.integer({ min: 1, max: 4 }), ({ draft, key, rows, at }, step) => {
      const one = rows[at];
      const other = rows[at + step];
      fc.pre(one !== undefined && other !== undefined && one.columns === other.columns);
      const swap = (row: RowForm) => (row === one ? other : row === other ? one : row);
      const text = printDraft(draft, key, (all) => all.map(swap));
      expect(new Set(tableRules(text))).toEqual(new Set(["row/order"]));
      const { text: fixed, remaining } = fixAll(text);
      expect(remaining.filter(({ fix }) => fix)).toEqual([]);
      expect(lost(text, fixed)).toBe("");
      // Rows under different labels are put back where that tears no merged cell.
      if (one.path.slice(0, -1).join() === other.path.slice(0, -1).join()) {
        expect(tableRules(fixed)).toEqual([]);
        expect(tableOf(fixed, key).cells.map((cell) => cell?.raw)).toEqual(
          tableOf(printDraft(draft), key).cells.map((cell) => cell?.raw),
        );
      }
    }),
  );
});

test("a row that stands twice is one finding", () => {
  fc.assert(
    fc.property(draftsWithRow(), ({ draft, key, rows, at }) => {
      const text = printDraft(draft, key, (all) => all.flatMap((row) => (row === rows[at] ? [row, row] : [row])));
      expect(tableRules(text)).toEqual(["row/duplicate"]);
    }),
  );
});

test("a label that is cut at its end is one finding; the fix restores it", () => {
  fc.assert(
    fc.property(draftsWithRow(), fc.integer({ min: 1, max: 3 }), ({ draft, rows, at, key }, cut) => {
      const row = rows[at];
      const label = row?.path.at(-1) ?? "";
      const rest = label.slice(0, -cut);
      // What is left must say which row it is, and must not be another way of writing the label.
      fc.pre(
        row !== undefined &&
          rest.length >= 6 &&
          /[\u4e00-\u9fff]$/.test(label) &&
          ![...row.accepted, ...others(rows, row)].includes(rest),
      );
      const text = printDraft(draft);
      const { range } = rowOf(text, row.key, key).label;
      const short = text.slice(0, range.start) + rest + text.slice(range.end);
      const findings = tableFindings(short);
      expect(findings.map(({ rule }) => rule)).toEqual(["row/label"]);
      expect(applyEdits(short, findings[0]?.fix?.edits ?? [])).toBe(text);
    }),
  );
});

test("a blank line between two rows, or a page number, tears the table and loses no row; the blank line's fix joins it again", () => {
  const breaks = fc.constantFrom("", "\n", "- 3 -\n\n", "第3页 共8页\n\n");
  fc.assert(
    fc.property(draftsWithRow(), breaks, ({ draft, key, rows, at }, between) => {
      fc.pre((draft.layout === "tabs" || draft.layout === "markdown") && at > 0 && rows[at]?.columns === rows[at - 1]?.columns);
      const text = printDraft(draft);
      const { start } = rowOf(text, rows[at]?.key ?? "", key).range;
      const header = tableOf(text, key).headers.some(
        ({ range }) => range.end <= start && range.start > rowOf(text, rows[at - 1]?.key ?? "", key).range.end,
      );
      fc.pre(!header);
      const torn = text.slice(0, start) + (draft.eol + between.replaceAll("\n", draft.eol)) + text.slice(start);
      expect(tableRules(torn)).toEqual(["table/broken"]);
      if (between.trim() === "") expect(fixAll(torn).text).toBe(text);
    }),
  );
});

function others(rows: readonly RowForm[], except: RowForm): string[] {
  return rows.filter((row) => row !== except).flatMap((row) => [row.path.at(-1) ?? "", ...row.accepted]);
}

/** Words and digits of the first text that the second has no more; marks, tags and spaces aside. */
function lost(before: string, after: string): string {
  const letters = new Map<string, number>();
  for (const letter of shown(after)) letters.set(letter, (letters.get(letter) ?? 0) + 1);
  return shown(before)
    .filter((letter) => {
      const left = letters.get(letter) ?? 0;
      letters.set(letter, left - 1);
      return left <= 0;
    })
    .join("");
}

function shown(text: string): string[] {
  return [...text.replace(/<[^>]*>/g, "").replace(/[\s|-]/g, "")];
}
