// One page a kind of report, docs/kinds/<key>.md, from its data: the sections and tables of its newest edition, what must add up, the rules.

const units = { words: "文字 words", choice: "是／否 yes or no" };

/** The pages by the names of their files. */
export function kindPages(kinds, rules) {
  return new Map(kinds.map((kind) => [`${kind.key}.md`, page(kind, rules)]));
}

function page(kind, rules) {
  const form = kind.editions.at(-1);
  const parts = [
    "<!-- Generated from the form by `npm run docs`. Do not edit. -->",
    `# ${kind.name.zh}`,
    sentence(kind.name.en),
    editions(kind),
    ...(form.sections.length > 0 ? ["## 部分 Sections", list(form.sections.map(({ title }) => title))] : []),
    ...form.tables.flatMap(tableParts),
    ...(form.due ? ["## 期限 Due", dueWords(form.due)] : []),
    "## 规则 Rules",
    applied(kind, rules),
    ...(kind.references ? ["## 核对过的材料 What it was held against", list(kind.references)] : []),
  ];
  return `${parts.join("\n\n")}\n`;
}

function sentence(words) {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

function editions({ editions }) {
  const rows = editions.map(({ id, name, document, from, to }) => `| ${id} | ${name.zh} | ${document} | ${years(from, to)} |`);
  return ["| 版本 edition | 名称 | 依据 document | 年度 years |", "|---|---|---|---|", ...rows].join("\n");
}

function years(from, to) {
  return to === 9999 ? `${from}–` : from === to ? `${from}` : `${from}–${to}`;
}

function list(items) {
  return items.map((item, i) => `${i + 1}. ${item}`).join("\n");
}

function tableParts(table) {
  const sums = table.relations.filter(({ asks }) => asks);
  const parts = [
    ["应当相等的 What must add up:", sums.map((relation) => equation(relation, table))],
    ["不能更多的 What cannot be more:", (table.bounds ?? []).map((bound) => inequality(bound, table))],
    ["与上年报表相比 Beside last year's:", Object.entries(overYears).flatMap(([how, words]) => goingOn(how, words, table))],
  ];
  return [
    `## ${table.name.zh}`,
    ["| 行 row | 填什么 what is filled in |", "|---|---|", ...table.rows.map(row)].join("\n"),
    ...parts.flatMap(([title, lines]) => (lines.length > 0 ? [title, lines.map((line) => `- ${line}`).join("\n")] : [])),
  ];
}

const overYears = {
  same: "一般不变，改了的提示 the same, or information",
  kept: "新建报表时沿用 taken over into a new one",
  grows: "累计数，不到一半的提示 less than half is information",
  differs: "每年不同，全都一样的警告 all the same is a warning",
};

function goingOn(how, words, { cells }) {
  const rows = cells.filter(({ column }) => column.overYears === how).map(({ row }) => row.name);
  return rows.length > 0 ? [`${words}：${rows.join("、")}`] : [];
}

function inequality({ lesser, greater }, { cells }) {
  return `${cells[lesser].row.name}≤${cells[greater].row.name}`;
}

function dueWords({ month, day, source: { document, clause } }) {
  return `次年${month}月${day}日以前公布（${document}，${clause}）。Published by ${day}/${month} of the next year.`;
}

function row({ path, name, columns, accepted }) {
  const [first] = columns;
  const many = columns.map(({ name: words }) => words).join("、");
  const one = `${units[first.kind] ?? first.unit}${first.isOptional ? "，可不填 optional" : ""}`;
  const also = accepted.length > 0 && columns.length === 1 ? `；也作 also: ${accepted.join("、")}` : "";
  return `| ${path.join(" › ") || name} | ${columns.length > 1 ? many : one}${also} |`;
}

function equation({ left, right }, { cells }) {
  const side = (indexes) => indexes.map((index) => cells[index].row.name).join("＋");
  return `${side(right)}＝${side(left)}`;
}

function applied({ rules: own, asks = {} }, rules) {
  if (!own) return "[全部规则](../rules/README.md)都适用。All rules apply.";
  const known = rules.filter(({ id }) => own.includes(id));
  return known.map(({ id, summary }) => `- [${id}](../rules/${id}.md)：${asks[id]?.zh ?? summary.zh}`).join("\n");
}
