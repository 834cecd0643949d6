import { guarded } from "../answer.ts";
import type { FileChecks } from "../check-file.ts";
import type { Client } from "../client.ts";
import type { Drafts, OpenDocuments } from "../draft.ts";
import type { Feature } from "../feature.ts";
import { overviewOf } from "../overview.ts";
import { addRollup } from "../rollup-config.ts";
import { type Sent, texts, words } from "../sheet-params.ts";
import type { WithWorkspace } from "../workspace/workspace.ts";

type Needs = Client &
  Drafts &
  FileChecks &
  OpenDocuments &
  WithWorkspace<"configFor" | "isReady" | "reports" | "rollupOf" | "textOf">;

/** Requests of a county about a folder of reports: the state of each, and a new roll-up. */
export const overview: Feature<Needs> = {
  capabilities: () => ({}),
  register(server) {
    server.connection.onRequest(
      "xxgkLint/overview",
      guarded(server, (params: Sent) => overviewOf(words(params, "uri"), server)),
    );
    server.connection.onRequest(
      "xxgkLint/reports",
      guarded(server, async () => {
        await server.workspace.isReady;
        return server.workspace.reports.map(({ agency, year, uri }) => ({ agency: agency.name, year: year ?? 0, uri }));
      }),
    );
    server.connection.onRequest(
      "xxgkLint/addRollup",
      guarded(server, (params: Sent) => addRollup(words(params, "uri"), texts(params, "agencies"), server)),
    );
  },
};
