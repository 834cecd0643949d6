import { resolve } from "node:path";
import type { OpenedFile, OpenedWordFile, TextFile } from "@xxgk-lint/shared/files/open.ts";
import { fixAll } from "@xxgk-lint/shared/fix.ts";
import { lint } from "@xxgk-lint/shared/lint.ts";
import type { Document } from "@xxgk-lint/shared/readers/document.ts";
import type { Report } from "@xxgk-lint/shared/report/report.ts";
import type { Settings } from "@xxgk-lint/shared/rules/rule.ts";
import type { Input } from "../files/find-inputs.ts";
import { keepOriginal } from "../files/new-file.ts";
import { readDocument } from "../files/read-document.ts";
import { readDraft, readStandardInput } from "../files/read-file.ts";
import { encodeText } from "../files/read-text.ts";
import { replaceFile } from "../files/replace-file.ts";
import { fileProblem, Problem } from "../problem.ts";
import type { Terminal } from "../terminal.ts";
import type { About, CheckedText } from "./checked-text.ts";
import { isMending, isWriting, type LintOptions } from "./options.ts";

/** Told of each report before it is forgotten. */
export type Remember = (filePath: string, report: Report | undefined) => void;

/**
 * Reads a text, unless its bytes are given, applies fixes where the options ask for it, and lints it. Throws a Problem where it cannot be
 * read or written.
 */
export async function checkInput(
  { path, named }: Input,
  options: LintOptions,
  settings: Settings,
  terminal: Terminal,
  remember?: Remember,
  already?: Buffer,
): Promise<CheckedText> {
  const filePath = nameOf(path, options);
  try {
    const bytes =
      already ?? (path === "-" ? await readStandardInput(terminal, options.maxSize) : readDraft(path, options.maxSize));
    const file = await readDocument(bytes, filePath);
    const { document, ...mended } = mend(file.document, settings, options);
    if (isWriting(options) && path === "-") terminal.stdout.write(await mendedBytes(path, bytes, file, document.source));
    else if (isWriting(options) && mended.applied > 0) await save(path, bytes, file, document.source, options);
    const patch = options.diff && mended.applied > 0 && (await patchOf(filePath, options.cwd, file.document, document));
    const { report, findings, waived, disabled, crashes } = lint(document, settings);
    remember?.(filePath, report);
    const about = report && { kind: report.kind.key, about: aboutOf(report) };
    return {
      filePath,
      named,
      isReport: report !== undefined,
      ...about,
      findings,
      waived,
      disabled,
      crashes,
      document,
      ...mended,
      ...(patch && { patch }),
    };
  } catch (error) {
    throw fileProblem(filePath, error);
  }
}

function aboutOf({ agency, year, form }: Report): About {
  return { ...(agency && { agency }), ...(year !== undefined && { year }), edition: form.id };
}

function mend(
  document: Document,
  settings: Settings,
  options: LintOptions,
): Pick<CheckedText, "applied" | "isUnsettled"> & { readonly document: Document } {
  if (!isMending(options)) return { document, applied: 0 };
  const { text, applied, isSettled } = fixAll(document.source, settings, (source, own) => lint({ ...document, source }, own));
  if (!isSettled) return { document, applied: 0, isUnsettled: true };
  return text === document.source ? { document, applied: 0 } : { document: { ...document, source: text }, applied };
}

async function save(path: string, bytes: Buffer, file: OpenedFile, fixed: string, { backup }: LintOptions): Promise<void> {
  const next = await mendedBytes(path, bytes, file, fixed);
  if (backup) keepOriginal(path, bytes);
  if (!replaceFile(path, bytes, next)) throw changedMeanwhile(path);
}

/** The bytes of a file after the fixes: unchanged where nothing was fixed. */
async function mendedBytes(path: string, bytes: Buffer, file: OpenedFile, fixed: string): Promise<Buffer> {
  // A PDF cannot be changed.
  if (file.kind === "pdf" || fixed === file.document.source) return bytes;
  return file.kind === "text" ? await encodeFixed(path, bytes, file, fixed) : await packFixed(file, fixed);
}

async function patchOf(filePath: string, cwd: string, before: Document, after: Document): Promise<string> {
  return (await import("./patch.ts")).patchOf(filePath, cwd, before, after);
}

async function encodeFixed(path: string, bytes: Buffer, { document, encoding }: TextFile, fixed: string): Promise<Buffer> {
  const same = await encodeText(document.source, encoding);
  const next = await encodeText(fixed, encoding);
  // What we cannot write back byte for byte where nothing changed, we must not write at all.
  if (!same?.equals(bytes) || !next) throw cannotEncode(path);
  return next;
}

async function packFixed(file: OpenedWordFile, fixed: string): Promise<Buffer> {
  const { withText } = await import("@xxgk-lint/shared/files/word-file.ts");
  return Buffer.from(withText(file, fixed));
}

/** What a file is called in outputs, and by which its configuration is found. */
export function nameOf(path: string, { stdinFilename, cwd }: LintOptions): string {
  if (path !== "-") return path;
  return stdinFilename === undefined ? "<stdin>" : resolve(cwd, stdinFilename);
}

function changedMeanwhile(path: string): Problem {
  return new Problem({
    zh: `${path}：检查期间文件被别的程序改动了，没有写入；请重新运行`,
    en: `${path}: changed by another program meanwhile, left alone; run again`,
  });
}

function cannotEncode(path: string): Problem {
  return new Problem({
    zh: `${path}：按原来的编码写回会丢失文字，没有写入；请另存为 UTF-8 再修正`,
    en: `${path}: writing it back in its encoding would lose text, left alone; save it as UTF-8 first`,
  });
}
