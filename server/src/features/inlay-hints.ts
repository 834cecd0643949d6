import type { Relation } from "@xxgk-lint/shared/forms/form.ts";
import { isAbsent } from "@xxgk-lint/shared/report/place.ts";
import type { BoundTable, NumberCell } from "@xxgk-lint/shared/report/report.ts";
import type { Range } from "@xxgk-lint/shared/text/range.ts";
import { touches } from "@xxgk-lint/shared/text/range.ts";
import { type InlayHint, InlayHintKind } from "vscode-languageserver";
import { aboutReport } from "../answer.ts";
import { sumOf } from "../balance-sheet.ts";
import type { Client, Speaker } from "../client.ts";
import type { Drafts, ReportDraft } from "../draft.ts";
import type { Feature } from "../feature.ts";
import { toLspRange, toOffsets } from "../positions.ts";

/** Behind a total that differs from its parts, or is blank: what they add up to. */
export const inlayHints: Feature<Client & Drafts & Speaker> = {
  capabilities: () => ({ inlayHintProvider: true }),
  register(server) {
    server.connection.languages.inlayHint.on(
      aboutReport(server, (draft, { range }) => {
        if (!draft.settings.inlayHints) return [];
        const here = toOffsets(draft.document, range);
        return [...draft.report.tables.values()].flatMap((table) => hintsOf(table, here, draft, server));
      }),
    );
  },
};

function hintsOf(table: BoundTable, here: Range, draft: ReportDraft, server: Speaker): InlayHint[] {
  const sums = new Map<NumberCell, number[]>();
  for (const relation of table.form.relations) {
    const cell = relation.total === undefined ? undefined : table.cells[relation.total];
    const computed = computedTotal(relation, table);
    if (!cell || isAbsent(cell) || computed === undefined || !touches(cell.range, here)) continue;
    if (cell.state === "number" && cell.value === computed) continue;
    sums.set(cell, [...new Set([...(sums.get(cell) ?? []), computed])]);
  }
  return [...sums].map(([cell, computed]) => toHint(cell, computed, draft, server));
}

/** What the parts of a total add up to; undefined where one of them is no number, or the relation defines no total. */
function computedTotal({ left, right, total }: Relation, table: BoundTable): number | undefined {
  if (total === undefined || right.length !== 1 || right[0] !== total) return undefined;
  return sumOf(left, table);
}

/** Where two sums give different totals, both are shown; only a single one can be accepted by a double click. */
function toHint(cell: NumberCell, computed: readonly number[], { document }: ReportDraft, server: Speaker): InlayHint {
  const range = toLspRange(document, cell.range);
  const [only, other] = computed;
  return {
    position: range.end,
    label: `${server.say({ zh: "合计", en: "sum" })} ${computed.join(" / ")}`,
    kind: InlayHintKind.Type,
    paddingLeft: true,
    tooltip: server.say({ zh: "各分项相加的结果与此处不同", en: "What the parts add up to differs from what stands here" }),
    ...(only !== undefined && other === undefined && { textEdits: [{ range, newText: String(only) }] }),
  };
}
