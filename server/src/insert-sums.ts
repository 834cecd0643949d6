import type { Text } from "@xxgk-lint/shared/text/range.ts";
import { isComplete, type RollupState } from "@xxgk-lint/shared/workspace/surroundings.ts";
import { MessageType, ShowMessageNotification } from "vscode-languageserver";
import type { Client, Speaker } from "./client.ts";
import { agenciesOf, type Filling, fillingOf, gapsOf } from "./county.ts";
import type { Drafts, ReportDraft } from "./draft.ts";
import type { WithWorkspace } from "./workspace/workspace.ts";
import { toWorkspaceEdit } from "./workspace-edit.ts";

type Needs = Client & Drafts & Speaker & WithWorkspace<"rollupOf">;

/**
 * Inserts the sums of the agencies' tables into the blank cells of the county's draft. Cells with other numbers are reported and never
 * changed.
 */
export async function insertSums(uri: string, server: Needs): Promise<void> {
  const asked = countyAt(uri, server);
  if ("refusal" in asked) return tell(asked.refusal, server);
  const isWanted = await isSumWanted(asked.filling, asked.state, server);
  // While the question was open, somebody may have typed.
  const county = countyAt(uri, server);
  if (!isWanted || "refusal" in county) return;
  const { blank, other, homeless } = county.filling;
  const label = server.say({ zh: "填入各机关的合计数", en: "Insert the agencies' sums" });
  const { applied } = await server.connection.workspace.applyEdit({
    label,
    edit: toWorkspaceEdit(blank, county.draft, server),
  });
  if (!applied)
    return tell({ zh: "没有填入：文稿正在改动，请再试一次。", en: "Nothing inserted: the draft has changed." }, server);
  tell(
    join([{ zh: `已填入 ${blank.length} 格`, en: `${blank.length} cells are filled in` }, ...leftOver(homeless, other)]),
    server,
  );
}

type County =
  | { readonly draft: ReportDraft; readonly state: RollupState; readonly filling: Filling }
  | { readonly refusal: Text };

function countyAt(uri: string, server: Drafts & WithWorkspace<"rollupOf">): County {
  const draft = server.report(uri);
  const state = draft && agenciesOf(draft, server);
  if (!draft || !state) {
    return {
      refusal: {
        zh: "xxgk.config.json 的 rollups 没有写明这份报告由哪些机关汇总而成。",
        en: "No roll-up of xxgk.config.json says which agencies this report is the sum of.",
      },
    };
  }
  if (state.agencies.length === 0) {
    return { refusal: { zh: "还没有一份可以相加的机关报告。", en: "There is no agency's report yet to be added up." } };
  }
  const filling = fillingOf(draft.report, state);
  if (filling.blank.length > 0) return { draft, state, filling };
  return { refusal: join([{ zh: "没有要填的空格", en: "No cell is blank" }, ...remarks(filling, state)]) };
}

/** Asks only where the sum lacks something. */
async function isSumWanted(filling: Filling, state: RollupState, server: Client & Speaker): Promise<boolean> {
  const { blank, partial } = filling;
  if (partial === 0 && isComplete(state)) return true;
  const fill = server.say({ zh: `填入 ${blank.length} 个空格`, en: `Fill ${blank.length} blanks` });
  const facts: Text = {
    zh: `${state.agencies.length} 个机关的合计：${blank.length} 格空白`,
    en: `Sum of ${state.agencies.length} agencies: ${blank.length} cells are blank`,
  };
  const question = server.say(join([facts, ...remarks(filling, state)]));
  const answer = await server.connection.window.showWarningMessage(question, { title: fill });
  return answer?.title === fill;
}

function remarks({ homeless, partial, other }: Filling, state: RollupState): Text[] {
  return [
    ...gapsOf(state),
    ...(partial > 0 ? [{ zh: `${partial} 格有机关没有填数`, en: `in ${partial} cells an agency has no number` }] : []),
    ...leftOver(homeless, other),
  ];
}

function leftOver(homeless: number, other: readonly unknown[]): Text[] {
  const differ = other.length;
  return [
    ...(homeless > 0 ? [{ zh: `${homeless} 格在表中没有位置`, en: `${homeless} cells have no place in the tables` }] : []),
    ...(differ > 0
      ? [{ zh: `${differ} 格与合计不同，没有改，请逐格核对`, en: `${differ} cells differ and stay as they are: look at each` }]
      : []),
  ];
}

function join(texts: readonly Text[]): Text {
  return { zh: `${texts.map(({ zh }) => zh).join("；")}。`, en: `${texts.map(({ en }) => en).join("; ")}.` };
}

function tell(text: Text, server: Client & Speaker): void {
  const { connection } = server;
  server.attempt(
    connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message: server.say(text) }),
  );
}
