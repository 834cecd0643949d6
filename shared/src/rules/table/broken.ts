import { notations } from "../../notations/index.ts";
import { printRow, rowSeparator } from "../../print/index.ts";
import type { BoundTable, Report, Tear } from "../../report/report.ts";
import { bare } from "../../text/fold.ts";
import { isEmptyRange } from "../insert.ts";
import { readTables } from "../read-tables.ts";
import { type Fix, type Found, rule } from "../rule.ts";

export interface TableBrokenFacts {
  readonly table: string;
  readonly tableEnglish: string;
  readonly kind: Kind;
}

/** blank-lines: the rows stand apart, nearly every one. new-table: tags and not a blank line cut the table. */
type Kind = Tear["kind"] | "blank-lines" | "new-table";

const chinese: { readonly [kind in Kind]: string } = {
  "blank-lines": "各行之间都有空行，不成一张表格",
  "blank-line": "中间有空行，表格断成了两截",
  "new-table": "断成了两张表格",
  "cut-row": "有一行被断成了两行",
  "cut-header": "的表头被断成了两截",
  "repeated-header": "中间又出现了一次表头",
  "stray-lines": "有一行散落在表格之外，成了单独的文字",
};

const english: { readonly [kind in Kind]: string } = {
  "blank-lines": "has blank lines between its rows",
  "blank-line": "is cut in two by a blank line",
  "new-table": "is cut into two tables",
  "cut-row": "has a row cut in two",
  "cut-header": "has its header cut in two",
  "repeated-header": "repeats its header in the middle",
  "stray-lines": "has lost a row, which stands below as lines of text",
};

/** A table torn by a page break. */
export const tableBroken = rule<TableBrokenFacts>({
  id: "table/broken",
  severity: "warning",
  summary: { zh: "表格是完整的一张，没有被分页断开", en: "Tables are whole, not torn at a page break" },
  explanation: {
    zh: "从 PDF 或分页文稿复制时，表格容易在换页处断开：中间多出空行，一行变成两行，表头重复，或者最后一行掉到表外。本工具仍按一张表核对数字；快速修复把断开的地方接起来，不改动文字和数字。",
    en: "Text copied over a page break tears tables: blank lines, a row in two pieces, a header repeated, a row left outside. The numbers are checked as if it were whole; the quick fix joins the pieces and changes no word or number.",
  },
  sources: [{ document: "国办公开办函〔2021〕30号", clause: "附表 二、三、四", evidence: "L" }],
  fix: "safe",
  examples: {
    bad: {
      layout: "tabs",
      edits: [{ find: "\t\t2.重复申请", replace: "⟦\n⟧\t\t2.重复申请" }],
    },
    good: { layout: "tabs", edits: [] },
  },
  prose: "none",
  *check(report) {
    if (notations[report.layout].isReadOnly) return;
    for (const table of readTables(report)) {
      const apart = rowsApart(table, report);
      if (apart) yield apart;
      for (const tear of table.tears) {
        if (apart && isBlank(tear)) continue;
        const fix = join(tear, table, report);
        yield {
          range: tear.range,
          // Word repeats a header on every page by itself: no fault of the report.
          ...(tear.kind === "repeated-header" && { severity: "information" }),
          facts: { table: table.form.name.zh, tableEnglish: table.form.name.en, kind: kindOf(tear, table) },
          ...(fix && { fix }),
        };
      }
    }
  },
  message: {
    zh: ({ table, kind }) => `${table}${chinese[kind]}，多半是换页或转换造成的。请接成完整的一张表。`,
    en: ({ tableEnglish, kind }) => `The ${tableEnglish} ${english[kind]}, most likely at a page break. Join it.`,
  },
});

