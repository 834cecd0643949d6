import { inspect } from "node:util";
import type { Locale, Text } from "@xxgk-lint/shared/text/range.ts";
import { visible } from "./format/visible.ts";
import type { Terminal } from "./terminal.ts";

/** Something that the user can mend: a wrong argument, a file that cannot be read. Ends with exit code 2. */
export class Problem extends Error {
  readonly text: Text;

  constructor(text: Text) {
    super(text.en);
    this.text = text;
  }
}

/** Says on standard error what went wrong; of a fault of ours all that is known about it. */
export function tell(failure: unknown, locale: Locale, terminal: Pick<Terminal, "stderr">): void {
  const words = failure instanceof Problem ? failure.text[locale] : `${faultWords[locale]}\n${inspect(failure)}`;
  say(words, terminal);
}

/** A word of any length may come from outside: the name of a file, a key of a configuration. */
const longestLine = 2000;

/** Writes lines on standard error; control characters in them, which could steer the terminal, are shown as �. */
export function say(words: string, { stderr }: Pick<Terminal, "stderr">): void {
  const lines = words.split("\n").map((line) => (line.length > longestLine ? `${line.slice(0, longestLine)}…` : line));
  stderr.write(`xxgk-lint: ${lines.map(visible).join("\n")}\n`);
}

const faultWords: Text = {
  zh: "本工具出错了，请把以下内容告诉维护者：",
  en: "a fault of this tool; please report it:",
};

/** Puts an error of the file system into words; any other error is a fault of ours and passes through. */
export function fileProblem(path: string, error: unknown): unknown {
  const code = errorCode(error);
  if (!code) return error;
  const reason = reasons[code] ?? { zh: String(error), en: String(error) };
  return new Problem({ zh: `${path}：${reason.zh}`, en: `${path}: ${reason.en}` });
}

/** ENOENT and the like; undefined for errors that do not come from the file system. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
}

const reasons: { readonly [code: string]: Text } = {
  ENOENT: { zh: "找不到这个文件", en: "no such file" },
  EACCES: { zh: "没有权限读写", en: "permission denied" },
  EPERM: { zh: "没有权限读写", en: "permission denied" },
  EROFS: { zh: "所在的磁盘只读", en: "read-only file system" },
  EFBIG: { zh: "文件超过系统允许的大小", en: "larger than the system lets files be" },
  ENAMETOOLONG: { zh: "文件名太长", en: "the name is too long" },
  ENOSPC: { zh: "磁盘已满", en: "no space left on the disk" },
  EBUSY: { zh: "文件正被别的程序占用，请先在那里关闭", en: "in use by another program; close it there first" },
  EISDIR: { zh: "这是文件夹，不是文件", en: "this is a folder and no file" },
  ENOTDIR: { zh: "路径中有一段不是文件夹", en: "a part of the path is not a folder" },
  ELOOP: { zh: "符号链接绕成了圈", en: "symbolic links form a loop" },
  ERR_FS_FILE_TOO_LARGE: { zh: "文件太大", en: "the file is too large" },
};
