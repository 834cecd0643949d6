import { lstatSync, readdirSync, statSync } from "node:fs";
import { basename, extname, resolve } from "node:path";
import { configName } from "@xxgk-lint/shared/config.ts";
import { documentFiles } from "@xxgk-lint/shared/files/names.ts";
import { extensions } from "@xxgk-lint/shared/notations/index.ts";
import { globMatcher, isGlob, isSound, plainPath } from "@xxgk-lint/shared/workspace/glob.ts";
import type { ConfigFile } from "../config/config-file.ts";
import { errorCode, fileProblem, Problem } from "../problem.ts";
import { belowFolder } from "./real-path.ts";
import { filesBelow } from "./walk.ts";

/** One text to check. */
export interface Input {
  /** Absolute, or "-" for standard input. */
  readonly path: string;
  /** The user named this very file: it is spoken of also where it is no report. */
  readonly named: boolean;
}

export interface FoundInputs {
  readonly inputs: readonly Input[];
  /** One for each argument that leads to no file. */
  readonly problems: readonly Problem[];
  /** How many files of the folders are no documents, by the ending of their names. */
  readonly skipped: ReadonlyMap<string, number>;
}

/** The files that the arguments mean, from a folder on, each once, in the order of the arguments. What exists by that very name is no glob. */
export function findInputs(patterns: readonly string[], folder: string): FoundInputs {
  const inputs = new Map<string, Input>();
  const problems: Problem[] = [];
  const skipped = new Map<string, number>();
  const skip = (extension: string) => void skipped.set(extension, (skipped.get(extension) ?? 0) + 1);
  for (const pattern of patterns) {
    const found = inputsOf(pattern, folder, skip);
    if (found instanceof Problem) problems.push(found);
    else for (const input of found) if (!inputs.has(input.path) || input.named) inputs.set(input.path, input);
  }
  return { inputs: [...inputs.values()], problems, skipped };
}

/** The paths of the files that a configuration names. Those that a link leads to outside its root are left out. */
export function findNamed(patterns: readonly string[], { folder, root }: Pick<ConfigFile, "folder" | "root">): string[] {
  return findInputs(patterns, folder)
    .inputs.map(({ path }) => path)
    .filter(belowFolder(root));
}

function inputsOf(pattern: string, folder: string, skip: (extension: string) => void): Input[] | Problem {
  if (pattern === "-") return [{ path: "-", named: true }];
  const path = existingPath(pattern, folder);
  if (path === undefined) return isGlob(pattern) ? matches(pattern, folder) : missing(pattern);
  if (!isFolder(path)) return [{ path, named: true }];
  const below = inputsBelow(path, documentsOr(skip));
  return below.length > 0 ? below : emptyFolder(pattern, path);
}

/** Tells documents from other files, and of each other file how its name ends. Our own configuration is no news. */
function documentsOr(skip: (extension: string) => void): (path: string) => boolean {
  const isDocument = globMatcher(documentFiles);
  return (path) => {
    const isOne = isDocument(path);
    if (!isOne && basename(path) !== configName) skip(extname(path).toLowerCase() || basename(path));
    return isOne;
  };
}

/** Someone may type `drafts\2023.md` on any system. */
function existingPath(pattern: string, folder: string): string | undefined {
  const candidates = [pattern, pattern.replaceAll("\\", "/")];
  return candidates
    .filter((candidate) => candidate !== "")
    .map((candidate) => resolve(folder, candidate))
    .find((candidate) => isThere(candidate));
}

/** Also where it may not be looked at, or is a symbolic link that leads nowhere. */
function isThere(path: string): boolean {
  try {
    lstatSync(path);
    return true;
  } catch (error) {
    return errorCode(error) === "EACCES";
  }
}

/** What cannot be looked at is taken for a file: reading it will tell why. */
function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

function matches(pattern: string, folder: string): Input[] | Problem {
  const slashed = process.platform === "win32" ? pattern.replaceAll("\\", "/") : pattern;
  const segments = plainPath(slashed).split("/");
  const first = segments.findIndex(isGlob);
  const rest = segments.slice(first);
  const wanted = `${rest.join("/")}${slashed.endsWith("*") ? `.{${extensions.join()}}` : ""}`;
  if (!isSound(wanted)) return unsound(pattern);
  // Alternatives may have slashes in them.
  const deepest = rest.some((name) => name.includes("{") || name === "**") ? undefined : rest.length;
  const base = first > 0 ? segments.slice(0, first).join("/") || "/" : ".";
  const found = inputsBelow(resolve(folder, base), globMatcher(wanted), deepest);
  return found.length > 0 ? found : missing(pattern);
}

function inputsBelow(folder: string, isWanted: (path: string) => boolean, deepest?: number): Input[] {
  return filesBelow(folder, deepest)
    .filter(isWanted)
    .map((path) => ({ path: resolve(folder, path), named: false }));
}

function unsound(pattern: string): Problem {
  return new Problem({
    zh: `${shortened(pattern)}：通配符写法不对，或太长、星号太多`,
    en: `${shortened(pattern)}: the pattern makes no sense, is too long or has too many stars`,
  });
}

function shortened(pattern: string): string {
  return pattern.length > 200 ? `${pattern.slice(0, 200)}…` : pattern;
}

function missing(pattern: string): Problem {
  const name = shortened(pattern);
  if (isGlob(pattern)) return new Problem({ zh: `${name}：没有符合的文件`, en: `${name}: no file matches` });
  return new Problem({ zh: `${name}：找不到这个文件或文件夹`, en: `${name}: no such file or folder` });
}

const endings = extensions.map((extension) => `.${extension}`);

function emptyFolder(pattern: string, path: string): Problem {
  try {
    readdirSync(path);
  } catch (error) {
    const problem = fileProblem(pattern, error);
    if (problem instanceof Problem) return problem;
  }
  return new Problem({
    zh: `${pattern}：文件夹中没有 ${endings.join("、")} 文件`,
    en: `${pattern}: no ${endings.slice(0, -1).join(", ")} or ${endings.at(-1)} files in this folder`,
  });
}
