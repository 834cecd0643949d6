import { addWaiver } from "@xxgk-lint/shared/config-edit.ts";
import type { Waiver } from "@xxgk-lint/shared/rules/waivers.ts";
import type { Text } from "@xxgk-lint/shared/text/range.ts";
import type { Drafts } from "./draft.ts";
import type { WithWorkspace } from "./workspace/workspace.ts";

/** The finding to be waived, and for which part of the report. */
export interface Waiving {
  readonly uri: string;
  /** The finding's id. */
  readonly finding: string;
  /** The rule is to say nothing of the whole report; else only of this place. */
  readonly isWhole: boolean;
  readonly reason: string;
}

/** A configuration as it is to be from now on; null where the finding is gone, or where no configuration rules the document. */
export async function waive({ uri, finding, isWhole, reason }: Waiving, server: Drafts & WithWorkspace<"configFor" | "textOf">) {
  const draft = server.report(uri);
  const found = draft?.result.findings.find(({ id }) => id === finding);
  const config = server.workspace.configFor(uri);
  if (!draft || !found || config === undefined) return null;
  const { agency, year } = draft.report;
  const waiver: Waiver = {
    rule: found.rule,
    ...(agency && { agency }),
    ...(year !== undefined && { year }),
    ...(!isWhole && found.at !== "" && { at: found.at }),
    reason,
  };
  const before = (await server.workspace.textOf(config)) ?? "";
  return { uri: config, before, text: addWaiver(before, waiver) };
}

/** The reason that is written where a client cannot ask for one. */
export const noReason: Text = { zh: "（请写明理由）", en: "（请写明理由 reason）" };
