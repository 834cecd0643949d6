import { describe, expect, test } from "vitest";
import { isIgnored, readConfig, settingsOfConfig } from "../../shared/src/config.ts";
import { ruleIds } from "../../shared/src/rules/ids.ts";
import { rules } from "../../shared/src/rules/index.ts";
import { optionOf } from "../../shared/src/rules/options.ts";

/** Groups of rules, options, files that are otherwise, and configurations laid over one another. */

const json = JSON.stringify;
const read = (config: object, files: { readonly [path: string]: object } = {}) =>
  readConfig(json(config), 0, (path) => (path in files ? json(files[path]) : undefined));
/** The mistakes as a person sees them. */
const mistakes = (config: object, files: { readonly [path: string]: object } = {}) =>
  read(config, files).problems.map(({ property, text }) => `${property}：${text.zh}`);

describe("rules", () => {
  test("a group means its rules; the more exact name wins, wherever it stands", () => {
    const { config, problems } = read({ rules: { "sum/balance": "error", "sum/*": "off", "*": "information" } });
    expect(problems).toEqual([]);
    expect(config.rules).toMatchObject({ "sum/balance": "error", "sum/results": "off", "text/link": "information" });
    expect(Object.keys(config.rules)).toHaveLength(ruleIds.length);
  });

  test("comments are no mistakes", () => {
    const { config, problems } = readConfig('// 县里的\n{ "rules": { /* 内网 */ "text/link": "off" } } // 完');
    expect([config.rules, problems]).toEqual([{ "text/link": "off" }, []]);
  });

  test("options stand beside the severity", () => {
    const { config, problems } = read({ rules: { "prior/copied": ["error", { share: 0.9 }], "cell/empty": ["warning"] } });
    expect(problems).toEqual([]);
    expect(config.rules).toEqual({ "prior/copied": "error", "cell/empty": "warning" });
    const settings = settingsOfConfig(config);
    expect(optionOf("prior/copied", "share", settings)).toBe(0.9);
    expect(optionOf("prior/copied", "sentences", settings)).toBe(12);
  });

  test.each([
    [{ "sums/*": "off" }, "rules.sums/*：没有这条规则"],
    [{ "text/*": ["off", { share: 1 }] }, "rules.text/*[1].share：没有这个属性"],
    [{ "prior/copied": ["off", { share: 2 }] }, "rules.prior/copied[1].share：应为 0 到 1 之间的数"],
    [{ "prior/copied": ["off", { sentences: 0 }] }, "rules.prior/copied[1].sentences：应为 1、2、3……"],
    [{ "prior/copied": ["loud"] }, "rules.prior/copied[0]：应为 error、warning、information、off 之一"],
    [{ "prior/copied": [] }, "rules.prior/copied：应为级别，或"],
    [{ "prior/copied": ["off", {}, 1] }, "rules.prior/copied：应为级别，或"],
    [{ "prior/copied": { share: 1 } }, "rules.prior/copied：应为 error"],
  ])("%j: %s", (own, words) => {
    expect(mistakes({ rules: own })).toEqual([expect.stringContaining(words)]);
  });
});

