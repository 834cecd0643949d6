import { missingRow, type OverviewRow, overviewRow } from "@xxgk-lint/shared/sheet/overview.ts";
import type { ReportSummary } from "@xxgk-lint/shared/workspace/summary.ts";
import type { FileChecks } from "./check-file.ts";
import { checkFile } from "./check-file.ts";
import type { Drafts, OpenDocuments } from "./draft.ts";
import { soon } from "./soon.ts";
import { addressOf, addressOfFolder } from "./workspace/address.ts";
import type { WithWorkspace } from "./workspace/workspace.ts";

type Needs = Drafts & FileChecks & OpenDocuments & WithWorkspace<"isReady" | "reports" | "rollupOf">;

/** Every report below a folder, checked one between two messages, and the agencies whose reports a roll-up waits for. */
export async function overviewOf(folder: string, server: Needs): Promise<OverviewRow[]> {
  await server.workspace.isReady;
  const below = server.workspace.reports.filter(({ uri }) => uri.startsWith(`${addressOfFolder(folder)}/`));
  const rows: OverviewRow[] = [];
  for (const report of below) {
    await new Promise<void>((resolve) => soon(resolve));
    rows.push(...(await rowOf(report, server)), ...missingFor(report, server));
  }
  return rows;
}

/** An open text counts, else the file. None for a file that is gone or no report any more. */
async function rowOf({ uri }: ReportSummary, server: Needs): Promise<OverviewRow[]> {
  const open = server.documents.all().find((document) => addressOf(document.uri) === uri);
  const checked = open ? server.draft(open.uri)?.result : await checkFile(uri, server);
  return checked && "report" in checked && checked.report ? [overviewRow(uri, checked.report, checked.findings)] : [];
}

function missingFor(report: ReportSummary, server: WithWorkspace<"rollupOf">): OverviewRow[] {
  const { missing = [] } = server.workspace.rollupOf(report) ?? {};
  return missing.map((agency) => missingRow(agency, report.year));
}
