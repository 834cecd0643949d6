import { cellNear, placeAt, type TablePlace } from "@xxgk-lint/shared/report/place.ts";
import { ruleNames } from "@xxgk-lint/shared/rules/names.ts";
import type { Text } from "@xxgk-lint/shared/text/range.ts";
import { contains } from "@xxgk-lint/shared/text/range.ts";
import type { Hover } from "vscode-languageserver";
import { aboutReport } from "../answer.ts";
import { type BalanceLine, balanceLines } from "../balance-sheet.ts";
import type { Client, Speaker } from "../client.ts";
import type { Drafts, ReportDraft } from "../draft.ts";
import type { Feature } from "../feature.ts";
import { rulePage, toMarkup } from "../markup.ts";
import { toLspRange } from "../positions.ts";

/** On a number: what it is and which sums it is in. On a row's label: what is counted there. On a finding: its rule. */
export const hover: Feature<Client & Drafts & Speaker> = {
  capabilities: () => ({ hoverProvider: true }),
  register(server) {
    server.connection.onHover(
      aboutReport(server, (draft, { position }) => hoverAt(draft, draft.document.offsetAt(position), server)),
    );
  },
};

function hoverAt(draft: ReportDraft, offset: number, server: Client & Speaker): Hover | null {
  const found = placeAt(draft.report, offset);
  const place = found && { ...found, cell: found.cell ?? cellNear(draft.report, offset) };
  const words = place && (place.cell ? numberWords(place, server) : labelWords(place, offset, server));
  const parts = [...(words ? [words] : []), ...ruleWords(draft, offset, server)];
  if (parts.length === 0) return null;
  const formats = server.capabilities.textDocument?.hover?.contentFormat;
  return {
    contents: toMarkup(parts.join("\n\n---\n\n"), formats),
    ...(place?.cell && { range: toLspRange(draft.document, place.cell.range) }),
  };
}

/** 「二、上年结转政府信息公开申请数量 · 总计」, 「2 件」, and each relation of the cell: its parts with their numbers, and both sides. */
function numberWords({ table, cell }: TablePlace, server: Speaker): string | undefined {
  if (!cell) return undefined;
  const { row, column, index } = cell.form;
  const title = [...row.path, column.name].join(" · ");
  const value =
    cell.state === "number" ? `${cell.value} ${column.unit}` : cell.state === "words" ? cell.raw : server.say(unread[cell.state]);
  const own = balanceLines(table).filter(({ relation }) => [...relation.left, ...relation.right].includes(index));
  // What defines a total comes before what it is a part of.
  const relations = own.sort((a, b) => Number(b.relation.total === index) - Number(a.relation.total === index));
  // Two spaces at a line's end keep the line break in Markdown.
  const list = relations.map((line) => `- ${line.where}：${line.filled}  \n  ${sidesWords(line, server)}`);
  return [`**${title}**`, value, ...(list.length > 0 ? [list.join("\n")] : [])].join("\n\n");
}

const unread: { readonly [state in "blank" | "unreadable"]: Text } = {
  blank: { zh: "空白", en: "blank" },
  unreadable: { zh: "认不出的数", en: "not readable as a number" },
};

function sidesWords({ left, right }: BalanceLine, server: Speaker): string {
  const show = (side: number | undefined) => side ?? "?";
  if (left === undefined || right === undefined) {
    return server.say({
      zh: `${show(left)} ＝ ${show(right)}（有格无数，未核对）`,
      en: `${show(left)} = ${show(right)} (not assessable)`,
    });
  }
  if (left === right) return server.say({ zh: `${left} ＝ ${right}（平）`, en: `${left} = ${right} (balanced)` });
  const difference = Number(Math.abs(left - right).toFixed(6));
  return server.say({ zh: `**${left} ≠ ${right}（相差 ${difference}）**`, en: `**${left} ≠ ${right} (off by ${difference})**` });
}

/** Only on the words themselves, and not after the last number. */
function labelWords({ row }: TablePlace, offset: number, server: Speaker): string | undefined {
  const cells = row.row.cells.filter((cell) => cell.text !== "" && contains(cell.range, offset));
  if (!row.form?.meaning || cells.length === 0) return undefined;
  return `**${row.form.path.join(" › ")}**\n\n${server.say(row.form.meaning)}`;
}

/** Only which rule it is, and the way to its page: what is wrong, the finding says itself, and editors show that beside the hover. */
function ruleWords({ result }: ReportDraft, offset: number, server: Speaker): string[] {
  const found = new Set(result.findings.filter(({ range }) => contains(range, offset)).map(({ rule }) => rule));
  return [...found].map((id) => `${server.say(ruleNames[id])} ([${id}](${rulePage(id)}))`);
}
