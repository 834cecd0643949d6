import type { Side, Sides, SumFacts } from "./facts.ts";

/** How the sum rules speak. `clause` says where the form asks for the sum. */
export function sumMessages(clause: { readonly zh: string; readonly en: string }) {
  return {
    zh: (facts: SumFacts) => chinese[facts.kind](facts as never, (facts.asks ?? clause).zh),
    en: (facts: SumFacts) => englishOf[facts.kind](facts as never, (facts.asks ?? clause).en),
  };
}

const chinese = { cell: cellChinese, relation: relationChinese, pair: pairChinese, bound: boundChinese } as const;
const englishOf = { cell: cellEnglish, relation: relationEnglish, pair: pairEnglish, bound: boundEnglish } as const;

type PairFacts = SumFacts & { readonly kind: "pair" };

function pairChinese({ sides: [a, b], mends }: PairFacts, clause: string): string {
  const both = `${place(a)}${bothSides(a)}；${place(b)}${bothSides(b)}`;
  const what = mends.length === 1 ? `应为${mends[0]}` : `如${mends.join("；或")}`;
  const isAlike = Math.sign(a.left.sum - a.right.sum) === Math.sign(b.left.sum - b.right.sum);
  const off = isAlike ? `两处都相差 ${a.difference}` : `一处少 ${a.difference}，一处多 ${a.difference}，像是填错了位置`;
  return `${both}：${off}。${clause}，两格一起改才能全部平衡，${what}，请核对原始数据后更正。`;
}

function pairEnglish({ sides: [a, b], mends }: PairFacts, clause: string): string {
  return `${english(a)}; ${english(b)}: one lacks what the other has too much. ${clause}; two cells must change (${mends.join(" or ")}).`;
}

type BoundFacts = SumFacts & { readonly kind: "bound" };

function boundChinese({ lesser, greater }: BoundFacts, clause: string): string {
  return `${lesser.name}（${lesser.value}）多于${greater.name}（${greater.value}）。${clause}，请核对这两个数。`;
}

function boundEnglish({ lesser, greater }: BoundFacts, clause: string): string {
  return `${lesser.name} (${lesser.value}) is more than ${greater.name} (${greater.value}), but ${clause}. Check both.`;
}

type CellFacts = SumFacts & { readonly kind: "cell" };
type RelationFacts = SumFacts & { readonly kind: "relation" };

function cellChinese(facts: CellFacts, clause: string): string {
  const evidence = facts.evidence.map((sides) => `${place(sides)}${bothSides(sides)}`).join("；");
  return `${facts.row}「${facts.column}」写的是 ${facts.stated}，应为 ${facts.expected}：${evidence}。改这一格即可全部平衡（${clause}），请核对原始数据后更正。`;
}

function cellEnglish(facts: CellFacts, clause: string): string {
  const evidence = facts.evidence.map((sides) => `${english(sides)}`).join("; ");
  return `Row ${facts.row}, ${facts.column}: ${facts.stated} should be ${facts.expected}: ${evidence}. With this one cell every sum holds (${clause}); check it against your records.`;
}

function relationChinese(facts: RelationFacts, clause: string): string {
  const { sides, candidates, alsoIn } = facts;
  const also = alsoIn.length > 0 ? `（「${alsoIn.join("」「")}」列随之相差）` : "";
  const what =
    candidates.length === 0
      ? "请逐格核对"
      : `请核对${candidates.map((c) => `${c.name}（若其余无误，应为 ${c.value}${c.isTold ? "，正文也是这个数" : ""}）`).join("或")}`;
  return `${place(sides)}${bothSides(sides)}，相差 ${sides.difference}${also}。${clause}，${what}。`;
}

function relationEnglish(facts: RelationFacts, clause: string): string {
  const { sides, candidates, alsoIn } = facts;
  const also = alsoIn.length > 0 ? ` (and so is ${alsoIn.join(", ")})` : "";
  const what =
    candidates.length === 0
      ? "check each cell"
      : `check ${candidates.map((c) => `${c.name} (${c.value}, if the rest is right)`).join(" or ")}`;
  return `${english(sides)}, off by ${sides.difference}${also}. ${clause}; ${what}.`;
}

function place(sides: Sides): string {
  if (sides.where === "") return "";
  return sides.shares === "row" ? `“${sides.where}”行：` : `「${sides.where}」列：`;
}

/** 「一（913）＋二（11）＝924，三（七）（909）＋四（14）＝923」 */
function bothSides(sides: Sides): string {
  return `${spell(sides.left)}，${spell(sides.right)}`;
}

function english(sides: Sides): string {
  if (sides.where === "") return `${spell(sides.left)} but ${spell(sides.right)}`;
  const where = sides.shares === "row" ? `row ${sides.where}` : `column ${sides.where}`;
  return `${where}: ${spell(sides.left)} but ${spell(sides.right)}`;
}

/** Zeros are left out of long sums, and what is still long is cut: the related places name every cell. */
function spell({ terms, sum }: Side): string {
  const only = terms[0];
  if (terms.length === 1 && only) return `${only.name}（${sum}）`;
  const shown = terms.length > 3 ? terms.filter((term) => term.value !== 0) : terms;
  if (shown.length === 0) return `${terms[0]?.name ?? ""}至${terms.at(-1)?.name ?? ""}＝0`;
  const listed = shown.slice(0, 6).map((term) => `${term.name}（${term.value}）`);
  return `${listed.join("＋")}${shown.length > 6 ? "＋…" : ""}＝${sum}`;
}
