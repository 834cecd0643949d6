import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Locale } from "@xxgk-lint/shared/text/range.ts";
import { visible } from "../../format/visible.ts";
import { fileProblem, Problem, say } from "../../problem.ts";
import type { Terminal } from "../../terminal.ts";
import type { LetterData } from "./letter-data.ts";
import { letterTemplate } from "./template.ts";

/** Fills a template in. */
export type WriteLetter = (data: LetterData) => Promise<Buffer>;

/**
 * Reads the office's own template, or takes the default one. Throws a Problem where it cannot be read, or makes no sense: that is told once, before
 * any letter is written.
 */
export async function letterWriter(path: string | undefined, locale: Locale, terminal: Terminal): Promise<WriteLetter> {
  if (path === undefined) return (data) => fillIn(letterTemplate(), data);
  const template = readTemplate(path, terminal.cwd());
  const unknown = new Set<string>();
  try {
    await fillIn(template, sample, (name) => unknown.add(name));
  } catch (error) {
    throw wrongTemplate(path, error);
  }
  if (unknown.size > 0) say(unknownNames(path, [...unknown])[locale], terminal);
  return (data) => fillIn(template, data);
}

/** The libraries are loaded with the first letter. What a template names and nobody knows is left blank. */
async function fillIn(template: Uint8Array, data: LetterData, tellUnknown: (name: string) => void = () => {}): Promise<Buffer> {
  const [{ default: Docxtemplater }, { default: PizZip }] = await Promise.all([import("docxtemplater"), import("pizzip")]);
  const nullGetter = (part: { readonly module?: string; readonly value?: string }) => {
    if (!part.module && part.value !== undefined && !known.has(part.value)) tellUnknown(part.value);
    return "";
  };
  const document = new Docxtemplater(new PizZip(template), { paragraphLoop: true, linebreaks: true, nullGetter });
  document.render(data);
  return document.getZip().generate({ type: "nodebuffer", compression: "DEFLATE" });
}

function readTemplate(path: string, cwd: string): Buffer {
  try {
    return readFileSync(resolve(cwd, path));
  } catch (error) {
    throw fileProblem(path, error);
  }
}

const change = { previous: 1, mended: 1, left: 1, added: 1, numbers: 1 };
const item = { n: 1, place: "", stated: "", expected: "", message: "", clause: "x", since: "x" };

/** Every list has something in it, so that every name of a template is asked for. */
const sample: LetterData = {
  ...{
    agency: "",
    year: "x",
    round: 1,
    status: "",
    files: "x",
    kind: "",
    contact: "",
    phone: "",
    date: "",
    notes: ["x"],
    changes: change,
  },
  groups: [{ ordinal: "", title: "", count: 1, items: [item] }],
  held: { ordinal: "", checks: [{ name: "", result: "" }] },
};

const known = new Set(Object.keys({ ...sample, ...change, ...item, ...sample.groups[0], ...sample.held, name: "", result: "" }));

function wrongTemplate(path: string, error: unknown): Problem {
  const { properties } = error as {
    readonly properties?: { readonly errors?: readonly { readonly properties?: { readonly explanation?: string } }[] };
  };
  const reasons = (properties?.errors ?? []).flatMap((each) => each.properties?.explanation ?? []);
  const reason = visible(reasons.slice(0, 5).join("；") || (error instanceof Error ? error.message : String(error)));
  return new Problem({
    zh: `${path}：不能用作模板（应为 Word 文件 .docx，花括号成对）：${reason}；默认的模板可用 xxgk-lint template 写出`,
    en: `${path}: no template (a .docx with braces in pairs is expected): ${reason}; xxgk-lint template writes the default one`,
  });
}

function unknownNames(path: string, names: readonly string[]) {
  const shown = names.map((name) => `{${visible(name)}}`);
  return {
    zh: `${path}：模板里的 ${shown.join("、")} 没有对应的内容，留空`,
    en: `${path}: nothing is known for ${shown.join(", ")}, left blank`,
  };
}
