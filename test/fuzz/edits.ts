import { isDeepStrictEqual } from "node:util";
import type { Diagnostic } from "vscode-languageserver";
import { Lines } from "../../shared/src/text/lines.ts";
import { writeReport } from "../support/generate.ts";
import { splice } from "../support/mutations.ts";
import { chance, pick, type Random, seededRandom, whole } from "../support/random.ts";
import { Session } from "./session.ts";

/** How many edits one session makes. */
export const editsOfSession = 100;

const folder = "file:///w";

/**
 * Makes random edits in a workspace of namesakes, with documents opened and closed and files changed between. Gives the documents for which the
 * editor shows something else than after a fresh start with the same texts.
 */
export async function staleAfterEdits(number: number, count = editsOfSession): Promise<string[]> {
  const random = seededRandom(number);
  const disk = new Map(Object.entries(pick(random, workspaces)(random)).map(([path, text]) => [`${folder}/${path}`, text]));
  const session = new Session(disk);
  const open = new Map<string, string>();
  await session.start(folder);
  const wrong: string[] = [];
  for (let edits = 0; edits < count && wrong.length === 0; edits++) {
    await step(session, disk, open, random);
    if (edits % checkEvery === checkEvery - 1) wrong.push(...(await differences(session, disk, open, edits)));
  }
  wrong.push(...session.errors);
  session.end();
  return wrong;
}

const checkEvery = 20;

async function step(session: Session, disk: Map<string, string>, open: Map<string, string>, random: Random): Promise<void> {
  const reports = [...disk.keys()].filter((uri) => uri.endsWith(".md"));
  const uri = pick(random, reports);
  const text = open.get(uri);
  const way = random();
  if (text === undefined) {
    open.set(uri, disk.get(uri) ?? "");
    await session.open(uri, open.get(uri) ?? "");
  } else if (way < 0.04) {
    open.delete(uri);
    await session.close(uri);
  } else if (way < 0.08) {
    const other = pick(random, reports);
    disk.set(other, changed(disk.get(other) ?? "", random).text);
    await session.client.sendNotification("workspace/didChangeWatchedFiles", { changes: [{ uri: other, type: 2 }] });
  } else {
    const { text: after, range, words } = changed(text, random);
    open.set(uri, after);
    await session.change(uri, [{ range, text: words }]);
  }
  if (chance(random, 0.3)) await session.settle();
}

const names = ["云溪镇人民政府", "望湖县云溪镇人民政府", "临江县云溪镇人民政府", "望湖县水务局", ""];

/** One edit, most often small; sometimes of the year or the agency, which other reports go by. */
function changed(text: string, random: Random) {
  const [found = "", words = ""] = pick<readonly [string, string]>(random, [
    [pick(random, ["2022", "2023"]), pick(random, ["2022", "2023", "2024"])],
    [pick(random, names), pick(random, names)],
    ["", pick(random, ["0", "7", "|", "\n", "一、", "推进公开工作落到实处。", ""])],
    ["", pick(random, ["12", " ", "", ""])],
  ]);
  const place = found === "" ? -1 : text.indexOf(found);
  const start = place < 0 ? whole(random, 0, text.length) : place;
  const length = place < 0 ? whole(random, 0, 3) : found.length;
  const lines = new Lines(text);
  const at = (offset: number) => ({ line: lines.position(offset).line, character: lines.position(offset).column });
  const end = Math.min(text.length, start + length);
  return { text: splice(text, start, end - start, words), range: { start: at(start), end: at(end) }, words };
}

async function differences(
  session: Session,
  disk: ReadonlyMap<string, string>,
  open: ReadonlyMap<string, string>,
  edits: number,
): Promise<string[]> {
  await session.settle();
  const fresh = new Session(disk);
  await fresh.start(folder);
  for (const uri of [...open.keys()].sort()) await fresh.open(uri, open.get(uri) ?? "");
  await fresh.settle();
  fresh.end();
  return [...open.keys()].flatMap((uri) => {
    const [now, then] = [session, fresh].map(({ shown }) => shown.get(uri) ?? []);
    if (isDeepStrictEqual(now, then)) return [];
    return `after ${edits + 1} edits ${uri} shows ${only(now, then)} and fresh ${only(then, now)}`;
  });
}

/** The first of the findings that the others do not have. */
function only(some: readonly Diagnostic[] = [], others: readonly Diagnostic[] = []): string {
  const found = some.find((each) => !others.some((other) => isDeepStrictEqual(each, other)));
  return found ? JSON.stringify(found).slice(0, 600) : "nothing more";
}

type Workspace = (random: Random) => Readonly<Record<string, string>>;

function report(random: Random, agency: string, year: number): string {
  return writeReport({ agency: agency || "云溪镇人民政府", year, seed: whole(random, 0, 3) }).replaceAll(
    agency || "云溪镇人民政府",
    agency,
  );
}

/** A town without its county, and two of its name. */
const namesakes: Workspace = (random) => ({
  "2022.md": report(random, "云溪镇人民政府", 2022),
  "wanghu.md": report(random, "望湖县云溪镇人民政府", 2023),
  "linjiang.md": report(random, "临江县云溪镇人民政府", 2023),
  "last/wanghu.md": report(random, "望湖县云溪镇人民政府", 2022),
});

/** A county whose report is the sum of agencies, some of which have one name, or none. */
const county: Workspace = (random) => ({
  "xxgk.config.json": JSON.stringify({ rollups: [{ report: "county.md", agencies: ["a/*.md"], leaveOut: ["税务局"] }] }),
  "county.md": report(random, "望湖县人民政府", 2023),
  "a/water.md": report(random, "望湖县水务局", 2023),
  "a/town.md": report(random, "望湖县云溪镇人民政府", 2023),
  "a/short.md": report(random, "云溪镇人民政府", 2023),
  "a/none.md": report(random, "", 2023),
  "a/last.md": report(random, "望湖县水务局", 2022),
});

/** Folders of their own, one of which asks for the reports of another; two notations of one report. */
const folders: Workspace = (random) => ({
  "xxgk.config.json": "{}",
  "new/xxgk.config.json": JSON.stringify({ prior: ["../old"], rules: { "cell/empty": "warning" } }),
  "new/town.md": report(random, "云溪镇人民政府", 2023),
  "new/other.md": report(random, "临江县云溪镇人民政府", 2023),
  "old/town.md": report(random, "云溪镇人民政府", 2022),
  "old/town-again.md": report(random, "望湖县云溪镇人民政府", 2022),
});

const workspaces: readonly Workspace[] = [namesakes, county, folders];
