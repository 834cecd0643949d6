import { expect, test } from "vitest";
import { readConfig, settingsOfConfig } from "../../shared/src/config.ts";

test("everything that a configuration may say", () => {
  const { config, problems } = readConfig(`\uFEFF{
    "$schema": "x", "locale": "en", "edition": "2021", "rules": { "text/link": "off", "prior/copied": "error" },
    "copied": { "share": 0.9, "sentences": 20 }, "prior": ["2022/*.md"],
    "rollups": [{ "report": "county.md", "agencies": ["a/*"], "leaveOut": ["税务局"], "feeTolerance": 0.1 }],
    "waivers": [{ "rule": "text/link", "agency": "云山县水务局", "year": 2025, "at": "overview", "reason": "内网网址，已核实",
      "who": "张明", "until": "2026-06-30" }, { "rule": "text/link", "reason": "内网" }],
    "year": 2025, "agencies": [{ "name": "云山县水务局", "kind": "县级部门", "contact": "李四", "phone": "010-1", "file": "a/*" }]
  }`);
  expect(problems).toEqual([]);
  expect(config.rollups).toEqual([{ report: "county.md", agencies: ["a/*"], leaveOut: ["税务局"], feeTolerance: 0.1 }]);
  expect(config.prior).toEqual(["2022/*.md"]);
  expect(config).toMatchObject({
    year: 2025,
    agencies: [{ name: "云山县水务局", kind: "县级部门", contact: "李四", phone: "010-1", file: "a/*" }],
  });
  expect(settingsOfConfig(config, "2026-06-30")).toEqual({
    ...{ locale: "en", edition: "2021", severity: { "text/link": "off", "prior/copied": "error" } },
    ...{ copied: { share: 0.9, sentences: 20 }, waivers: config.waivers },
  });
  expect(settingsOfConfig(config, "2026-07-01").waivers).toEqual([{ rule: "text/link", reason: "内网" }]);
});

test("an empty object is a configuration", () => {
  expect(readConfig("{}")).toEqual({ config: { rules: {}, prior: [], rollups: [], waivers: [], agencies: [] }, problems: [] });
});

test.each([
  ["", "", "这里应为一个值"],
  ["[]", "", "应为对象"],
  ['{"rules": }', "", "这里应为一个值"],
  ['{"rules": {},}', "", "这里应为双引号中的属性名"],
  ["{'rules': 1}", "", "这里应为双引号中的属性名"],
  ['{"rules": {}} x', "", "文件应到此为止"],
  ['{"prior": ["a"', "", "这里应为 ,"],
  ['{"prior": "a"}', "prior", "应为列表"],
  ['{"prior": ["a", 3]}', "prior[1]", "应为本文件所在文件夹"],
  ['{"rule": {}}', "rule", "没有这个属性"],
  ['{"rules": {"text/lnk": "off"}}', "rules.text/lnk", "没有这条规则"],
  ['{"rules": {"text/link": "loud"}}', "rules.text/link", "error、warning、information、off"],
  ['{"rules": {"__proto__": "off"}}', "rules.__proto__", "没有这条规则"],
  ['{"locale": "fr"}', "locale", "zh-CN 或 en"],
  ['{"edition": 2021}', "edition", "2019、2021"],
  ['{"copied": {"share": 80}}', "copied.share", "0 到 1"],
  ['{"copied": {"sentences": 1.5}}', "copied.sentences", "1、2、3"],
  ['{"rollups": [{"report": "a.md"}]}', "rollups[0].agencies", "缺少这个属性"],
  ['{"rollups": [{"report": "../a.md", "agencies": []}]}', "rollups[0].report", "所在文件夹之内"],
  ['{"rollups": [{"report": "a\\\\b.md", "agencies": []}]}', "rollups[0].report", "用 / 分隔"],
  ['{"rollups": [{"report": "[z-a].md", "agencies": []}]}', "rollups[0].report", "通配符"],
  ['{"waivers": [{"rule": "text/link"}]}', "waivers[0].reason", "缺少这个属性"],
  ['{"waivers": [{"rule": "text/lnk", "reason": "内网"}]}', "waivers[0].rule", "没有这条规则"],
  ['{"waivers": [{"rule": "text/link", "reason": "内网", "until": "6月底"}]}', "waivers[0].until", "2026-06-30"],
  ['{"waivers": [{"rule": "text/link", "reason": "内网", "year": "2025"}]}', "waivers[0].year", "年份"],
  ['{"agencies": [{"kind": "乡镇"}]}', "agencies[0].name", "缺少这个属性"],
  ['{"agencies": [{"name": "水务局", "file": "../a.docx"}]}', "agencies[0].file", "所在文件夹之内"],
  ['{"year": "2025"}', "year", "年份"],
  ['{"prior": ["[z-a].md"]}', "prior[0]", "应为本文件所在文件夹"],
  ['{"rollups": [{"report": "a", "agencies": [], "feeTolerance": -1}]}', "rollups[0].feeTolerance", "不小于 0"],
])("%s: %s %s", (source, property, words) => {
  const { problems } = readConfig(source);
  expect(problems.map((problem) => problem.property)).toEqual([property]);
  expect(problems[0]?.text.zh).toContain(words);
  expect(problems[0]?.text.en).toMatch(/[a-z]{3}/);
});

test("a mistake is shown where it stands, and the rest is still read", () => {
  const source = '{\n  "prior": ["a", 3],\n  "rules": { "text/lnk": "off", "text/link": "off" }\n}';
  const { config, problems } = readConfig(source);
  expect(problems.map(({ range }) => source.slice(range.start, range.end))).toEqual(["3", '"text/lnk"']);
  expect(config).toMatchObject({ prior: ["a"], rules: { "text/link": "off" } });
});

test("hostile nesting is a mistake, not a crash", () => {
  expect(readConfig("[".repeat(100_000)).problems).toHaveLength(1);
  expect(readConfig('{"a":'.repeat(100_000)).problems).toHaveLength(1);
});

const leadingOut = [
  ...["//host/share/x.md", "\\\\host\\share\\x.md", "/", "/etc", "C:/x.md", "c:x.md", "file://host/x.md", "{/etc,b}/x.md"],
  ...["../x.md", "..", "a/..", "b/../../x.md", "{..,b}/x.md", "[.][.]/x.md", "??/x.md", "**/../x.md", "{.,a}{.,b}/x.md", ""],
];

test.each(leadingOut)("a path that leads out of the folder is refused with its place: %j", (path) => {
  const source = JSON.stringify({ prior: ["a.md", path], rollups: [{ report: path, agencies: ["b.md", path] }] });
  const { config, problems } = readConfig(source);
  expect(problems.map(({ property }) => property)).toEqual(["prior[1]", "rollups[0].report", "rollups[0].agencies[1]"]);
  expect(problems.map(({ range }) => source.slice(range.start, range.end))).toEqual(Array(3).fill(JSON.stringify(path)));
  expect(config.prior).toEqual(["a.md"]);
});

test("earlier years' reports may lie above, as far as the workspace reaches", () => {
  const priorOf = (levels: number) =>
    readConfig('{"prior": ["../2022", "..", "../../x.md", "../../../x.md"]}', levels).config.prior;
  expect(priorOf(0)).toEqual([]);
  expect(priorOf(1)).toEqual(["../2022", ".."]);
  expect(priorOf(2)).toEqual(["../2022", "..", "../../x.md"]);
});
