import { resolve } from "node:path";
import type { OpenedFile, OpenedWordFile, TextFile } from "@xxgk-lint/shared/files/open.ts";
import { fixAll } from "@xxgk-lint/shared/fix.ts";
import { type Crash, lint, type Waived } from "@xxgk-lint/shared/lint.ts";
import type { Document } from "@xxgk-lint/shared/readers/document.ts";
import type { Report } from "@xxgk-lint/shared/report/report.ts";
import type { Finding, Settings } from "@xxgk-lint/shared/rules/rule.ts";
import type { Input } from "../files/find-inputs.ts";
import { keepOriginal } from "../files/new-file.ts";
import { readDocument } from "../files/read-document.ts";
import { readDraft, readStandardInput } from "../files/read-file.ts";
import { encodeText } from "../files/read-text.ts";
import { replaceFile } from "../files/replace-file.ts";
import { fileProblem, Problem } from "../problem.ts";
import type { Terminal } from "../terminal.ts";
import { isMending, isWriting, type LintOptions } from "./options.ts";

/** What was found in one text, with the text. */
export interface CheckedText {
  /** Absolute; `<stdin>` where standard input was given no name. */
  readonly filePath: string;
  /** What the findings' ranges speak of: after the fixes, where there were any. */
  readonly document: Document;
  /** The user named this very file. */
  readonly named: boolean;
  readonly isReport: boolean;
  /** Of a report: the key of its kind. */
  readonly kind?: string;
  /** Of a report. */
  readonly about?: About;
  readonly findings: readonly Finding[];
  readonly waived: readonly Waived[];
  /** What the text itself says not to tell. */
  readonly disabled: readonly Finding[];
  readonly crashes: readonly Crash[];
  /** How many fixes were applied, to the file or only for show. */
  readonly applied: number;
  /** The fixes made room for others without end: the text is as it was. */
  readonly isUnsettled?: true;
  /** What the fixes change, as a unified diff; for `--diff`. */
  readonly patch?: string;
}

/** Whose report of which year it is, as far as it says so, and the form's edition that it follows. */
export interface About {
  readonly agency?: string;
  readonly year?: number;
  readonly edition: string;
}

/** Told of each report before it is forgotten. */
export type Remember = (filePath: string, report: Report | undefined) => void;

/** Reads a text, where its bytes are not given, mends it where the options say so, and lints it. Throws a Problem where it cannot be read or written. */
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

/** What a file holds after the fixes: byte for byte what it held where nothing was mended. */
async function mendedBytes(path: string, bytes: Buffer, file: OpenedFile, fixed: string): Promise<Buffer> {
  // Nothing is offered to be mended in a PDF.
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
