import { bind } from "@xxgk-lint/shared/report/bind.ts";
import { changeCells } from "@xxgk-lint/shared/sheet/change.ts";
import { planPaste } from "@xxgk-lint/shared/sheet/paste.ts";
import { rangeOf, spotAt } from "@xxgk-lint/shared/sheet/spots.ts";
import type { Edit, Text } from "@xxgk-lint/shared/text/range.ts";
import { sumCell } from "@xxgk-lint/shared/workspace/sum.ts";
import type { Position, TextEdit } from "vscode-languageserver";
import { guarded } from "../answer.ts";
import type { Client, Speaker } from "../client.ts";
import { agenciesOf } from "../county.ts";
import type { Drafts, OpenDocuments, ReportDraft } from "../draft.ts";
import type { Feature } from "../feature.ts";
import { toLspRange, toTextEdits } from "../positions.ts";
import { sheetOf } from "../sheet.ts";
import { cellChanges, index, pastedBlock, position, type Sent, spot, words } from "../sheet-params.ts";
import type { Stages } from "../stage.ts";
import { addressOf } from "../workspace/address.ts";
import type { WithWorkspace } from "../workspace/workspace.ts";

type Needs = Client & Drafts & OpenDocuments & Speaker & WithWorkspace<"around" | "rollupOf"> & { readonly stages: Stages };

/** 表格视图: a draft as the form prints it, and what is done in it. Nothing is changed here: edits go back to the client. */
export const sheet: Feature<Needs> = {
  capabilities: () => ({}),
  register(server) {
    const answer = (method: string, work: (draft: ReportDraft, params: Sent) => unknown) =>
      server.connection.onRequest(
        `xxgkLint/${method}`,
        guarded(server, (params: Sent) => {
          const draft = server.report(words(params, "uri"));
          return draft ? work(draft, params) : null;
        }),
      );
    answer("sheet", (draft) => ({ version: draft.document.version, sheet: sheetOf(draft, server).sheet }));
    answer("changeCells", (draft, params) => changed(draft, params, server));
    answer("applyAction", (draft, params) => applied(draft, words(params, "finding"), index(params, "action"), server));
    answer("planPaste", (draft, params) => planned(draft, params, server));
    answer("shares", (draft, params) => shares(draft, words(params, "table"), index(params, "cell"), server));
    answer("spotAt", (draft, params) => spotIn(draft, position(params), server));
    answer("placeOf", (draft, params) => placeIn(draft, params, server));
    server.connection.onRequest(
      "xxgkLint/finalCheck",
      guarded(server, (params: Sent) => finalCheck(params, server)),
    );
  },
};

/** Edits for the text of this version, or why there are none. */
export type EditAnswer = { readonly version: number; readonly edits: readonly TextEdit[] } | { readonly refusal: string };

function changed({ report, document, settings }: ReportDraft, params: Sent, server: OpenDocuments & Speaker): EditAnswer {
  const { edition } = settings.lint;
  const known = server.read(document);
  const rebind = (source: string) => bind({ ...known, source }, edition === undefined ? {} : { edition });
  const answer = changeCells(report, cellChanges(params), rebind);
  return "refusal" in answer ? { refusal: server.say(answer.refusal) } : editsOf(document, answer.edits);
}

function applied({ result, document }: ReportDraft, id: string, action: number, server: Speaker): EditAnswer {
  const finding = result.findings.find((each) => each.id === id);
  const choice = [...(finding?.fix ? [finding.fix] : []), ...(finding?.suggestions ?? [])][action];
  return choice ? editsOf(document, choice.edits) : { refusal: server.say(gone) };
}

const gone: Text = { zh: "这个问题已经不在了", en: "This finding is no longer there" };

function editsOf(document: ReportDraft["document"], edits: readonly Edit[]): EditAnswer {
  return { version: document.version, edits: toTextEdits(document, edits) };
}

function planned({ report }: ReportDraft, params: Sent, server: Speaker) {
  const { changes, misfits } = planPaste(report, pastedBlock(params));
  const numberAt = ({ table, cell }: { readonly table: string; readonly cell: number }) =>
    report.tables.get(table)?.cells[cell]?.raw;
  const replaced = changes.filter((change) => ![undefined, "", change.text].includes(numberAt(change))).length;
  return { changes, replaced, misfits: misfits.map((text) => server.say(text)) };
}

/** What each agency of a county reports in a cell, those without a number first. */
function shares(draft: ReportDraft, key: string, cell: number, server: WithWorkspace<"rollupOf">) {
  const table = draft.report.tables.get(key)?.form ?? draft.report.form.tables.find((form) => form.key === key);
  const form = table?.cells[cell];
  const state = agenciesOf(draft, server);
  if (!table || !form || !state) return [];
  const { parts, without } = sumCell(table, form, state.agencies);
  return [
    ...without.map(({ agency, uri }) => ({ agency: agency.name, uri })),
    ...parts.map(({ report: { agency, uri }, value }) => ({ agency: agency.name, uri, value })),
  ];
}

function spotIn(draft: ReportDraft, place: Position, server: WithWorkspace<"around">) {
  return spotAt(draft.document.offsetAt(place), draft.report, sheetOf(draft, server).ranges);
}

function placeIn(draft: ReportDraft, params: Sent, server: WithWorkspace<"around">) {
  const range = rangeOf(spot(params), draft.report, sheetOf(draft, server).ranges);
  return range ? toLspRange(draft.document, range) : null;
}

function finalCheck(params: Sent, server: Drafts & { readonly stages: Stages }): null {
  const uri = words(params, "uri");
  server.stages.set(uri, params.isOn === true);
  server.recheck([addressOf(uri)]);
  return null;
}
