import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { disguisedDraft, goodDraft } from "../support/drafts.ts";
import { pick, type Random, seededRandom, whole } from "../support/random.ts";
import { shapes } from "./shapes.ts";

const secret = disguisedDraft;
/** In milliseconds. The largest of these folders is checked in two seconds. */
const longest = 60_000;

/** Runs the built command over a folder that somebody has filled with what he could think of. Gives what went wrong. */
export function harmOfFolder(number: number): string[] {
  const random = seededRandom(number);
  const outside = realpathSync(mkdtempSync(join(tmpdir(), "xxgk-fuzz-")));
  try {
    const folder = join(outside, pick(random, ["in", "[2023]", "a b"]));
    write(join(outside, "secret.md"), secret);
    write(join(outside, "other/secret.md"), secret);
    for (let count = whole(random, 3, 12); count > 0; count--) pick(random, entries)(folder, random);
    return harmOf(folder, pick(random, [["."], ["--fix", "."], ["--fix", "**/*.md"], ["--format", "json", "."]]), outside);
  } finally {
    rmSync(outside, { recursive: true, force: true });
  }
}

function harmOf(folder: string, args: readonly string[], outside: string): string[] {
  mkdirSync(folder, { recursive: true });
  const { status, signal, stdout, stderr } = spawnSync(
    process.execPath,
    [join(process.cwd(), "cli/bin/xxgk-lint.cjs"), ...args],
    {
      ...{ cwd: folder, encoding: "utf8", timeout: longest, maxBuffer: 2 ** 28 },
      env: { PATH: process.env.PATH, NO_COLOR: "1" },
    },
  );
  const secrets = [join(outside, "secret.md"), join(outside, "other/secret.md")];
  return [
    ...(signal ? [`ended by ${signal}`] : []),
    ...(status !== null && status <= 2 ? [] : [`exit code ${status}: ${stderr.slice(0, 300)}`]),
    ...(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/.test(stdout + stderr) ? ["control characters reach the terminal"] : []),
    ...(/\n\s+at .+:\d+:\d+/.test(stderr) ? [`a stack: ${stderr.slice(0, 300)}`] : []),
    ...(secrets.some((path) => readFileSync(path, "utf8") !== secret) ? ["a file outside was changed"] : []),
    ...(stdout.includes("secret.md") ? ["a file outside was checked"] : []),
  ];
}

type Entry = (folder: string, random: Random) => unknown;

const names = [
  "a.md",
  "b.txt",
  "c.html",
  "d.docx",
  "e.pdf",
  "\u001b[31m.md",
  "f\n.md",
  "xxgk.config.json",
  "g.md/h.md",
  "{a,b}.md",
  "*.md",
];

const entries: readonly Entry[] = [
  (folder, random) =>
    write(join(folder, pick(random, names)), pick(random, [goodDraft, disguisedDraft, "", "\u0000\u0001", "<table>"])),
  (folder, random) => write(join(folder, pick(random, names)), pick(random, shapes).grown(whole(random, 10, 60_000))),
  (folder, random) => write(join(folder, "xxgk.config.json"), configOf(random)),
  (folder, random) => write(join(folder, "sub/xxgk.config.json"), configOf(random)),
  (folder, random) => link(pick(random, ["/dev/zero", "/dev/stdin", "/dev/tty", "/proc/self/mem", "/proc/kmsg"]), folder, random),
  (folder, random) => link(pick(random, ["../secret.md", "../other", "..", ".", "nowhere", "a.md"]), folder, random),
  (folder, random) => {
    const path = join(folder, pick(random, names));
    // Where another entry is there already, it stays.
    if (made(path)) spawnSync("mkfifo", [path]);
  },
  (folder, random) => {
    const path = join(folder, pick(random, names));
    if (write(path, goodDraft)) truncateSync(path, pick(random, [30, 300, 3000]) * 1024 * 1024);
  },
];

const hostile = [
  "//host/share/x.md",
  "b/../../secret.md",
  "{..,b}/secret.md",
  "[.][.]/secret.md",
  "/",
  "../other",
  "**/".repeat(40),
  "*a".repeat(500),
  "sub",
  "[",
];

function configOf(random: Random): string {
  const patterns = Array.from({ length: whole(random, 0, 4) }, () => pick(random, hostile));
  return pick(random, [
    JSON.stringify({ prior: patterns, rollups: [{ report: pick(random, hostile), agencies: patterns, leaveOut: patterns }] }),
    JSON.stringify({ prior: patterns }),
    `${"[".repeat(whole(random, 1, 200_000))}`,
    `{"rules": {"\u001b]0;x\u0007": "error"}}`,
    "\u0000",
  ]);
}

function link(target: string, folder: string, random: Random): void {
  const path = join(folder, pick(random, [...names, "sub", "again"]));
  if (!existsSync(path) && made(path)) {
    try {
      symlinkSync(target, path);
    } catch {
      // A link that leads nowhere is there already.
    }
  }
}

/** Whether the file is new: where another entry is there already, nothing is written, nor through a link. */
function write(path: string, text: string): boolean {
  if (!made(path)) return false;
  try {
    writeFileSync(path, text, { flag: "wx" });
    return true;
  } catch {
    return false;
  }
}

/** Whether the folder of a path is there. */
function made(path: string): boolean {
  try {
    mkdirSync(dirname(path), { recursive: true });
    return true;
  } catch {
    return false;
  }
}
