// What is made from the configuration's reader: the rules in docs/xxgk.config.schema.json, and the page docs/config.md.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The two files' texts as they must be, by path. `engine` has rules and their options. */
export function configFiles(root, engine) {
  const path = join(root, "docs/xxgk.config.schema.json");
  const schema = JSON.parse(readFileSync(path, "utf8"));
  schema.definitions.rules = rulesSchema(engine);
  return new Map([
    [path, formatted(root, path, JSON.stringify(schema))],
    [join(root, "docs/config.md"), page(schema, engine)],
  ]);
}

function rulesSchema({ rules, ruleOptions }) {
  const severity = { $ref: "#/definitions/severity" };
  const groups = [...new Set(rules.map(({ id }) => `${id.split("/")[0]}/*`))];
  const named = [["*", "全部规则 all rules"], ...groups.map((group) => [group, `${group} 各条规则 every rule of the group`])];
  const own = rules.map(({ id, summary }) => [id, settingSchema(`${summary.zh}。${summary.en}`, severity, ruleOptions[id])]);
  return {
    description:
      "规则的级别，或 [级别, 选项]；sum/* 是一组，* 是全部，写得越具体越优先。Severities of rules, or [severity, options]; the more exact name wins.",
    type: "object",
    additionalProperties: false,
    properties: Object.fromEntries([...named.map(([id, words]) => [id, settingSchema(words, severity)]), ...own]),
  };
}

function settingSchema(description, severity, options) {
  const pair = {
    type: "array",
    items: options ? [severity, optionsSchema(options)] : [severity, { type: "object", additionalProperties: false }],
    minItems: 1,
    maxItems: 2,
  };
  return { description, oneOf: [severity, pair] };
}

function optionsSchema(options) {
  const kinds = { share: { type: "number", exclusiveMinimum: 0, maximum: 1 }, count: { type: "integer", minimum: 1 } };
  const properties = Object.entries(options).map(([name, { kind, about, ...option }]) => [
    name,
    { description: `${about.zh}。${about.en}`, ...kinds[kind], default: option.default },
  ]);
  return { type: "object", additionalProperties: false, properties: Object.fromEntries(properties) };
}

/** As the style check wants it. */
function formatted(root, path, text) {
  const biome = join(root, "node_modules/@biomejs/biome/bin/biome");
  const { stdout, stderr, status } = spawnSync(process.execPath, [biome, "format", `--stdin-file-path=${path}`], {
    cwd: root,
    input: text,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

function page({ properties }, { rules, ruleOptions }) {
  const rows = Object.entries(properties)
    .filter(([name]) => name !== "$schema")
    .map(([name, { description, $ref }]) => `| \`${name}\` | ${description ?? ($ref ? rulesWords : "")} |`);
  const options = Object.entries(ruleOptions).flatMap(([id, own]) =>
    Object.entries(own).map(
      ([name, option]) =>
        `| [${id}](rules/${id}.md) | \`${name}\` | ${option.default} | ${option.about.zh}。${option.about.en}. |`,
    ),
  );
  return `<!-- Generated from the configuration's schema and the rules by \`npm run docs\`. Do not edit. -->

# 配置 Configuration

\`xxgk.config.json\`（可以有注释）放在文稿所在的文件夹或它上面的文件夹里：每份文稿按离它最近的一份检查，命令和编辑器一样。路径和通配符都从这个文件所在的
文件夹算起，用 / 分隔，不能指到文件夹之外。写错的地方会说明在第几行、应为什么。\`xxgk-lint --print-config 年报.md\` 输出某份文稿实际所用的配置。

The nearest \`xxgk.config.json\` above a draft rules it, for the command as in the editor. Comments are allowed. Paths and globs start from its
folder and lead nowhere else. \`--print-config\` prints what counts for a file.

\`\`\`jsonc
{
  "extends": ["strict", "共用/基础.json"], // 先按预设和别的文件，再按本文件
  "rules": {
    "text/*": "information",               // 一组规则；* 是全部，写得越具体越优先
    "text/placeholder": "error",
    "prior/copied": ["warning", { "share": 0.9, "sentences": 20 }]
  },
  "ignores": ["往年/**", "模板.md"],
  "overrides": [{ "files": "2020/**", "edition": "2019", "rules": { "section/topics": "off" } }],
  "prior": ["往年/2024/*.docx"],
  "rollups": [{ "report": "县.md", "agencies": ["乡镇/*", "部门/*"], "leaveOut": ["税务局"] }]
}
\`\`\`

| 属性 property | 说明 |
|---|---|
${rows.join("\n")}

优先顺序 what wins：命令行的 \`--rule\`（编辑器的设置）、\`overrides\`（后面的优先）、本文件的 \`rules\`、\`extends\`（后面的优先）、规则自己的级别。

预设 presets：\`recommended\` 就是各条规则自己的级别；\`strict\` 把只作提示的规则（${informing(rules)}）改为警告。

## 规则的选项 Options of rules

| 规则 rule | 选项 option | 默认 default | 说明 |
|---|---|---|---|
${options.join("\n")}

各条规则见 [rules](rules/README.md)，完整的格式见 [xxgk.config.schema.json](xxgk.config.schema.json)。
`;
}

const rulesWords =
  "规则的级别（error、warning、information、off），或 `[级别, 选项]`。Severities of rules, or severity and options.";

function informing(rules) {
  return rules
    .filter(({ severity, off }) => severity === "information" || off)
    .map(({ id }) => id)
    .join("、");
}
