import type { BoundTable } from "@xxgk-lint/shared/report/report.ts";
import type { Text } from "@xxgk-lint/shared/text/range.ts";
import type { CodeLens } from "vscode-languageserver";
import { aboutReport } from "../answer.ts";
import { balanceLines, isBalanced, isOff } from "../balance-sheet.ts";
import type { Client, Speaker } from "../client.ts";
import { countyLenses } from "../county-lens.ts";
import type { Drafts, ReportDraft } from "../draft.ts";
import type { Feature } from "../feature.ts";
import type { WithWorkspace } from "../workspace/workspace.ts";

/** The client's command that shows every relation of the document with this address. */
const showBalance = "xxgkLint.showBalance";

/** Over each table: balanced, or what is off; over a county's, whether it is the sum of its agencies'. */
export const codeLens: Feature<Client & Drafts & Speaker & WithWorkspace<"rollupOf">> = {
  capabilities: () => ({ codeLensProvider: { resolveProvider: false } }),
  register(server) {
    server.connection.onCodeLens(
      aboutReport(server, (draft) => [
        ...[...draft.report.tables.values()].map((table) => lensOf(table, draft, server)),
        ...countyLenses(draft, server),
      ]),
    );
  },
};

function lensOf(table: BoundTable, { document }: ReportDraft, server: Speaker): CodeLens {
  const start = document.positionAt(table.range.start);
  return {
    range: { start, end: start },
    command: { title: server.say(verdict(table)), command: showBalance, arguments: [document.uri] },
  };
}

function verdict(table: BoundTable): Text {
  const lines = balanceLines(table);
  const off = lines.filter(isOff);
  const [first] = off;
  if (first) {
    const sides = `${first.where} ${first.left} ≠ ${first.right}`;
    return {
      zh: `✗ ${off.length} 处不平：${sides}${off.length > 1 ? "……" : ""}`,
      en: `✗ ${off.length} not balanced: ${sides}${off.length > 1 ? " …" : ""}`,
    };
  }
  const open = table.cells.filter((cell) => cell?.state !== "number" && cell?.state !== "words").length;
  const numbers = table.cells.length;
  if (open > 0) {
    const unchecked = lines.filter((line) => !isBalanced(line)).length;
    return {
      zh: `${numbers} 个数中 ${open} 个空缺或认不出${unchecked > 0 ? `，${unchecked} 项关系未核对` : ""}`,
      en: `${open} of ${numbers} numbers blank or unreadable${unchecked > 0 ? `, ${unchecked} relations not assessed` : ""}`,
    };
  }
  if (lines.length === 0) return { zh: `✓ ${numbers} 个数均已填写`, en: `✓ all ${numbers} numbers are filled in` };
  return { zh: `✓ 平衡（${lines.length} 项关系）`, en: `✓ balanced (${lines.length} relations)` };
}
