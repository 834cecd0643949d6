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
    "## 规则 Rules",
    applied(kind, rules),
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
  return [
    `## ${table.name.zh}`,
    ["| 行 row | 填什么 what is filled in |", "|---|---|", ...table.rows.map(row)].join("\n"),
    ...(sums.length > 0
      ? ["应当相等的 What must add up:", sums.map((relation) => `- ${equation(relation, table)}`).join("\n")]
      : []),
  ];
}

function row({ path, name, columns }) {
  const [first] = columns;
  const many = columns.map(({ name: words }) => words).join("、");
  const one = `${units[first.kind] ?? first.unit}${first.isOptional ? "，可不填 optional" : ""}`;
  return `| ${path.join(" › ") || name} | ${columns.length > 1 ? many : one} |`;
}

function equation({ left, right }, { cells }) {
  const side = (indexes) => indexes.map((index) => cells[index].row.name).join("＋");
  return `${side(right)}＝${side(left)}`;
}

function applied({ rules: own }, rules) {
  if (!own) return "[全部规则](../rules/README.md)都适用。All rules apply.";
  const known = rules.filter(({ id }) => own.includes(id));
  return known.map(({ id, summary }) => `- [${id}](../rules/${id}.md)：${summary.zh}`).join("\n");
}
