import { type CellForm, disclosureReport, formOf } from "@xxgk-lint/shared/forms/index.ts";
import { type TextLayout, textLayouts } from "@xxgk-lint/shared/notations/index.ts";
import { printBlankReport } from "@xxgk-lint/shared/print/index.ts";
import type { ReportSummary } from "@xxgk-lint/shared/workspace/summary.ts";
import { takenOver } from "@xxgk-lint/shared/workspace/taken-over.ts";
import { ErrorCodes, ResponseError } from "vscode-languageserver";
import { guarded } from "../answer.ts";
import { balanceSheet } from "../balance-sheet.ts";
import type { Client } from "../client.ts";
import type { Drafts } from "../draft.ts";
import type { Feature } from "../feature.ts";
import { isRecord } from "../record.ts";
import type { WithSettings } from "../settings.ts";
import { type Sent, words as text } from "../sheet-params.ts";
import { waive } from "../waive.ts";
import type { WithWorkspace } from "../workspace/workspace.ts";

type Needs = Client & Drafts & WithSettings & WithWorkspace<"configFor" | "isReady" | "reports" | "textOf">;

/** Requests of the extension beside those of the protocol. */
export const requests: Feature<Needs> = {
  capabilities: () => ({}),
  register(server) {
    server.connection.onRequest(
      "xxgkLint/newReport",
      guarded(server, (params: unknown) => blankReport(params, server)),
    );
    server.connection.onRequest(
      "xxgkLint/waive",
      guarded(server, (params: Sent) =>
        waive(
          {
            uri: text(params, "uri"),
            finding: text(params, "finding"),
            isWhole: params.isWhole === true,
            reason: text(params, "reason"),
          },
          server,
        ),
      ),
    );
    server.connection.onRequest(
      "xxgkLint/newestReports",
      guarded(server, async () => {
        await server.workspace.isReady;
        return newestReports(server);
      }),
    );
    server.connection.onRequest(
      "xxgkLint/balance",
      guarded(server, (params: unknown) => balanceOf(params, server)),
    );
  },
};

function balanceOf(params: unknown, server: Drafts & WithSettings): string | null {
  const uri = isRecord(params) && typeof params.uri === "string" ? params.uri : "";
  const draft = server.report(uri);
  return draft ? balanceSheet(draft.report, server.settings.lint.locale) : null;
}

/** `from` is the uri of last year's report, where its agency, carried-over applications and documents in force are to be taken over. */
function blankReport(params: unknown, server: WithWorkspace<"reports">): string {
  const { agency, year, layout = "markdown", from } = isRecord(params) ? params : {};
  const form = typeof year === "number" ? formOf(year) : undefined;
  if (typeof agency !== "string" || typeof year !== "number" || !form || !isPrintable(layout)) {
    throw new ResponseError(ErrorCodes.InvalidParams, `应给出机关名称和 2019 年以后的年份 (an agency and a year from 2019 on)`);
  }
  const prior = typeof from === "string" ? server.workspace.reports.find(({ uri }) => uri === from) : undefined;
  const known = prior && takenOver(prior);
  const values = known && ((cell: CellForm) => String(known(cell) ?? ""));
  return printBlankReport({ form, agency, year, layout, eol: "\n", ...(values && { values }) });
}

function isPrintable(layout: unknown): layout is TextLayout {
  return textLayouts.some((name) => name === layout);
}

/** Of each agency that the workspace knows the newest report: what a new one can follow. */
function newestReports(server: WithWorkspace<"reports">) {
  const newest = new Map<string, ReportSummary>();
  for (const report of server.workspace.reports.filter(({ kind }) => kind === disclosureReport)) {
    const known = newest.get(report.agency.key);
    if (report.agency.name === "" || report.year === undefined || (known?.year ?? 0) >= report.year) continue;
    newest.set(report.agency.key, report);
  }
  return [...newest.values()].map(({ agency, year, uri }) => ({ agency: agency.name, year, uri }));
}