/** A blank line after every row is one fault, and one fix closes them all. */
function rowsApart(table: BoundTable, report: Report): Found<TableBrokenFacts> | undefined {
  const tears = table.tears.filter(isBlank);
  const rows = table.pieces.reduce((sum, piece) => sum + (piece.table?.rows.length ?? 0), 0);
  const [first] = tears;
  const isEachAlone = table.pieces.every((piece) => piece.table?.rows.length === 1);
  if (!first || tears.length < (isEachAlone ? 2 : 3) || table.pieces.length * 2 <= rows) return undefined;
  const gaps = table.pieces
    .slice(1)
    .map(({ range }, i) => ({ start: table.pieces[i]?.range.end ?? range.start, end: range.start }));
  const text = rowSeparator({ layout: table.layout, eol: report.eol });
  const edits = gaps.filter((range) => isEmptyRange(report, range)).map((range) => ({ range, text }));
  const { name } = table.form;
  return {
    range: { start: first.range.start, end: tears.at(-1)?.range.end ?? first.range.end },
    // Text saved from Word has its rows apart throughout; what has header marks is no table any more then.
    ...(!notations[table.layout].hasOneHeaderRow && { severity: "information" as const }),
    facts: { table: name.zh, tableEnglish: name.en, kind: "blank-lines" },
    ...(canJoin(table) && { fix: { title: { zh: "删去各行之间的空行", en: "Close up the rows" }, edits } }),
  };
}

function kindOf({ kind }: Tear, { layout }: BoundTable): Kind {
  return kind === "blank-line" && notations[layout].hasTags ? "new-table" : kind;
}

function isBlank({ kind }: Tear): boolean {
  return kind === "blank-line" || kind === "cut-header";
}

/** Joins what can be joined without losing a word. */
function join(tear: Tear, table: BoundTable, report: Report): Fix | undefined {
  if (!canJoin(table)) return undefined;
  const title = { zh: "把断开的表格接起来", en: "Join the table" };
  const separator = rowSeparator({ layout: table.layout, eol: report.eol });
  if (tear.label) {
    const { range, words, rest } = tear.label;
    return {
      title,
      edits: [
        { range, text: words },
        { range: rest, text: "" },
      ],
    };
  }
  const isSafe = tear.kind === "blank-line" || (tear.kind === "cut-header" && isHeaderWhole(tear, table));
  if (isSafe && isEmptyRange(report, tear.range)) return { title, edits: [{ range: tear.range, text: separator }] };
  return tear.kind === "stray-lines" ? joinStray(tear, table, report, separator) : undefined;
}

/** All pieces are of one notation that rows can be put into: those of others would be read otherwise when they are joined. */
function canJoin({ pieces }: BoundTable): boolean {
  const layouts = new Set(pieces.flatMap(({ table }) => table?.layout ?? []));
  return layouts.size === 1 && [...layouts].every((layout) => notations[layout].takesRows && !notations[layout].hasTags);
}

/** No word of the header is cut in two, so that it is as the form has it when its lines are joined. */
function isHeaderWhole(tear: Tear, table: BoundTable): boolean {
  const header = table.headers.findLast(({ range }) => range.start <= tear.range.start);
  const found = new Set(header?.found.map((cell) => bare(cell.text)));
  const words = header?.group.header.flat().map((cell) => bare(cell.text)) ?? [];
  return words.length > 0 && words.every((word) => found.has(word));
}

/** Writes the stray lines as a row of the table, where nothing but blank lines stands between. */
function joinStray(tear: Tear, table: BoundTable, report: Report, separator: string): Fix | undefined {
  const row = table.rows.find((candidate) => candidate.range.start === tear.range.start);
  const end = table.pieces.findLast((piece) => piece.range.end <= tear.range.start)?.table?.rows.at(-1)?.range.end;
  if (!row?.form || end === undefined || row.values.some((cell) => cell.state === "blank")) return undefined;
  if (!isEmptyRange(report, { start: end, end: tear.range.start })) return undefined;
  const text = printRow(table.form, row.form, {
    layout: table.layout,
    eol: report.eol,
    values: (cell) => row.values.find((value) => value.form.index === cell.index)?.raw ?? "",
  });
  return {
    title: { zh: "把散落的一行放回表格", en: "Put the row back into the table" },
    edits: [{ range: { start: end, end: tear.range.end }, text: separator + text }],
  };
}
