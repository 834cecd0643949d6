import { lstatSync, readdirSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { copies, documentFiles } from "@xxgk-lint/shared/files/names.ts";
import { extensions } from "@xxgk-lint/shared/notations/index.ts";
import { errorCode, fileProblem, Problem } from "./problem.ts";

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
}

/** The files that the arguments mean, from a folder on, each once, in the order of the arguments. What exists by that very name is no glob. */
export async function findInputs(patterns: readonly string[], folder = process.cwd()): Promise<FoundInputs> {
  const inputs = new Map<string, Input>();
  const problems: Problem[] = [];
  for (const pattern of patterns) {
    const found = await inputsOf(pattern, folder);
    if (found instanceof Problem) problems.push(found);
    else for (const input of found) if (!inputs.has(input.path) || input.named) inputs.set(input.path, input);
  }
  return { inputs: [...inputs.values()], problems };
}

async function inputsOf(pattern: string, folder: string): Promise<Input[] | Problem> {
  if (pattern === "-") return [{ path: "-", named: true }];
  const path = existingPath(pattern, folder);
  if (path === undefined) return isGlob(pattern) ? matches(pattern, folder) : missing(pattern);
  if (!isFolder(path)) return [{ path, named: true }];
  const below = await glob(documentFiles, path);
  return below.length > 0 ? below : emptyFolder(pattern, path);
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

function isGlob(pattern: string): boolean {
  return /[*?[{(]/.test(pattern);
}

async function matches(pattern: string, folder: string): Promise<Input[] | Problem> {
  const slashed = process.platform === "win32" ? pattern.replaceAll("\\", "/") : pattern;
  const found = await glob(slashed.endsWith("*") ? `${slashed}.{${extensions.join()}}` : slashed, folder);
  return found.length > 0 ? found : missing(pattern);
}

async function glob(pattern: string, folder: string): Promise<Input[]> {
  const { glob: find } = await import("tinyglobby");
  const ignore = ["**/node_modules/**", ...copies];
  const paths = await find(pattern, { cwd: folder, absolute: true, caseSensitiveMatch: false, expandDirectories: false, ignore });
  return paths.sort().map((path) => ({ path: resolve(path), named: false }));
}

function missing(pattern: string): Problem {
  if (isGlob(pattern)) return new Problem({ zh: `${pattern}：没有符合的文件`, en: `${pattern}: no file matches` });
  return new Problem({ zh: `${pattern}：找不到这个文件或文件夹`, en: `${pattern}: no such file or folder` });
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
