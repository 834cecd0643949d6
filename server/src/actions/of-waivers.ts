import type { BoundTable } from "@xxgk-lint/shared/report/report.ts";
import { ruleNames } from "@xxgk-lint/shared/rules/names.ts";
import type { Finding } from "@xxgk-lint/shared/rules/rule.ts";
import { contains } from "@xxgk-lint/shared/text/range.ts";
import type { Client } from "../client.ts";
import type { Draft } from "../draft.ts";
import { waiveCommand } from "../features/commands.ts";
import { notationOf } from "../notation.ts";
import type { WithWorkspace } from "../workspace/workspace.ts";
import type { Offer } from "./offer.ts";

/** The extension's command, which asks for the reason first. */
const askingCommand = "xxgkLint.waive";

/**
 * Lets a finding stand: in the configuration, where the text stays as it is; where no configuration rules the document, by a comment above
 * its table, which tears none. Plain text has no comments: a line there would be part of the report.
 */
export function waiverOffers(
  finding: Finding,
  draft: Draft,
  server: Pick<Client, "hasExtension"> & WithWorkspace<"configFor">,
): Offer[] {
  const { uri } = draft.document;
  if (server.workspace.configFor(uri) === undefined) return commentOffers(finding, draft);
  const command = server.hasExtension ? askingCommand : waiveCommand;
  const name = ruleNames[finding.rule];
  const offer = (zh: string, en: string, isWhole: boolean): Offer => ({
    title: { zh, en },
    kind: "quickfix",
    command: { command, arguments: [uri, finding.id, isWhole] },
  });
  return [
    offer(`此处不查“${name.zh}”（写明理由，文稿不动）…`, `Waive “${name.en}” here (with a reason, outside the text)…`, false),
    offer(`这份年报不查“${name.zh}”…`, `Waive “${name.en}” in this report…`, true),
  ];
}

function commentOffers(finding: Finding, { document, result: { report } }: Draft): Offer[] {
  if (!report || notationOf(document) === "tabs") return [];
  const { rule, range } = finding;
  const table: BoundTable | undefined = [...report.tables.values()].find((each) => contains(each.range, range.start));
  const line = document.offsetAt({ line: document.positionAt(range.start).line, character: 0 });
  const at = table?.range.start ?? line;
  const comment = `<!-- xxgk-lint-disable-next-line ${rule} -->${report.eol}${report.eol}`;
  const name = ruleNames[rule];
  const where = table ? { zh: "此表", en: "in this table" } : { zh: "此行", en: "in this line" };
  return [
    {
      title: {
        zh: `${where.zh}不查“${name.zh}”（上方加一行注释）`,
        en: `Waive “${name.en}” ${where.en}, by a comment above`,
      },
      kind: "quickfix",
      edits: () => [{ range: { start: at, end: at }, text: comment }],
    },
  ];
}
