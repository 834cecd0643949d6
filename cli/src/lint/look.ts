import { resolve } from "node:path";
import type { Document } from "@xxgk-lint/shared/readers/document.ts";
import type { Settings } from "@xxgk-lint/shared/rules/rule.ts";
import { type PackedSummary, packSummary } from "@xxgk-lint/shared/workspace/packed-summary.ts";
import { summarize } from "@xxgk-lint/shared/workspace/summary.ts";
import type { Input } from "../files/find-inputs.ts";
import { readDraft } from "../files/read-file.ts";
import { fileProblem } from "../problem.ts";
import type { Terminal } from "../terminal.ts";
import type { CacheTrouble } from "./cache.ts";
import { checkInput } from "./check-input.ts";
import { fileResult, type KeptResult } from "./file-result.ts";
import { isMending, type LintOptions } from "./options.ts";
import { uriOf } from "./workspace.ts";

/** The result of checking one file by itself, as plain data: its findings, and what other reports may need of it. */
export interface Look extends KeptResult {
  /** The text that was looked at, where the file does not hold it: standard input, fixes that were not written. */
  readonly document?: Document;
  readonly cacheTrouble?: CacheTrouble;
}

/** A file and the settings that count for it. */
export interface Job {
  readonly input: Input;
  readonly settings: Settings;
}

/** Hears of each job, by its place in the list, when it is done. */
export type Done = (at: number, look: Look | Error) => void;

/** Reads and checks a file by itself, or finds what was found the last time. Throws a Problem where it cannot be read or written. */
export async function lookAt(input: Input, options: LintOptions, settings: Settings, terminal: Terminal): Promise<Look> {
  const { kept: here } = options;
  const cacheLocation = options.cacheLocation && resolve(options.cwd, options.cacheLocation);
  const isUnkept = (cacheLocation === undefined && !here) || isMending(options) || input.path === "-";
  if (isUnkept) return lookNow(input, options, settings, terminal);
  // Loaded only with a cache: its hash functions take some milliseconds to load.
  const { cacheKey, readCached, writeCached } = await import("./cache.ts");
  const bytes = read(input.path, options);
  const key = cacheKey(bytes, settings);
  const kept = here?.get(key) ?? (cacheLocation === undefined ? undefined : readCached(cacheLocation, key));
  if (isKept(kept)) return lookAgain(kept, input);
  const look = await lookNow(input, options, settings, terminal, bytes);
  here?.set(key, look);
  // A result with a crash of a rule is not kept.
  if (look.result.crashes.length > 0 || cacheLocation === undefined) return look;
  const trouble = writeCached(cacheLocation, key, { result: look.result, ...(look.summary && { summary: look.summary }) });
  const cacheTrouble = kept === "damaged" ? kept : trouble;
  return { ...look, ...(cacheTrouble && { cacheTrouble }) };
}

let looked = false;

/** Whether this process has looked at a file. */
export function hasLooked(): boolean {
  return looked;
}

async function lookNow(
  input: Input,
  options: LintOptions,
  settings: Settings,
  terminal: Terminal,
  bytes?: Buffer,
): Promise<Look> {
  looked = true;
  let summary: PackedSummary | undefined;
  const remember: Parameters<typeof checkInput>[4] = (path, report) => {
    summary = report && packSummary(summarize(uriOf(path), report));
  };
  const checked = await checkInput(input, options, settings, terminal, remember, bytes);
  const isElsewhere = input.path === "-" || (checked.applied > 0 && !options.fix);
  return {
    result: fileResult(checked),
    ...(summary && { summary }),
    ...(isElsewhere && { document: checked.document }),
  };
}

function read(path: string, { maxSize }: LintOptions): Buffer {
  try {
    return readDraft(path, maxSize);
  } catch (error) {
    throw fileProblem(path, error);
  }
}

function isKept(value: unknown): value is KeptResult {
  return typeof value === "object" && value !== null && "result" in value;
}

/** A file of the same content may have another name by now. */
function lookAgain({ result, summary }: KeptResult, { path, named }: Input): Look {
  return {
    result: { ...result, filePath: path, named },
    ...(summary && { summary: { ...summary, uri: uriOf(path) } }),
  };
}
