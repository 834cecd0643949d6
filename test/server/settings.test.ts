import { describe, expect, test } from "vitest";
import { readSettings } from "../../server/src/settings.ts";

const file = "file:///home/%E7%8E%8B/%E5%B9%B4%E6%8A%A5/2023/draft.md";

describe("files", () => {
  const isWanted = (files: unknown, uri = file) => readSettings({ files }, "zh").settings.isWanted(uri);

  test.each([
    [[], true],
    [["*.md"], true],
    [["**/*.md"], true],
    [["**/年报/**"], true],
    [["年报"], true],
    [["年报/"], true],
    [["年报/2023/*.{md,txt}"], true],
    [["/home/王/年报/**"], true],
    [["**/报/**"], false],
    [["*.txt"], false],
    [["年报/*.md"], false],
    [["draft"], false],
  ] as const)("%j: %j", (files, wanted) => {
    expect(isWanted(files)).toBe(wanted);
  });

  test("of drafts that are not saved, and with addresses that are escaped wrongly", () => {
    expect(isWanted(["*.md"], "untitled:Untitled-1.md")).toBe(true);
    expect(isWanted(["*.txt"], "untitled:Untitled-1")).toBe(false);
    expect(isWanted(["*.md"], "file:///100%.md")).toBe(true);
    expect(isWanted(["*.md"], "vscode-vfs://github/owner/draft.md?ref=main")).toBe(true);
  });
});

describe("the locale", () => {
  test.each([
    ["auto", "zh-cn", "zh"],
    ["auto", undefined, "zh"],
    ["auto", "de", "en"],
    ["en", "zh-cn", "en"],
    ["zh", "en", "zh"],
  ] as const)("%s in an editor in %s", (locale, client, expected) => {
    expect(readSettings({ locale }, client).settings.lint.locale).toBe(expected);
  });
});

test.each([
  [undefined, 0],
  [null, 0],
  [7, 0],
  [{}, 0],
  [{ enable: null, rules: null, files: null, locale: null, edition: null }, 0],
  [{ edition: "1999" }, 1],
  [{ files: ["[z-a]"] }, 1],
  [{ files: [7] }, 1],
  [{ prior: ["../2022/*.md"] }, 0],
  [{ prior: "../2022" }, 1],
  [{ prior: ["[z-a]"] }, 1],
  [{ rules: [] }, 1],
  [{ rules: { "sum/results": "off", "sum/none": "off", "sum/balance": 2 } }, 2],
  [{ enable: 1, inlayHints: "no" }, 2],
] as const)("%j: so many complaints, and settings that work: %i", (given, count) => {
  const { settings, complaints } = readSettings(given, "zh");
  expect(complaints).toHaveLength(count);
  for (const complaint of complaints) expect(complaint).toMatch(/^设置 xxgkLint\.\S+ 有误/);
  expect(settings.isWanted(file)).toBe(true);
  expect(settings.enable && settings.inlayHints).toBe(true);
});
