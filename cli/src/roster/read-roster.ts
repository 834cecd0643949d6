import { addTo } from "@xxgk-lint/shared/text/gather.ts";
import type { Text } from "@xxgk-lint/shared/text/range.ts";
import { similarity } from "@xxgk-lint/shared/text/similarity.ts";
import { agencyKey } from "@xxgk-lint/shared/workspace/agency.ts";
import { staysBelow } from "@xxgk-lint/shared/workspace/glob.ts";
import { findAgency, type RosterAgency } from "@xxgk-lint/shared/workspace/roster.ts";
import { Problem } from "../problem.ts";
import type { TableRow } from "./read-table.ts";

/** A list of agencies (名单). */
export interface Roster {
  readonly agencies: readonly RosterAgency[];
  /** Whose report is the sum of which others': names of the list. */
  readonly sums: ReadonlyMap<string, readonly string[]>;
}

type Field = "name" | "kind" | "contact" | "phone" | "file" | "sum";

/** What the heads of the columns may be called. */
const heads: { readonly [field in Field]: readonly string[] } = {
  name: ["机关", "机关名称", "机关全称", "单位", "单位名称", "单位全称", "部门", "部门名称", "名称", "agency", "name"],
  kind: ["类型", "类别", "性质", "机关类型", "单位类型", "机关类别", "单位类别", "kind", "type"],
  contact: ["联系人", "联络员", "经办人", "姓名", "contact"],
  phone: ["电话", "联系电话", "联系方式", "手机", "手机号", "办公电话", "phone"],
  file: ["文件", "文件名", "报告", "报告文件", "年报", "file", "report"],
  sum: ["汇总到", "汇入", "上级", "上级机关", "上级单位", "汇总机关", "sum"],
};

/** The row of heads may stand below a title. */
const mostAbove = 10;

/** Reads a list of agencies out of a table. Throws a Problem that names every row that is wrong, and what was expected. */
export function readRoster(rows: readonly TableRow[], path: string): Roster {
  const head = rows.slice(0, mostAbove).find(({ cells }) => fieldsOf(cells).has("name"));
  if (!head) throw noHead(path);
  const fields = fieldsOf(head.cells);
  const entries = rows.slice(head.number).flatMap((row) => entryOf(row, fields) ?? []);
  const mistakes = [...entries.flatMap((entry) => mistakesOf(entry, entries)), ...(entries.length === 0 ? [noRows] : [])];
  if (mistakes.length > 0) throw new Problem({ zh: listMistakes(mistakes, path, "zh"), en: listMistakes(mistakes, path, "en") });
  return { agencies: entries.map(agencyOf), sums: sumsOf(entries) };
}

interface Entry {
  readonly row: number;
  readonly values: { readonly [field in Field]: string };
}

function fieldsOf(cells: readonly string[]): ReadonlyMap<Field, number> {
  const fields = new Map<Field, number>();
  const bare = cells.map((cell) => cell.replace(/\s|（.*?）|\(.*?\)|[*＊：:]/g, "").toLowerCase());
  for (const field of Object.keys(heads) as Field[]) {
    const column = bare.findIndex((cell) => heads[field].includes(cell));
    if (column >= 0) fields.set(field, column);
  }
  return fields;
}

/** Undefined for a blank row. */
function entryOf({ number, cells }: TableRow, fields: ReadonlyMap<Field, number>): Entry | undefined {
  const value = (field: Field) => cells[fields.get(field) ?? -1] ?? "";
  const values = {
    ...{ name: value("name"), kind: value("kind"), contact: value("contact") },
    ...{ phone: value("phone"), file: value("file").replaceAll("\\", "/"), sum: value("sum") },
  };
  return Object.values(values).every((each) => each === "") ? undefined : { row: number, values };
}

function mistakesOf({ row, values: { name, file, sum } }: Entry, entries: readonly Entry[]): Text[] {
  const at = (zh: string, en: string): Text => ({ zh: `第 ${row} 行：${zh}`, en: `row ${row}: ${en}` });
  if (name === "") return [at("“机关”一栏是空的，应为机关全称", "the agency's full name is missing")];
  const first = entries.find((other) => agencyKey(other.values.name) === agencyKey(name));
  const mistakes: Text[] = [];
  if (first && first.row < row)
    mistakes.push(
      at(`“${name}”与第 ${first.row} 行是同一个机关，每个机关应只有一行`, `"${name}" is the agency of row ${first.row} again`),
    );
  if (file !== "" && !staysBelow(file))
    mistakes.push(
      at(`“文件”写的是“${file}”，应为配置所在文件夹之内的路径或通配符`, `"${file}" is no path or glob below the configuration`),
    );
  if (sum !== "") mistakes.push(...sumMistakes(sum, name, entries, at));
  return mistakes;
}

function sumMistakes(sum: string, name: string, entries: readonly Entry[], at: (zh: string, en: string) => Text): Text[] {
  const names = entries.map((entry) => ({ name: entry.values.name })).filter((each) => each.name !== "");
  const meant = findAgency(sum, names);
  if (meant && agencyKey(meant.name) === agencyKey(name))
    return [at("“汇总到”是它自己，应为上级机关，或者留空", "it is to be added to itself")];
  if (meant) return [];
  const [near] = names.toSorted((a, b) => similarity(sum, b.name) - similarity(sum, a.name));
  const isNear = near !== undefined && similarity(sum, near.name) > 0.5;
  return [
    at(
      `“汇总到”写的是“${sum}”，名单里没有这个机关${isNear ? `，是不是“${near.name}”？` : "，应为名单中的机关全称"}`,
      `"${sum}" is to be added to, but is not in the list${isNear ? `; did you mean ${near.name}?` : ""}`,
    ),
  ];
}

function agencyOf({ values: { name, kind, contact, phone, file } }: Entry): RosterAgency {
  return { name, ...(kind && { kind }), ...(contact && { contact }), ...(phone && { phone }), ...(file && { file }) };
}

function sumsOf(entries: readonly Entry[]): ReadonlyMap<string, readonly string[]> {
  const names = entries.map(({ values }) => ({ name: values.name }));
  const sums = new Map<string, string[]>();
  for (const { values } of entries) {
    const whole = values.sum === "" ? undefined : findAgency(values.sum, names)?.name;
    if (whole !== undefined) addTo(sums, whole, values.name);
  }
  return sums;
}

function listMistakes(mistakes: readonly Text[], path: string, locale: "zh" | "en"): string {
  return mistakes.map((mistake) => `${path}${locale === "zh" ? "：" : ": "}${mistake[locale]}`).join("\n");
}

const noRows: Text = { zh: "栏名下面没有机关，应一行写一个机关", en: "there is no agency below the heads" };

function noHead(path: string): Problem {
  const zh = `前 ${mostAbove} 行里找不到栏名：应有一行写着“机关”（或“单位名称”），可另有“类型”“联系人”“电话”“文件”“汇总到”`;
  return new Problem({
    zh: `${path}：${zh}`,
    en: `${path}: none of the first ${mostAbove} rows is one of heads; one must be 机关 (or name)`,
  });
}
