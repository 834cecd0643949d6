import { formOf } from "@xxgk-lint/shared/forms/index.ts";
import { printReport } from "@xxgk-lint/shared/print/index.ts";
import { ErrorCodes, ResponseError } from "vscode-languageserver";
import { guarded } from "../answer.ts";
import { balanceSheet } from "../balance-sheet.ts";
import { isRecord } from "../record.ts";
import type { Feature } from "../serve.ts";
import type { Server } from "../server.ts";

/** What the extension asks beside the protocol's own requests. */
export const requests: Feature = {
  capabilities: () => ({}),
  register(server) {
    server.connection.onRequest("xxgkLint/newReport", guarded(server, blankReport));
    server.connection.onRequest(
      "xxgkLint/balance",
      guarded(server, (params: unknown) => balanceOf(params, server)),
    );
  },
};

function balanceOf(params: unknown, server: Server): string | null {
  const uri = isRecord(params) && typeof params.uri === "string" ? params.uri : "";
  const draft = server.report(uri);
  return draft ? balanceSheet(draft.report, server.settings.lint.locale) : null;
}

function blankReport(params: unknown): string {
  const { agency, year } = isRecord(params) ? params : {};
  const form = typeof year === "number" ? formOf(year) : undefined;
  if (typeof agency !== "string" || typeof year !== "number" || !form) {
    throw new ResponseError(ErrorCodes.InvalidParams, `应给出机关名称和 2019 年以后的年份 (an agency and a year from 2019 on)`);
  }
  return printReport({ form, agency, year, layout: "markdown", eol: "\n" });
}
