import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Settings } from "@xxgk-lint/shared/rules/rule.ts";
import about from "../../package.json" with { type: "json" };
import { writeNewFile } from "../files/new-file.ts";
import { errorCode } from "../problem.ts";
import { markUsed } from "./prune-cache.ts";

/** A problem of the cache, reported once: it contains something else, or it cannot be written. The run continues without it. */
export type CacheTrouble = "damaged" | "unwritable";

/** The key of a result: a hash of all that it depends on, the bytes, the settings for the file, and this program. */
export function cacheKey(bytes: Uint8Array, settings: Settings): string {
  return createHash("sha256")
    .update(`${program()}\n${JSON.stringify(settings)}\n`)
    .update(bytes)
    .digest("hex");
}

let known: string | undefined;

/** A build that is under way keeps its version. */
function program(): string {
  known ??= `${about.version} ${statSync(__filename).size} ${statSync(__filename).mtimeMs}`;
  return known;
}

/** What is kept under a name; undefined where there is nothing. */
export function readCached(location: string, key: string): unknown | CacheTrouble {
  try {
    const path = pathOf(location, key);
    const [sum, text = ""] = readFileSync(path, "utf8").split("\n");
    markUsed(path);
    return sum === sumOf(text) ? JSON.parse(text) : "damaged";
  } catch (error) {
    return errorCode(error) === "ENOENT" ? undefined : "damaged";
  }
}

/** Keeps what JSON can hold, whole or not at all. */
export function writeCached(location: string, key: string, value: object): CacheTrouble | undefined {
  try {
    const path = pathOf(location, key);
    mkdirSync(dirname(path), { recursive: true });
    const text = JSON.stringify(value);
    writeNewFile(path, Buffer.from(`${sumOf(text)}\n${text}`), true);
    return undefined;
  } catch {
    return "unwritable";
  }
}

function pathOf(location: string, key: string): string {
  return join(location, key.slice(0, 2), `${key.slice(2)}.json`);
}

function sumOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
