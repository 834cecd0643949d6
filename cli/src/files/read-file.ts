import * as fs from "node:fs";
import { Problem } from "../problem.ts";
import type { Terminal } from "../terminal.ts";

/** In MB: no report of plain text comes near it. Word files and PDFs hold pictures, and may be five times as large. */
export const defaultMaxSize = 20;
const documentFactor = 5;

export const megabyte = 1024 * 1024;

/** Reads a file of at most so many MB. Throws a Problem for one that is larger, and for what is no file: a device, a pipe, a folder. */
export function readDraft(path: string, maxSize = defaultMaxSize): Buffer {
  return readRegularFile(path, (head) => limitOf(head, maxSize));
}

/** Reads standard input with the same limits. Throws a Problem where more comes. */
export async function readStandardInput({ stdin }: Pick<Terminal, "stdin">, maxSize = defaultMaxSize): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  let limit = 0;
  for await (const chunk of stdin) {
    chunks.push(Buffer.from(chunk));
    size += chunk.length;
    limit ||= limitOf(Buffer.from(chunk), maxSize);
    if (size > limit) throw tooLarge("<stdin>", limit);
  }
  return Buffer.concat(chunks);
}

/** In bytes, by how a file begins. */
function limitOf(head: Buffer, maxSize: number): number {
  return maxSize * megabyte * (isPacked(head.subarray(0, headSize)) ? documentFactor : 1);
}

const headSize = 8;

/** Reads a file as `readDraft` does, with a limit in bytes that its first bytes may raise. */
export function readRegularFile(path: string, limitBy: (head: Buffer) => number): Buffer {
  // Asked before anything is opened: opening a pipe waits for its other end.
  refuseOthers(path, fs.statSync(path));
  const file = fs.openSync(path, fs.constants.O_RDONLY | (fs.constants.O_NONBLOCK ?? 0));
  try {
    const stats = fs.fstatSync(file);
    refuseOthers(path, stats);
    return readUpTo(file, stats.size, path, limitBy);
  } finally {
    fs.closeSync(file);
  }
}

/** More may come than the size says: a file may grow while it is read, and some say nothing of their size. */
function readUpTo(file: number, size: number, path: string, limitBy: (head: Buffer) => number): Buffer {
  const first = Buffer.allocUnsafe(Math.min(size, firstRead) + 1);
  const chunks = [first.subarray(0, fs.readSync(file, first, 0, first.length, 0))];
  const limit = limitBy(first.subarray(0, Math.min(headSize, chunks[0]?.length ?? 0)));
  if (size > limit) throw tooLarge(path, limit);
  let total = chunks[0]?.length ?? 0;
  while ((chunks.at(-1)?.length ?? 0) > 0 && total !== size) {
    const chunk = Buffer.allocUnsafe(Math.max(65_536, size - total + 1));
    chunks.push(chunk.subarray(0, fs.readSync(file, chunk, 0, chunk.length, total)));
    total += chunks.at(-1)?.length ?? 0;
    if (total > limit) throw tooLarge(path, limit);
  }
  return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks, total);
}

/** In bytes: most reports come in one go. */
const firstRead = 1 << 20;

function refuseOthers(path: string, stats: fs.Stats): void {
  if (stats.isFile()) return;
  const [zh, en] = stats.isDirectory()
    ? ["这是文件夹，不是文件", "this is a folder and no file"]
    : ["不是普通文件，没有读", "no regular file, not read"];
  throw new Problem({ zh: `${path}：${zh}`, en: `${path}: ${en}` });
}

function tooLarge(path: string, limit: number): Problem {
  const size = Math.round(limit / megabyte);
  return new Problem({
    zh: `${path}：超过 ${size} MB，没有读；确是年度报告的，可用 --max-size 放宽`,
    en: `${path}: larger than ${size} MB, not read; if it is a report, raise --max-size`,
  });
}

/** `PK`, as Word files begin, and `%PDF`. */
function isPacked(head: Buffer): boolean {
  return /^(?:PK|%PDF)/.test(head.toString("latin1"));
}
