import { type ComparedTable, compareTables } from "@xxgk-lint/shared/rules/rollup/compare.ts";
import type { SheetSpot } from "@xxgk-lint/shared/sheet/sheet.ts";
import type { Text } from "@xxgk-lint/shared/text/range.ts";
import { isComplete, type RollupState } from "@xxgk-lint/shared/workspace/surroundings.ts";
import type { CodeLens } from "vscode-languageserver";
import type { Client, Speaker } from "./client.ts";
import { agenciesOf } from "./county.ts";
import type { ReportDraft } from "./draft.ts";
import { insertSumsCommand } from "./features/commands.ts";
import type { WithWorkspace } from "./workspace/workspace.ts";

/** The extension's command that shows a document as the form, at a spot. */
const openSheet = "xxgkLint.openSheet";

/**
 * Over each table of a county's report: whether it is the sum of the agencies' tables. A click inserts the sums into blank cells; where cells
 * differ, it leads to the first of them in the form, where the agencies' shares are shown and each cell is decided by itself.
 */
export function countyLenses(
  draft: ReportDraft,
  server: Pick<Client, "hasExtension"> & Speaker & WithWorkspace<"rollupOf">,
): CodeLens[] {
  const state = agenciesOf(draft, server);
  if (!state) return [];
  const compared = compareTables(draft.report, state);
  return [...draft.report.tables.values()].map((table, i) => {
    const start = draft.document.positionAt(table.range.start);
    const title = server.say(verdict(compared[i], state));
    const { uri } = draft.document;
    const differing = server.hasExtension ? firstDiffering(compared[i]) : undefined;
    const command = differing
      ? { title, command: openSheet, arguments: [uri, differing] }
      : { title, command: insertSumsCommand, arguments: [uri] };
    return { range: { start, end: start }, command };
  });
}

function firstDiffering(compared: ComparedTable | undefined): SheetSpot | undefined {
  const [first] = [...(compared?.wrong ?? []), ...(compared?.cells.filter(({ difference }) => difference !== 0) ?? [])];
  return compared && first && { table: compared.form.key, cell: first.cell.form.index };
}

function verdict(compared: ComparedTable | undefined, state: RollupState): Text {
  const there = state.agencies.length;
  if (!compared || !isComplete(state)) {
    const missing = state.missing.length + state.unreadable.length + state.twice.length;
    return {
      zh: `汇总：${there} 个机关已有，${missing} 个缺或有误`,
      en: `sum: ${there} agencies there, ${missing} missing or wrong`,
    };
  }
  const differ = compared.cells.filter(({ difference }) => difference !== 0).length;
  const open = compared.form.cells.length - compared.cells.length;
  const rest: Text = open > 0 ? { zh: `，${open} 格未比较`, en: `, ${open} not compared` } : { zh: "", en: "" };
  if (differ > 0) {
    return {
      zh: `✗ 汇总：${differ} 格与 ${there} 个机关的合计不同${rest.zh}`,
      en: `✗ sum: ${differ} cells differ from ${there} agencies${rest.en}`,
    };
  }
  if (compared.cells.length === 0)
    return { zh: `汇总：填入 ${there} 个机关的合计数`, en: `sum: insert that of ${there} agencies` };
  const mark = open > 0 ? "" : "✓ ";
  return { zh: `${mark}汇总：与 ${there} 个机关的合计一致${rest.zh}`, en: `${mark}sum: agrees with ${there} agencies${rest.en}` };
}
