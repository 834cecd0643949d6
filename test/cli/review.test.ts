import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { type RoundFile, readRound } from "../../cli/src/review/round-file.ts";
import { folderWith, run } from "../support/command.ts";
import { agencies, county } from "../support/county/agencies.ts";
import { countyFiles } from "../support/county/county.ts";
import { faultyFiles } from "../support/county/faults.ts";
import { goodDraft } from "../support/drafts.ts";

/** The office's round: what is handed in, what is said of it, and what has changed since the round before. */

const roster = [
  "机关,类型,联系人,电话,汇总到",
  `${county.name},县,,,`,
  ...agencies.map(({ name, path, outside }) => `${name},${path.split("/")[0]},联系人,123,${outside ? "" : county.name}`),
].join("\r\n");

/** A county that hands in its reports, names no files, and keeps last year's beside them. */
async function office(files: ReadonlyMap<string, string>): Promise<string> {
  const cwd = folderWith({ "名单.csv": roster });
  for (const [path, text] of files) if (path !== "xxgk.config.json") put(cwd, path, text);
  expect(await run(["init", "--roster", "名单.csv", "--year", "2023"], { cwd })).toMatchObject({ exitCode: 0, err: "" });
  return cwd;
}

function put(cwd: string, path: string, text: string | undefined): void {
  const at = path.startsWith("2023/") ? `收件/${path.slice(5)}` : `往年/${path}`;
  mkdirSync(dirname(join(cwd, at)), { recursive: true });
  writeFileSync(join(cwd, at), text ?? "");
}

function review(cwd: string, ...args: readonly string[]) {
  return run(["review", "收件", "--out", "审核", ...args], { cwd });
}

function round(cwd: string, number: number): RoundFile {
  return JSON.parse(readFileSync(join(cwd, "审核", `第${number}轮.json`), "utf8"));
}

/** The lines of agencies that have not passed. */
function told(out: string): string[] {
  return out
    .split("\n")
    .filter((line) => /^(退回|重复|读不了|未报|请核对) {2}/.test(line))
    .map((line) => line.replace(/ {2,}/g, " "));
}

describe("a county through two rounds", () => {
  const faulty = faultyFiles();
  const right = countyFiles();

  test("the faults of the first, and of the second three mended and one that is new", async () => {
    const cwd = await office(faulty);
    const first = await review(cwd, "--prior", "往年", "--round", "1");
    expect(first.exitCode).toBe(1);
    expect(first.out).toContain("第 1 轮，2023 年度，18 个机关\n");
    expect(told(first.out)).toEqual([
      "退回 云山县柳林乡人民政府 1 个错误",
      "退回 国家税务总局云山县税务局 1 个错误、1 个警告",
      "请核对 云山县人民政府 3 个警告",
      "请核对 云山县青岗乡人民政府 1 个警告",
      "请核对 云山县梧桐街道办事处 1 个警告",
      "请核对 云山县气象局 1 个警告",
    ]);
    expect(first.out).toContain("\n退回 2、请核对 4、通过 12\n");

    for (const path of ["townships/liulin.md", "townships/wutong.md", "departments/qixiang.md"])
      put(cwd, `2023/${path}`, right.get(`2023/${path}`));
    const asked = /新收政府信息公开申请(\d+)件/;
    const wrong = right.get("2023/townships/shiqiao.md")?.replace(asked, (_, n) => `新收政府信息公开申请${Number(n) + 20}件`);
    put(cwd, "2023/townships/shiqiao.md", wrong);
    const second = await review(cwd, "--prior", "往年", "--round", "2");
    expect(second.out).toContain("第 2 轮，2023 年度，18 个机关，与第 1 轮比较\n");
    expect(told(second.out)).toEqual([
      "退回 云山县石桥镇人民政府 1 个错误；已改 0，未改 0，新增 1，改了 0 个数",
      "退回 国家税务总局云山县税务局 1 个错误、1 个警告；已改 0，未改 2，新增 0，改了 0 个数",
      "请核对 云山县人民政府 3 个警告；已改 0，未改 3，新增 0，改了 0 个数",
      "请核对 云山县青岗乡人民政府 1 个警告；已改 0，未改 1，新增 0，改了 0 个数",
    ]);
    expect(second.out).toMatch(/通过 {4}云山县气象局 +已改 1，未改 0，新增 0，改了 1 个数\n/);
    expect(second.out).toMatch(/通过 {4}云山县柳林乡人民政府 +已改 1，未改 0，新增 0，改了 0 个数\n/);

    const { agencies: results } = round(cwd, 2).round;
    const weather = results.find(({ name }) => name === "云山县气象局");
    expect(weather?.changes).toMatchObject({
      mended: [{ rule: "prior/in-force", stated: "7", expected: "4" }],
      numbers: [{ place: "主动公开政府信息情况表“行政规范性文件”行“现行有效件数”列", before: 7, after: 4 }],
    });
    const shiqiao = results.find(({ name }) => name === "云山县石桥镇人民政府");
    const place = expect.stringMatching(/^第一部分“总体情况”中“\d+件”处$/);
    expect(shiqiao?.findings).toMatchObject([{ since: "added", rule: "text/applications", place }]);
  });

  test("of the year before, an agency is missing, and the county's sum is not judged", async () => {
    const cwd = await office(faulty);
    const { out } = await run(["review", "往年", "--out", "审核", "--year", "2022"], { cwd });
    expect(told(out)).toEqual(["未报 云山县双河镇人民政府"]);
    expect(out).toMatch(/通过 {4}云山县人民政府 +1 个提示；缺少本年度的报告：云山县双河镇人民政府。没有逐格比较。\n/);
    // The county's report alone is held against the agencies that its configuration names; an agency's asks nobody.
    const county = await run(["--format", "json", "收件/county.md"], { cwd });
    expect(JSON.parse(county.out)[0].messages.map(({ ruleId }: { ruleId: string }) => ruleId)).toEqual(
      Array(3).fill("rollup/total"),
    );
  });

  test("all that is right passes", async () => {
    const cwd = await office(right);
    const { exitCode, out, err } = await review(cwd, "--prior", "往年");
    expect([exitCode, err, told(out)]).toEqual([0, "", []]);
    expect(out).toContain("\n通过 18\n");
  });
});

