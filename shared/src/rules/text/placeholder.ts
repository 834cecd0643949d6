import type { Report } from "../../report/report.ts";
import { spansIn } from "../../report/words-at.ts";
import { matches } from "../../text/matches.ts";
import { newSign, signsOf } from "../../text/signs.ts";
import { locate } from "../../text/span.ts";
import { rule } from "../rule.ts";
import { overlaps, scanRaw } from "./scan.ts";

/**
 * Placeholders of a template. XX stands alone: xxgk in an address is none. Asterisks, and crosses between digits, mask numbers. 二○○八年 is
 * a year, 各部门（单位） are units.
 */
const units = "件份条篇次宗项名场期";
const open = new RegExp(
  [
    "(?<![A-Za-z0-9_./=&?@#-])[Xx]{2,}(?![A-Za-z0-9_./=&@-])",
    "(?<!\\d)20[Xx]{2}(?=年)",
    "(?<![×✕╳Ｘｘ])(?!(?<=\\d)[×✕╳Ｘｘ]+\\d)[×✕╳Ｘｘ]{2,}",
    "(?<![一二三四五六七八九○◯])[○◯△□]{2,}(?![一二三四五六七八九○◯])",
    "_{3,}",
    "＿{2,}",
    // ×篇, **件, and a blank where a number belongs.
    `(?<![\\dA-Za-z×✕╳Ｘｘ])[×✕╳Ｘｘ](?=[${units}])`,
    `(?<![A-Za-z0-9])[Xx](?=[${units}])`,
    `(?<=[\\u4e00-\\u9fff])\\*{1,4}(?=[${units}])`,
    `(?<=[\\u4e00-\\u9fff])[ \\u3000\\u00a0]{2,}(?=[${units}][，。、；）])`,
    "某某(?=[省市县区镇乡局厅]|委(?!托)|办(?![理结事])|街道)",
    "(?<![有亟尚仍])待(?:补充|填写|核实|确认|定)(?=[）)】\\]。；;，,]|$)",
    "[（(【\\[](?:单位名称|机关名称|填写[^）)】\\]]{0,12}|请填写[^）)】\\]]{0,12}|此处[^）)】\\]]{0,12})[）)】\\]]",
    "(?<![\\u4e00-\\u9fff])[（(【\\[](?:单位|年份)[）)】\\]]",
    "\\b(?:TODO|TBD)\\b",
  ].join("|"),
  "g",
);

/** The characters and pairs that each of them contains. */
const sign = newSign("×✕╳Ｘｘ○◯△□＿*", [
  ...both("Xx", `Xx${units}`),
  ...both("_", "_"),
  ...both(" \u3000\u00a0", " \u3000\u00a0"),
  ...both("待", "补填核确定"),
  ...both("（(【[", "单机填请此年"),
  ..."某某 TO TB".split(" "),
]);

/** Every character of the one before every one of the other. */
function both(first: string, second: string): string[] {
  return [...first].flatMap((character) => [...second].map((next) => character + next));
}

export interface PlaceholderFacts {
  readonly words: string;
}

/** A placeholder that was not filled in. */
export const textPlaceholder = rule<PlaceholderFacts>({
  id: "text/placeholder",
  severity: "error",
  summary: { zh: "不留模板占位符", en: "No placeholder of a template is left" },
  explanation: {
    zh: "XX、××、____、×篇、**件、待补充、（单位名称）之类，以及该写数字处的空白，是模板留下的空，发布前应填上。网址里的 xx，用 * 或 × 遮住几位的号码，“二○○八年”里的 ○，“各部门（单位）”里的（单位）不算。",
    en: "XX, ××, ____, ×篇, **件, 待补充, （单位名称）, and blanks where a number belongs are gaps of a template. The letters xx inside an address, numbers masked by stars or crosses, the ○ of 二○○八年 and the （单位） of 各部门（单位） are none.",
  },
  sources: [{ document: "党政机关公文处理工作条例", clause: "第十九条", evidence: "I" }],
  fix: "none",
  examples: {
    bad: { edits: [{ find: "12月31日止。", replace: "12月31日止。联系人：⟦XX⟧。" }] },
    good: { edits: [{ find: "12月31日止。", replace: "12月31日止。网址：http://www.example.gov.cn/xxgk/。" }] },
  },
  prose: "each",
  cells: "none",
  *check(report) {
    for (const { match, range } of scanRaw(report, open, sign)) yield { range, facts: { words: match[0] } };
    yield* inTitle(report);
  },
  message: {
    zh: ({ words }) => `“${words}”像是模板留下的占位符，请填上实际内容。`,
    en: ({ words }) => `“${words}” looks like a placeholder of a template; fill it in.`,
  },
});

/** The title and the signature are no prose, but their gaps are the commonest. */
function* inTitle(report: Report) {
  for (const place of [report.title?.range, report.signature.agency?.range]) {
    if (!place) continue;
    for (const span of spansIn(report, place)) {
      if (!(signsOf(span.text) & sign)) continue;
      for (const match of matches(open, span.text)) {
        const range = locate(span, match.index, match.index + match[0].length);
        if (overlaps(range, place)) yield { range, facts: { words: match[0] } };
      }
    }
  }
}
