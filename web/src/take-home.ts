import type { ConvertTarget } from "@xxgk-lint/shared/convert/convert.ts";
import type { Desk } from "./desk.ts";
import type { FolderList } from "./folder.ts";
import { withEnding } from "./intake.ts";

/** What a draft can be taken home as. own: as it was brought, with what was changed in it. annotated: a Word file with comments. */
export const targets = ["own", "annotated", "docx", "html", "markdown", "tabs"] as const satisfies readonly Target[];
export type Target = "own" | "annotated" | ConvertTarget;

const endings = { annotated: "批注.docx", docx: "docx", html: "html", markdown: "md", tabs: "txt" } as const;
const types = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  html: "text/html",
  md: "text/markdown",
  txt: "text/plain",
  json: "application/json",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** Gives the draft to the person as a file; what is still being typed is in it. */
export async function takeHome(desk: Desk, target: Target): Promise<void> {
  await desk.pane.flush();
  const { opened, words } = desk;
  if (!opened) return;
  const name = target === "own" ? opened.name : withEnding(opened.name, endings[target]);
  const { content, losses } = await contentOf(desk, target);
  save(content, name);
  desk.set({ notice: [words.takenHome(name), ...(losses.length > 0 ? [words.notTaken(losses.join("；"))] : [])].join("；") });
}

async function contentOf({ opened, server, text }: Desk, target: Target) {
  const uri = opened?.uri ?? "";
  if (target === "own" && !opened?.word) return { content: text, losses: [] };
  if (target === "own" || target === "annotated") {
    const file = await server.askOwn(target === "own" ? "packWord" : "annotateWord", { uri, text });
    return { content: bytesOf(file?.content ?? ""), losses: [] };
  }
  const { content = "", losses = [] } = await server.askOwn("convert", { uri, layout: target });
  return { content: target === "docx" ? bytesOf(content) : content, losses };
}

/** The numbers of a folder's reports as a workbook. */
export async function takeWorkbook({ name, uri }: FolderList, desk: Desk): Promise<void> {
  const { words, server } = desk;
  const answer = await server.askOwn("workbook", { uri });
  const file = `${name || words.findings}.xlsx`;
  if (answer) save(bytesOf(answer.content), file);
  desk.set({ notice: answer ? words.takenHome(file) : words.noReport });
}

/** Of a Word file, say. */
export function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

/** Gives something to the person as a file. */
export function save(content: string | Uint8Array<ArrayBuffer>, name: string): void {
  const ending = name.slice(name.lastIndexOf(".") + 1) as keyof typeof types;
  const url = URL.createObjectURL(new Blob([content], { type: types[ending] ?? "text/plain" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser reads it after this task.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
