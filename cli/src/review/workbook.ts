import { disclosureReport } from "@xxgk-lint/shared/forms/index.ts";
import type { Locale, Text } from "@xxgk-lint/shared/text/range.ts";
import writeExcelFile, { type Cell, type Row } from "write-excel-file/node";
import type { Collected } from "../collect/collected.ts";
import { head, text, yearSheet } from "../collect/collected-sheets.ts";
import { countFindings } from "../format/count.ts";
import { severityWords } from "../format/severity-words.ts";
import type { AgencyResult, Item, Round } from "./round.ts";
import { statusWords } from "./status-words.ts";

/** 汇总.xlsx: 总表, 问题清单, 数据, 未报与读不了. Numbers are numbers, heads stay in sight and can be filtered by, words are never formulas. */
export async function reviewWorkbook(round: Round, collected: readonly Collected[], locale: Locale): Promise<Buffer> {
  const { year = 0 } = round;
  const lists = [overviewList(round, locale), findingsList(round, locale), absentList(round, locale)];
  const [overview, findings, absent] = lists.map((list) => sheetOf(list, locale));
  const data = yearSheet({ kind: disclosureReport, year, reports: collected }, words.data[locale], locale);
  const sheets = [overview, findings, ...(collected.length > 0 ? [data] : []), absent].filter((sheet) => sheet !== undefined);
  const filters = new Map(lists.map((list) => [list.name[locale], list]));
  return await writeExcelFile(sheets, { features: [filterRows((name) => rangeOf(filters.get(name)))] }).toBuffer();
}

/** A sheet of rows below one row of heads. */
interface List {
  readonly name: Text;
  readonly columns: readonly { readonly head: Text; readonly width: number }[];
  readonly rows: readonly (readonly (string | number | undefined)[])[];
}

const words = { data: { zh: "数据", en: "numbers" } };

function column(zh: string, en: string, width: number) {
  return { head: { zh, en }, width };
}

function overviewList({ agencies }: Round, locale: Locale): List {
  const row = (result: AgencyResult) => {
    const { changes } = result;
    const counts = countFindings(result.findings);
    // Of what was not read nothing is known.
    const isRead = result.files.length > 0;
    const [error, warning, information] = isRead ? [counts.error, counts.warning, counts.information] : [];
    return [
      ...[
        result.name,
        result.kind,
        statusWords[result.status][locale],
        error,
        warning,
        information,
        isRead ? result.waived : undefined,
      ],
      ...[changes?.mended.length, changes?.left, changes?.added, changes?.numbers.length],
      ...[result.contact, result.phone, result.files.join("；"), result.notes.join("；")],
    ];
  };
  return {
    name: { zh: "总表", en: "overview" },
    columns: [
      ...[column("机关", "agency", 30), column("类型", "kind", 12), column("结论", "verdict", 9)],
      ...[column("错误", "errors", 7), column("警告", "warnings", 7), column("提示", "notes", 7), column("放过", "waived", 7)],
      ...[
        column("已改", "corrected", 9),
        column("未改", "left", 7),
        column("新增", "new", 7),
        column("改动的数", "numbers changed", 9),
      ],
      ...[
        column("联系人", "contact", 12),
        column("电话", "phone", 15),
        column("文件", "files", 40),
        column("说明", "remarks", 50),
      ],
    ],
    rows: agencies.map(row),
  };
}

function findingsList({ agencies }: Round, locale: Locale): List {
  const since = { left: { zh: "未改", en: "left" }, added: { zh: "新增", en: "new" } };
  const row = ({ name }: AgencyResult, item: Item, state: string | undefined) => [
    ...[name, severityWords[item.severity][locale], state, item.place, figure(item.stated), figure(item.expected)],
    ...[item.message, item.clause, item.rule, item.file],
  ];
  return {
    name: { zh: "问题清单", en: "findings" },
    columns: [
      ...[
        column("机关", "agency", 30),
        column("级别", "severity", 8),
        column("与上轮比", "since", 9),
        column("位置", "place", 50),
      ],
      ...[column("填报数", "stated", 9), column("应为", "expected", 9), column("问题", "finding", 80)],
      ...[column("依据", "clause", 44), column("规则", "rule", 20), column("文件", "file", 30)],
    ],
    rows: agencies.flatMap((result) => [
      ...result.findings.map((item) => row(result, item, item.since && since[item.since][locale])),
      ...(result.changes?.mended ?? []).map((item) => row(result, item, locale === "zh" ? "已改" : "corrected")),
    ]),
  };
}

/** A number as one, so that it can be reckoned with; other words as they are. */
function figure(value: string | undefined): string | number | undefined {
  return value !== undefined && /^-?\d{1,12}(\.\d{1,6})?$/.test(value) ? Number(value) : value;
}

function absentList({ agencies, others }: Round, locale: Locale): List {
  const absent = agencies.filter(({ status }) => status === "missing" || status === "unreadable" || status === "twice");
  return {
    name: { zh: "未报与读不了", en: "missing and unreadable" },
    columns: [
      ...[column("机关", "agency", 30), column("类型", "kind", 12), column("结论", "verdict", 9)],
      ...[column("联系人", "contact", 12), column("电话", "phone", 15), column("说明", "remarks", 90)],
    ],
    rows: [
      ...absent.map(({ name, kind, status, contact, phone, notes }) => [
        name,
        kind,
        statusWords[status][locale],
        contact,
        phone,
        notes.join("；"),
      ]),
      ...others.map(({ file, reason }) => [
        undefined,
        undefined,
        statusWords.unreadable[locale],
        undefined,
        undefined,
        `${file}：${reason}`,
      ]),
    ],
  };
}

function sheetOf({ name, columns, rows }: List, locale: Locale) {
  const heads: Row = columns.map((each): Cell => ({ value: each.head[locale], type: String, ...head }));
  const cells = rows.map((row) => row.map(cellOf));
  return {
    data: [heads, ...cells],
    sheet: name[locale],
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    stickyColumnsCount: 1,
  };
}

function cellOf(value: string | number | undefined): Cell {
  if (value === undefined || value === "") return null;
  return typeof value === "number"
    ? { value, type: Number, alignVertical: "top" }
    : { ...text(value), alignVertical: "top", wrap: value.length > 12 };
}

function rangeOf(list: List | undefined): string | undefined {
  if (!list) return undefined;
  return `A1:${String.fromCharCode(64 + list.columns.length)}${list.rows.length + 1}`;
}

/** The library has no filters of its own: they stand right behind the sheet's cells. */
function filterRows(rangeOfSheet: (name: string) => string | undefined) {
  return {
    files: {
      transform: {
        "xl/worksheets/sheet{id}.xml": {
          transform: (xml: string, { sheet = "" }: { readonly sheet?: string }) => {
            const range = rangeOfSheet(sheet);
            return range === undefined ? xml : xml.replace("</sheetData>", `</sheetData><autoFilter ref="${range}"/>`);
          },
        },
      },
    },
  };
}
