import { expect, test } from "vitest";
import { folderWith, run } from "../support/command.ts";
import { goodDraft } from "../support/drafts.ts";
import { writeSheet } from "../support/website.ts";

const agency = ["--agency", "云山县水务局"];
const sheet = writeSheet();

test("new prints the blank form of the kind that is asked for, and it lacks its values alone", async () => {
  const made = await run(["new", "--kind", "website", ...agency, "--year", "2025"]);
  expect(made).toMatchObject({ exitCode: 0, err: "" });
  expect(made.out).toContain("# 政府网站工作年度报表（2025年度）\n\n填报单位：云山县水务局");
  const checked = await run(["--format", "json", "-"], { input: made.out });
  const [{ messages, edition }] = JSON.parse(checked.out);
  expect(edition).toBe("website-2017");
  expect(new Set(messages.map(({ ruleId }: { readonly ruleId: string }) => ruleId))).toEqual(
    new Set(["cell/empty", "text/placeholder"]),
  );
});

test.each([
  [["--kind", "website", "--year", "2016"], "统一格式自 2017 年度起施行"],
  [["--kind", "budget", "--year", "2025"], "应为 disclosure, website 之一"],
])("2 for wrong use: %j", async (args, words) => {
  expect(await run(["new", ...agency, ...args])).toMatchObject({ exitCode: 2, out: "", err: expect.stringContaining(words) });
});

test("two kinds of report of one agency and year are not two reports of it", async () => {
  const own = goodDraft.replaceAll("2023", "2025").replaceAll("2024", "2026").replaceAll("云山县清溪镇人民政府", "云山县水务局");
  const { exitCode, out, err } = await run(["."], { cwd: folderWith({ "report.md": own, "website.md": sheet }) });
  expect({ exitCode, err }).toEqual({ exitCode: 0, err: "" });
  expect(out).toContain("检查了 2 份报告：没有发现问题");
});

test("the numbers of each kind are gathered by themselves, and words are no numbers", async () => {
  const cwd = folderWith({ "report.md": goodDraft, "website.md": sheet });
  const records: readonly { edition: string; tables: object }[] = JSON.parse(
    (await run(["collect", ".", "--format", "json"], { cwd })).out,
  );
  expect(records.map(({ edition, tables }) => [edition, Object.keys(tables)])).toEqual([
    ["2021", ["disclosure", "applications", "outcomes"]],
    ["website-2017", ["website"]],
  ]);
  expect(records[1]).toMatchObject({ tables: { website: { published: { value: 5360 }, days: { value: 3.5 } } } });
  expect((await run(["collect", ".", "--format", "csv"], { cwd })).out).not.toContain("网站名称");
});
