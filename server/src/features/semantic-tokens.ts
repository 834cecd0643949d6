import { cellsOf } from "@xxgk-lint/shared/report/place.ts";
import type { BoundTable } from "@xxgk-lint/shared/report/report.ts";
import type { Range } from "@xxgk-lint/shared/text/range.ts";
import { type SemanticTokens, SemanticTokensBuilder } from "vscode-languageserver";
import { aboutReport } from "../answer.ts";
import type { Client } from "../client.ts";
import type { Drafts, ReportDraft } from "../draft.ts";
import type { Feature } from "../feature.ts";

export const legend = { tokenTypes: ["label", "number"], tokenModifiers: ["total"] };
const label = legend.tokenTypes.indexOf("label");
const number = legend.tokenTypes.indexOf("number");
const totalModifier = 1 << legend.tokenModifiers.indexOf("total");

/** In the form's tables: the labels of the rows, the numbers, and among these the totals. */
export const semanticTokens: Feature<Client & Drafts> = {
  capabilities: () => ({ semanticTokensProvider: { legend, full: true } }),
  register(server) {
    server.connection.languages.semanticTokens.on(
      // The protocol has no "nothing" for this request.
      (params) => aboutReport(server, tokensOf)(params) ?? { data: [] },
    );
  },
};

interface Token {
  readonly range: Range;
  readonly type: number;
  readonly modifiers: number;
}

function tokensOf(draft: ReportDraft): SemanticTokens {
  const builder = new SemanticTokensBuilder();
  const tokens = [...draft.report.tables.values()].flatMap(tableTokens).sort((a, b) => a.range.start - b.range.start);
  let end = 0;
  for (const { range, type, modifiers } of tokens) {
    // Tokens must not overlap, nor reach over a line's end.
    const length = lineLength(draft.report.source, range);
    if (range.start < end || length === 0) continue;
    end = range.start + length;
    const { line, character } = draft.document.positionAt(range.start);
    builder.push(line, character, length, type, modifiers);
  }
  return builder.build();
}

function tableTokens(table: BoundTable): Token[] {
  const totals = new Set(table.form.relations.map(({ total }) => total));
  const labels = table.rows.map((row): Token => ({ range: row.label.range, type: label, modifiers: 0 }));
  const numbers = cellsOf(table)
    .filter(({ state }) => state === "number")
    .map(({ range, form }): Token => ({ range, type: number, modifiers: totals.has(form.index) ? totalModifier : 0 }));
  return [...labels, ...numbers];
}

function lineLength(source: string, { start, end }: Range): number {
  const ending = source.slice(start, end).search(/[\r\n]/);
  return ending < 0 ? end - start : ending;
}
