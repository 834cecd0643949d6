import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folderWith, run } from "../support/command.ts";
import { blankDraft, goodDraft } from "../support/drafts.ts";

/** Findings that are let stand, by the command. */

const agency = "云山县清溪镇人民政府";
const rule = "cell/empty";

function config(cwd: string): string {
  return readFileSync(join(cwd, "xxgk.config.json"), "utf8");
}

test("a finding is let stand for a reason, up to a day; all that the configuration says stays", async () => {
  const before = '{\n  "rules": {\n    "text/link": "off"\n  }\n}\n';
  const cwd = folderWith({ "a.md": blankDraft, "xxgk.config.json": before });
  expect((await run(["a.md"], { cwd })).exitCode).toBe(1);
  const args = ["waive", agency, rule, "--reason", "机构合并", "--until", "2999-06-30", "--who", "张明"];
  const { exitCode, out, err } = await run(args, { cwd });
  expect([exitCode, err]).toEqual([0, ""]);
  expect(out).toBe(`xxgk.config.json：已记下，放过 ${agency} ${rule}，至 2999-06-30（含当日）。\n`);
  expect(config(cwd).startsWith(before.slice(0, -3))).toBe(true);
  expect(JSON.parse(config(cwd)).waivers).toEqual([{ rule, agency, reason: "机构合并", who: "张明", until: "2999-06-30" }]);
  const checked = await run(["a.md"], { cwd });
  expect([checked.exitCode, checked.out, checked.err]).toEqual([0, expect.stringContaining("按配置中写明的理由放过 1 处"), ""]);
  expect((await run(["review", "a.md", "--out", "审核"], { cwd })).out).toContain("\n通过 1\n");
});

test("the same once more changes reason and day", async () => {
  const cwd = folderWith({});
  await run(["waive", agency, rule, "--reason", "一"], { cwd });
  expect((await run(["waive", agency, rule, "--reason", "二", "--until", "2999-01-01"], { cwd })).out).toContain("已改，放过");
  expect(JSON.parse(config(cwd)).waivers).toEqual([{ rule, agency, reason: "二", until: "2999-01-01" }]);
  await run(["waive", agency, rule, "--reason", "三", "--at", "disclosure/coercion", "--year", "2023"], { cwd });
  expect(JSON.parse(config(cwd)).waivers).toHaveLength(2);
});

test.each([
  [[agency, "cell/emty", "--reason", "无"], "没有规则「cell/emty」，是不是 cell/empty？"],
  [["云山县清西镇人民政府", rule, "--reason", "无"], "没有「云山县清西镇人民政府」，是不是 云山县清溪镇人民政府？"],
  [[agency, rule, "--reason", "无", "--until", "2025-02-30"], "应为日期"],
  [[agency, rule, "--reason", "  "], "应写明理由"],
  [[agency, rule], "--reason"],
])("wrong use is told, and nothing is written: %j", async (args, words) => {
  const before = JSON.stringify({ agencies: [{ name: agency }] });
  const cwd = folderWith({ "xxgk.config.json": before });
  expect(await run(["waive", ...args], { cwd })).toMatchObject({ exitCode: 2, out: "", err: expect.stringContaining(words) });
  expect(config(cwd)).toBe(before);
});

test("comments stay, and so does what the configuration extends", async () => {
  const base = JSON.stringify({ waivers: [{ rule, agency, reason: "各县" }] });
  const before =
    '{\n  // 全市统一\n  "extends": "base.json",\n  "waivers": [\n    // 内网网址\n    { "rule": "text/link", "reason": "内网" }\n  ]\n}\n';
  const cwd = folderWith({ "base.json": base, "xxgk.config.json": before });
  expect(await run(["waive", agency, rule, "--reason", "本县"], { cwd })).toMatchObject({ exitCode: 0, err: "" });
  expect(config(cwd)).toMatch(/\/\/ 全市统一\n {2}"extends": "base.json",[\s\S]*\/\/ 内网网址\n[\s\S]*"reason": "本县"/);
});

test("a day that is over is told", async () => {
  const cwd = folderWith({});
  const { exitCode, err } = await run(["waive", agency, rule, "--reason", "无", "--until", "2020-01-01"], { cwd });
  expect([exitCode, err]).toEqual([0, "xxgk-lint: 2020-01-01 已经过去，放过不起作用；请重新给出 --until\n"]);
});

test("waivers that have expired or are not needed are told, where their report was checked", async () => {
  const waivers = [
    { rule, agency, reason: "旧", until: "2020-01-01" },
    { rule: "text/link", agency, reason: "内网" },
    { rule: "text/link", agency: "云山县水务局", reason: "别的机关" },
    { rule: "prior/in-force", agency, reason: "没有上年的报告，无从说起" },
  ];
  const cwd = folderWith({
    "a.md": blankDraft,
    "b.md": goodDraft.replaceAll("清溪", "白石"),
    "xxgk.config.json": JSON.stringify({ waivers }),
  });
  const { exitCode, err } = await run(["a.md"], { cwd });
  const told = `xxgk-lint: 放过已到期，不再有效（2020-01-01）：${agency} ${rule}（旧）；已改好的请从配置中删去，仍须放过的请改日期\nxxgk-lint: 放过没有用上，可从配置中删去：${agency} text/link（内网）\n`;
  expect([exitCode, err]).toEqual([1, told]);
  expect((await run(["b.md"], { cwd })).err).toBe("");
  expect((await run(["review", ".", "--out", "审核"], { cwd })).err).toBe(told);
});
