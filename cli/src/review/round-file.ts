import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { errorCode, fileProblem, Problem } from "../problem.ts";
import { type Round, statuses } from "./round.ts";

/** What 第1轮.json holds. */
export interface RoundFile {
  readonly format: "xxgk-lint-round";
  /** Raised where an older version of this tool could not read it any more. */
  readonly version: 1;
  readonly round: Round;
  /** What the round has written beside it, by path, and the content's hash. */
  readonly written: Written;
}

export interface Written {
  readonly [path: string]: string;
}

const format = "xxgk-lint-round";
const version = 1;

export function roundFileName(number: number): string {
  return `第${number}轮.json`;
}

/** The numbers of the rounds that a folder holds, from the first. None where there is no such folder. */
export function roundsIn(folder: string): number[] {
  try {
    return readdirSync(folder)
      .flatMap((name) => /^第([1-9]\d{0,3})轮\.json$/.exec(name)?.[1] ?? [])
      .map(Number)
      .sort((a, b) => a - b);
  } catch (error) {
    if (errorCode(error) === "ENOENT") return [];
    throw fileProblem(folder, error);
  }
}

/** Reads a round. Throws a Problem where its file is damaged, or of a newer version of this tool. */
export function readRound(folder: string, number: number): RoundFile {
  const path = join(folder, roundFileName(number));
  try {
    return checked(JSON.parse(readFileSync(path, "utf8")), path);
  } catch (error) {
    throw error instanceof SyntaxError ? damaged(path) : fileProblem(path, error);
  }
}

export function printRound(round: Round, written: Written): string {
  const file: RoundFile = { format, version, round, written };
  return `${JSON.stringify(file, null, 1)}\n`;
}

function checked(value: unknown, path: string): RoundFile {
  const file = value as Partial<RoundFile> | null;
  if (file?.format !== format) throw damaged(path);
  if (typeof file.version === "number" && file.version > version) throw newer(path);
  if (!isObject(file.written) || !isRound(file.round)) throw damaged(path);
  return file as RoundFile;
}

/** Somebody may have had the file open in an editor: all that is read later must be there. */
function isRound(round: Round | undefined): boolean {
  return isObject(round) && Number.isInteger(round?.number) && Array.isArray(round?.agencies) && round.agencies.every(isResult);
}

function isResult(result: Round["agencies"][number]): boolean {
  const lists = [result?.files, result?.notes, result?.findings, result?.held];
  return (
    typeof result?.name === "string" &&
    statuses.includes(result.status) &&
    lists.every(Array.isArray) &&
    isObject(result.numbers) &&
    result.findings.every((item) => typeof item?.key === "string" && typeof item.severity === "string")
  );
}

function isObject(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function damaged(path: string): Problem {
  return new Problem({
    zh: `${path}：已损坏，不能与它比较；请从备份恢复，或改名后从第 1 轮重新审核`,
    en: `${path}: damaged, so nothing can be compared with it; restore it, or rename it and begin with round 1`,
  });
}

function newer(path: string): Problem {
  return new Problem({
    zh: `${path}：由更新版本的 xxgk-lint 写成，请升级后再用`,
    en: `${path}: written by a newer xxgk-lint; update this one`,
  });
}
