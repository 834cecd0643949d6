import { describe, expect, test } from "vitest";
import { convert } from "../../shared/src/convert/convert.ts";
import { newWordFile } from "../../shared/src/files/new-word-file.ts";
import { openWordFile } from "../../shared/src/files/word-file.ts";
import { applyEdits } from "../../shared/src/fix.ts";
import { lint } from "../../shared/src/lint.ts";
import type { Document } from "../../shared/src/readers/document.ts";
import { exampleText } from "../../shared/src/rules/example.ts";
import { rules } from "../../shared/src/rules/index.ts";
import type { Finding } from "../../shared/src/rules/rule.ts";
import { strip } from "../support/marks.ts";
import { faultsOf } from "../support/word-schema.ts";

/** What a Word file cannot show, or what its conversion mends: levels of Markdown, rows torn by blank lines, comments of a text. */
const ofTextOnly = ["section/level", "table/broken", "directive/unknown", "directive/unused"];

const examples = rules.filter(({ id, examples }) => !ofTextOnly.includes(id) && !examples.bad.others);

describe("the bad example of a rule as a Word file", () => {
  test.each(examples.map((rule) => [rule.id, rule] as const))(
    "%s: the same findings, and fixes that leave a sound file",
    (_, rule) => {
      const text = strip(exampleText(rule.examples.bad)).text;
      const document = asWordFile(text);
      const { findings } = lint(document);
      expect(findings.map(said).sort()).toEqual(lint(text).findings.map(said).sort());
      for (const finding of findings) {
        for (const { title, edits } of [...(finding.fix ? [finding.fix] : []), ...finding.suggestions]) {
          const fixed = { ...document, source: applyEdits(document.source, edits) };
          expect(faultsOf(fixed.source), title).toEqual([]);
          expect(countOf(finding.rule, lint(fixed).findings), title).toBeLessThan(countOf(finding.rule, findings));
        }
      }
    },
  );
});

function asWordFile(source: string): Document {
  const { text, title } = convert({ source }, "docx");
  const opened = openWordFile(newWordFile(text, title));
  if (typeof opened === "string") throw new Error(opened);
  return opened.document;
}

function said({ rule, message, fix, suggestions }: Finding): string {
  return [rule, message, fix?.title, ...suggestions.map(({ title }) => title)].join(" · ");
}

function countOf(rule: string, findings: readonly Finding[]): number {
  return findings.filter((finding) => finding.rule === rule).length;
}