describe("how an agency stands", () => {
  const config = (...names: readonly string[]) => JSON.stringify({ year: 2023, agencies: names.map((name) => ({ name })) });
  const own = (name: string) => goodDraft.replaceAll("云山县清溪镇", name.replace(/人民政府$/, ""));

  test("未报, 读不了, 重复, and the same report in two formats", async () => {
    const other = own("云山县白石镇人民政府");
    const cwd = folderWith({
      "xxgk.config.json": config(
        "云山县清溪镇人民政府",
        "云山县白石镇人民政府",
        "云山县石桥镇人民政府",
        "云山县双河镇人民政府",
        "云山县龙潭镇人民政府",
      ),
      "收件/a.md": goodDraft,
      "收件/a.html": goodDraft,
      "收件/b1.md": other,
      "收件/b2.md": other.replace("| 行政许可 | 0 |", "| 行政许可 | 8 |"),
      "收件/扫描件.doc": Buffer.from("d0cf11e0a1b11ae1", "hex"),
      "收件/石桥镇人民政府年报.doc": Buffer.from("d0cf11e0a1b11ae1", "hex"),
      "收件/双河.md": own("云山县双河镇人民政府").replaceAll("2023年", "2022年").replaceAll("2024年", "2023年"),
      "收件/通知.md": "# 通知",
    });
    const { exitCode, out, err } = await review(cwd);
    expect([exitCode, err]).toEqual([1, expect.stringContaining("通知.md")]);
    expect(told(out)).toEqual([
      expect.stringMatching(/^重复 云山县白石镇人民政府 .*2 份报告的数字不同，请确认以哪一份为准：收件\/b1\.md、收件\/b2\.md$/),
      expect.stringMatching(/^读不了 云山县石桥镇人民政府 收件\/石桥镇人民政府年报\.doc：旧格式的文件/),
      "未报 云山县双河镇人民政府 只有 2022 年度的报告：收件/双河.md",
      "未报 云山县龙潭镇人民政府",
    ]);
    expect(out).toMatch(/通过 {4}云山县清溪镇人民政府 +数字相同的另一种格式：/);
    expect(err).toContain("收件/通知.md：不知道是哪个机关的；不像政府信息公开工作年度报告");
    expect(err).toContain("收件/扫描件.doc：不知道是哪个机关的");
  });

  test("what could not be held against other reports is told", async () => {
    const last = goodDraft.replaceAll("2023年", "2022年").replaceAll("2024年", "2023年");
    const cwd = folderWith({ "收件/a.md": goodDraft, "收件/b.md": own("云山县白石镇人民政府") });
    expect((await review(cwd)).out).toContain("\n通过 2\n没有往年的报告（--prior 或配置的 prior），与上年的衔接没有核对。\n");
    writeFileSync(join(cwd, "收件/last.md"), last);
    const { out } = await review(cwd);
    expect(out).toMatch(/云山县白石镇人民政府 +与上轮相同；没有上一年度的报告，与上年的衔接没有核对\n/);
    expect(out).toMatch(/云山县清溪镇人民政府 +与上轮相同\n/);
  });

  test("what a draft says about checking it does not count", async () => {
    const wrong = goodDraft.replace("| 行政许可 | 0 |", "| 行政许可 |  |");
    const cwd = folderWith({ "收件/a.md": `${wrong}\n<!-- xxgk-lint-disable -->\n` });
    expect((await run(["收件"], { cwd })).exitCode).toBe(0);
    expect(told((await review(cwd)).out)).toEqual([expect.stringContaining("退回 云山县清溪镇人民政府 1 个错误")]);
  });

  test("nor does a configuration that lies beside it", async () => {
    const wrong = goodDraft.replace("| 行政许可 | 0 |", "| 行政许可 |  |");
    const cwd = folderWith({
      "xxgk.config.json": "{}",
      "收件/甲/a.md": wrong,
      "收件/甲/xxgk.config.json": '{"rules": {"cell/empty": "off"}}',
    });
    expect(told((await review(cwd)).out)).toEqual([expect.stringContaining("1 个错误")]);
  });
});