describe("extends", () => {
  const files = {
    "共用/a.json": {
      ...{ extends: "b.json", locale: "en", ignores: "旧/**", prior: ["往年/*"] },
      rules: { "text/*": "off", "prior/copied": ["error", { share: 0.6 }] },
    },
    "共用/b.json": { edition: "2019", rules: { "text/link": "error", "prior/copied": ["warning", { sentences: 5 }] } },
  };

  test("what lies over decides, rule by rule and option by option; lists are added up; paths are those of the file", () => {
    const { config, problems } = read({ extends: ["共用/a.json"], rules: { "text/link": "warning" }, prior: ["x.md"] }, files);
    expect(problems).toEqual([]);
    expect(config).toMatchObject({ locale: "en", edition: "2019", ignores: ["共用/旧/**"], prior: ["共用/往年/*", "x.md"] });
    expect(config.rules).toMatchObject({ "text/link": "warning", "text/year": "off", "prior/copied": "error" });
    expect(config.options).toEqual({ "prior/copied": { share: 0.6, sentences: 5 } });
  });

  test("recommended is every rule as it is; strict makes warnings of what only informs", () => {
    expect(read({ extends: "recommended" }).config.rules).toEqual({});
    const informing = rules.filter(({ severity }) => severity === "information").map(({ id }) => [id, "warning"]);
    expect(informing.length).toBeGreaterThan(2);
    expect(read({ extends: "strict" }).config.rules).toEqual(Object.fromEntries(informing));
    expect(read({ extends: ["strict"], rules: { "section/level": "off" } }).config.rules["section/level"]).toBe("off");
  });

  test.each([
    [{ extends: "gone.json" }, {}, "extends：gone.json：找不到这个文件"],
    [{ extends: ["strict", "loud"] }, {}, "extends[1]：loud：找不到这个文件"],
    [{ extends: "../a.json" }, {}, "extends：应为 recommended、strict，或"],
    [{ extends: "/etc/a.json" }, {}, "extends：应为 recommended、strict，或"],
    [{ extends: "*.json" }, {}, "extends：应为 recommended、strict，或"],
    [{ extends: [3] }, {}, "extends[0]：应为 recommended、strict，或"],
    [
      { extends: "a/x.json" },
      { "a/x.json": { rules: { "text/lnk": "off" } } },
      "extends：a/x.json:1:11：rules.text/lnk：没有这条规则",
    ],
    [{ extends: "a.json" }, { "a.json": { extends: "b.json" }, "b.json": { extends: "./a.json" } }, "a.json → b.json → a.json"],
    [{ extends: "xxgk.config.json" }, { "xxgk.config.json": {} }, "extends 绕成了圈：xxgk.config.json → xxgk.config.json"],
  ])("%j %j: %s", (config, others, words) => {
    expect(mistakes(config, others)).toEqual([expect.stringContaining(words)]);
  });

  test("files that double at each step come to an end", () => {
    const doubling = Object.fromEntries(
      Array.from({ length: 30 }, (_, i) => [`${i}.json`, { extends: [`${i + 1}.json`, `${i + 1}.json`] }]),
    );
    expect(mistakes({ extends: "0.json" }, doubling).join()).toContain("太多");
  });
});

test("some files are otherwise: the last of those that match wins over the rest", () => {
  const { config, problems } = read({
    rules: { "text/link": "error" },
    edition: "2021",
    overrides: [
      { files: "a/**", rules: { "text/*": "off" }, edition: "2019" },
      { files: ["a/b.md", "c/*"], rules: { "text/link": ["warning", {}], "cell/empty": ["error", { rows: 9 }] } },
    ],
  });
  expect(problems).toEqual([]);
  const at = (path: string) => {
    const { severity, edition, ...rest } = settingsOfConfig(config, undefined, path);
    return [severity?.["text/link"], severity?.["text/year"], edition, optionOf("cell/empty", "rows", rest)];
  };
  expect(at("x.md")).toEqual(["error", undefined, "2021", 4]);
  expect(at("a/x.md")).toEqual(["off", "off", "2019", 4]);
  expect(at("a/b.md")).toEqual(["warning", "off", "2019", 9]);
  expect(at("c/x.md")).toEqual(["warning", undefined, "2021", 9]);
  expect(mistakes({ overrides: [{ rules: {} }] })).toEqual(["overrides[0].files：缺少这个属性"]);
  expect(mistakes({ overrides: [{ files: "../x", rules: { x: 1 } }] })).toHaveLength(2);
});

test("files that are passed over", () => {
  const { config } = read({ ignores: ["旧/**", "模板.md"] });
  expect(["旧/a/b.md", "模板.md", "a/模板.md", "a.md"].map((path) => isIgnored(config, path))).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect(isIgnored(read({}).config, "a.md")).toBe(false);
});
