import { extname, resolve } from "node:path";
import { type ConvertTarget, convert, isConvertTarget } from "@xxgk-lint/shared/convert/convert.ts";
import { newWordFile } from "@xxgk-lint/shared/files/new-word-file.ts";
import { notations } from "@xxgk-lint/shared/notations/index.ts";
import type { Locale } from "@xxgk-lint/shared/text/range.ts";
import { writeNewFile } from "../files/new-file.ts";
import { readDocument } from "../files/read-document.ts";
import { readDraft } from "../files/read-file.ts";
import { fileProblem, Problem, say } from "../problem.ts";
import type { Terminal } from "../terminal.ts";

/** The options of `xxgk-lint convert`. */
export interface ConvertOptions {
  readonly output: string;
  /** Replaces a file that is there already. */
  readonly force?: true;
  readonly maxSize?: number;
  readonly locale: Locale;
}

/** Writes a draft in another notation and says what that cannot hold. Throws a Problem where it cannot be read or written. */
export async function convertFile(path: string, options: ConvertOptions, terminal: Terminal): Promise<void> {
  const { output, force, locale, maxSize } = options;
  const target = notationOf(output);
  const from = resolve(terminal.cwd(), path);
  try {
    const { document } = await readDocument(readDraft(from, maxSize), from);
    const { title, text, losses } = convert(document, target);
    const bytes = target === "docx" ? newWordFile(text, title) : Buffer.from(text);
    writeNewFile(resolve(terminal.cwd(), output), bytes, force);
    const lost = losses.map((loss) => loss[locale]);
    if (lost.length > 0) say(lossWords(output, lost, locale), terminal);
  } catch (error) {
    throw fileProblem(from, error);
  }
}

/** By the ending of the file's name. */
function notationOf(output: string): ConvertTarget {
  const extension = extname(output).slice(1).toLowerCase();
  const found = Object.values(notations).find(({ extensions }) => extensions.includes(extension));
  if (isConvertTarget(found?.name)) return found.name;
  throw new Problem({
    zh: `${output}：不知道该写成哪种格式；文件名应以 .docx、.html、.md 或 .txt 结尾`,
    en: `${output}: what to write is told by the ending: .docx, .html, .md or .txt`,
  });
}

function lossWords(output: string, lost: readonly string[], locale: Locale): string {
  return locale === "zh" ? `${output}：${lost.join("；")}` : `${output}: not taken along: ${lost.join("; ")}`;
}