describe("rounds that are there", () => {
  const files = { "收件/a.md": goodDraft };

  test("the next is the one after the last; one that is there is held again in its place", async () => {
    const cwd = folderWith(files);
    for (let i = 0; i < 2; i++) await review(cwd);
    expect(readdirSync(join(cwd, "审核")).filter((name) => name.endsWith(".json"))).toEqual(["第1轮.json", "第2轮.json"]);
    const second = readFileSync(join(cwd, "审核/第2轮.json"), "utf8");
    writeFileSync(join(cwd, "收件/a.md"), goodDraft.replace("| 行政许可 | 0 |", "| 行政许可 |  |"));
    await review(cwd, "--round", "1");
    expect(round(cwd, 1).round.agencies[0]?.status).toBe("returned");
    expect(readFileSync(join(cwd, "审核/第2轮.json"), "utf8")).toBe(second);
    const outputs = ["汇总.html", "汇总.xlsx", "第1轮", "第1轮.json", "第2轮.json"];
    expect(readdirSync(join(cwd, "审核")).sort()).toEqual(outputs);
    expect(readdirSync(join(cwd, "审核/第1轮")).sort()).toEqual(["汇总.html", "汇总.xlsx", "退回"]);
  });

  test("another year's is refused: nothing of one can be held against the other", async () => {
    const cwd = folderWith({ ...files, "收件/b.md": goodDraft.replaceAll("2023年", "2022年").replaceAll("2024年", "2023年") });
    expect((await review(cwd)).err).toBe("xxgk-lint: 其他年度的报告 1 份，没有审核，只用来核对与本年度的衔接\n");
    const { exitCode, err } = await review(cwd, "--year", "2022");
    expect([exitCode, err]).toEqual([2, expect.stringContaining("第 1 轮审核的是 2023 年度，这一轮是 2022 年度")]);
    expect(readdirSync(join(cwd, "审核")).sort()).toEqual(["汇总.html", "汇总.xlsx", "第1轮.json"]);
  });

  test("one that cannot be read is refused, and nothing is written", async () => {
    const cwd = folderWith({ ...files, "审核/第1轮.json": "{" });
    expect(await review(cwd)).toMatchObject({ exitCode: 2, out: "", err: expect.stringContaining("第1轮.json：已损坏") });
    expect(readdirSync(join(cwd, "审核"))).toEqual(["第1轮.json"]);
    expect(readFileSync(join(cwd, "审核/第1轮.json"), "utf8")).toBe("{");
  });

  test.each([
    ['{"format":"xxgk-lint-round","version":1,"round":{"number":1},"written":{}}', "已损坏"],
    ["[]", "已损坏"],
    ["null", "已损坏"],
    ['{"format":"xxgk-lint-round","version":2}', "由更新版本的 xxgk-lint 写成"],
  ])("what is no round, or a newer one: %s", (content, words) => {
    const folder = folderWith({ "第1轮.json": content });
    expect(() => readRound(folder, 1)).toThrow(
      expect.objectContaining({ text: expect.objectContaining({ zh: expect.stringContaining(words) }) }),
    );
  });
});
