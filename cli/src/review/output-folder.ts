import { createHash } from "node:crypto";
import { accessSync, appendFileSync, constants, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { keepOriginal, unusedName, writeNewFile } from "../files/new-file.ts";
import { fileProblem } from "../problem.ts";
import type { Round } from "./round.ts";
import { printRound, readRound, roundFileName, roundsIn, type Written } from "./round-file.ts";

/**
 * Where a round writes: the last round beside its 第2轮.json, earlier ones in folders of their own (第1轮/), so that nobody sends last round's letter.
 * What this command has not written itself is never replaced: it is kept as 汇总.bak.xlsx first.
 */
export class OutputFolder {
  readonly #folder: string;
  readonly #number: number;
  readonly #base: string;
  /** What this round wrote when it was held before, or readJournal. */
  readonly #before: Written;
  /** What this round is writing, a line a file: until it is recorded, an interrupted run is known by it. */
  readonly #journal: string;
  readonly #written: { [path: string]: string } = {};

  /** Throws a Problem where a round that is there already cannot be read. */
  constructor(folder: string, number: number) {
    this.#folder = folder;
    this.#number = number;
    const rounds = roundsIn(folder);
    this.#base = rounds.some((other) => other > number) ? roundFolder(number) : "";
    this.#journal = join(folder, `.${roundFolder(number)}`);
    this.#before = { ...(rounds.includes(number) && readRound(folder, number).written), ...readJournal(this.#journal) };
  }

  /** Makes the folder. Throws a Problem where nothing can be written into it. */
  open(): void {
    try {
      mkdirSync(this.#folder, { recursive: true });
      accessSync(this.#folder, constants.W_OK);
    } catch (error) {
      throw fileProblem(this.#folder, error);
    }
  }

  /** Puts what the round before has written into its own folder. */
  clear(): void {
    const last = roundsIn(this.#folder).at(-1);
    if (last === undefined || last >= this.#number) return;
    const { round, written } = readRound(this.#folder, last);
    const moved = Object.entries(written).map(([path, hash]) => [this.#move(path, roundFolder(last)), hash]);
    this.#save(roundFileName(last), printRound(round, Object.fromEntries(moved)));
  }

  /** Writes a file of this round and gives its path. Throws a Problem where it cannot be written. */
  write(name: string, content: Uint8Array): string {
    const path = join(this.#base, name);
    const target = join(this.#folder, path);
    const hash = hashOf(content);
    try {
      mkdirSync(dirname(target), { recursive: true });
      if (existsSync(target)) this.#keepForeign(path, target);
      appendFileSync(this.#journal, `${hash} ${path}\n`);
      writeNewFile(target, content, true);
    } catch (error) {
      throw fileProblem(target, error);
    }
    this.#written[path] = hash;
    return target;
  }

  /** Takes away what this round wrote before and has not written again, and writes the round itself, last of all. */
  finish(round: Round): string {
    for (const path of Object.keys(this.#before)) if (!(path in this.#written)) this.#takeAway(path);
    const saved = this.#save(roundFileName(this.#number), printRound(round, this.#written));
    rmSync(this.#journal, { force: true });
    return saved;
  }

  #save(name: string, text: string): string {
    const target = join(this.#folder, name);
    try {
      mkdirSync(this.#folder, { recursive: true });
      writeNewFile(target, Buffer.from(text), true);
    } catch (error) {
      throw fileProblem(target, error);
    }
    return target;
  }

  #keepForeign(path: string, target: string): void {
    const content = readFileSync(target);
    if (this.#before[path] !== hashOf(content) && this.#written[path] === undefined) keepOriginal(target, content);
  }

  /** A letter that somebody has written in stays. */
  #takeAway(path: string): void {
    const target = join(this.#folder, path);
    if (existsSync(target) && hashOf(readFileSync(target)) === this.#before[path]) rmSync(target);
  }

  /** Gives the new path; the old one where there is nothing to move, or it cannot be moved. */
  #move(path: string, to: string): string {
    const from = join(this.#folder, path);
    if (path.startsWith(to) || !existsSync(from)) return path;
    const folder = join(this.#folder, to, dirname(path));
    try {
      mkdirSync(folder, { recursive: true });
      const target = unusedName(folder, basename(path, extname(path)), extname(path));
      renameSync(from, target);
      return join(to, dirname(path), basename(target));
    } catch (error) {
      throw fileProblem(from, error);
    }
  }
}

/** What an interrupted run of a round has written. */
function readJournal(journal: string): Written {
  if (!existsSync(journal)) return {};
  const lines = readFileSync(journal, "utf8").split("\n");
  return Object.fromEntries(lines.flatMap((line) => (/^[0-9a-f]{64} ./.test(line) ? [[line.slice(65), line.slice(0, 64)]] : [])));
}

function roundFolder(number: number): string {
  return `第${number}轮`;
}

function hashOf(content: Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}
