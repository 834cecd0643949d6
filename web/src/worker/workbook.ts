import writeExcelFile from "write-excel-file/browser";
import { type Collected, yearsOf } from "../../../cli/src/collect/collected.ts";
import { collectedSheets } from "../../../cli/src/collect/collected-sheets.ts";
import { guarded } from "../../../server/src/answer.ts";
import type { Client } from "../../../server/src/client.ts";
import type { Feature } from "../../../server/src/feature.ts";
import { toBase64 } from "../../../server/src/features/documents.ts";
import type { WithSettings } from "../../../server/src/settings.ts";
import { type Sent, words } from "../../../server/src/sheet-params.ts";
import { addressOfFolder } from "../../../server/src/workspace/address.ts";
import type { WithWorkspace } from "../../../server/src/workspace/workspace.ts";

type Reports = WithWorkspace<"isReady" | "reports" | "rollupOf">;

/** The numbers of all reports of a folder in a workbook, as `xxgk-lint collect` writes it. */
export const workbook: Feature<Client & Reports & WithSettings> = {
  capabilities: () => ({}),
  register(server) {
    server.connection.onRequest(
      "xxgkLint/workbook",
      guarded(server, (params: Sent): unknown => workbookOf(addressOfFolder(words(params, "uri")), server)),
    );
  },
};

/** Null where there is no report of a known year. */
async function workbookOf(folder: string, server: Reports & WithSettings): Promise<{ readonly content: string } | null> {
  await server.workspace.isReady;
  const years = yearsOf(collectedBelow(folder, server));
  if (years.length === 0) return null;
  const blob = await writeExcelFile(collectedSheets(years, server.settings.lint.locale)).toBlob();
  return { content: toBase64(new Uint8Array(await blob.arrayBuffer())) };
}

function collectedBelow(folder: string, { workspace }: Reports): Collected[] {
  const below = workspace.reports.filter(({ uri }) => uri.startsWith(`${folder}/`)).sort((a, b) => (a.uri < b.uri ? -1 : 1));
  return below.flatMap((report): Collected[] => {
    const { year, uri } = report;
    const agencies = workspace.rollupOf(report)?.agencies;
    const file = decodeURIComponent(uri.slice(folder.length + 1));
    return year === undefined ? [] : [{ file, year, report, ...(agencies && { agencies }) }];
  });
}
