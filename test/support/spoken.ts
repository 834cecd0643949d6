import type { Form } from "../../shared/src/forms/form.ts";
import type { Values } from "./balance.ts";
import { pick, type Random } from "./random.ts";

/** The numbers of a report by name, for prose that speaks of them. */
export interface Figures {
  readonly year: number;
  readonly received: number;
  readonly carriedIn: number;
  readonly concluded: number;
  readonly carriedOut: number;
  readonly granted: number;
  readonly partlyGranted: number;
  readonly refused: number;
  readonly individuals: number;
  readonly organisations: number;
  readonly reviews: number;
  readonly lawsuits: number;
}

export function figuresOf(form: Form, values: Values, year: number): Figures {
  const sum = (table: string, rows: readonly string[], columns: readonly string[]) => {
    const cells = form.tables.find((t) => t.key === table)?.cells ?? [];
    const chosen = cells.filter((cell) => rows.includes(cell.row.key) && columns.includes(cell.column.key));
    return chosen.reduce((total, cell) => total + (values.get(cell) ?? 0), 0);
  };
  const row = (...keys: readonly string[]) => sum("applications", keys, ["total"]);
  const refusals = ["stateSecret", "forbiddenByLaw", "threeSecurities", "thirdParty"];
  return {
    year,
    received: row("received"),
    carriedIn: row("carriedIn"),
    concluded: row("resultsTotal"),
    carriedOut: row("carriedOut"),
    granted: row("granted"),
    partlyGranted: row("partlyGranted"),
    refused: row(...refusals, "internal", "deliberative", "enforcementFile", "registryQuery"),
    individuals: sum("applications", ["received"], ["individuals"]),
    organisations: sum("applications", ["received"], ["businesses", "research", "charities", "legalServices", "others"]),
    reviews: sum("outcomes", ["cases"], ["review.total"]),
    lawsuits: sum("outcomes", ["cases"], ["directSuit.total", "suitAfterReview.total"]),
  };
}

/** One sentence with one number to plant a contradiction in: its wordings. */
type Wording = (n: number, figures: Figures) => string;

export const wordings: Readonly<
  Record<"received" | "carriedIn" | "carriedOut" | "granted" | "refused" | "reviews" | "lawsuits", readonly Wording[]>
> = {
  received: [
    (n, f) => `${f.year}年，本机关共收到政府信息公开申请${n}件。`,
    (n, f) => `${f.year} 年我单位收到依申请公开 ${n} 件。`,
    (n) => `全年新收政府信息公开申请${n}件。`,
    (n) => `本年度收到公民、法人和其他组织提出的政府信息公开申请共计${n}宗。`,
    (n) => `依申请公开方面，收到申请${n}件。`,
    (n) => (n === 0 ? "本年度未收到政府信息公开申请。" : `本年度接到${n}件政府信息公开申请。`),
  ],
  carriedIn: [
    (n) => `政府信息公开申请中，上年结转${n}件。`,
    (n, f) => `依申请公开：${f.year - 1}年结转${n}件。`,
    (n) => (n === 0 ? "依申请公开无上年结转。" : `上年度结转政府信息公开申请${n}件。`),
  ],
  carriedOut: [
    (n) => `政府信息公开申请结转下年度继续办理${n}件。`,
    (n, f) => `依申请公开结转至${f.year + 1}年${n}件。`,
    (n) => `政府信息公开申请结转下年${n}件。`,
  ],
  granted: [(n) => `申请办理结果：予以公开${n}件。`, (n) => `政府信息公开申请中，${n}件予以公开。`],
  refused: [(n) => `政府信息公开申请中，不予公开${n}件。`, (n) => `对申请作出不予公开决定${n}件。`],
  reviews: [
    (n) => `因政府信息公开引起的行政复议${n}件。`,
    (n) => (n === 0 ? "未发生因政府信息公开引起的行政复议。" : `因政府信息公开被申请行政复议${n}起。`),
  ],
  lawsuits: [
    (n) => `因政府信息公开引起的行政诉讼${n}件。`,
    (n) => (n === 0 ? "未发生因政府信息公开引起的行政诉讼。" : `因政府信息公开被提起行政诉讼${n}起。`),
  ],
};

/** Prose that agrees with the tables, in changing words, with sentences among it that are no claims about them. */
export function agreeingProse(figures: Figures, random: Random): string {
  const keys = Object.keys(wordings) as (keyof typeof wordings)[];
  const claims = keys.map((key) => pick(random, wordings[key])(figures[key], figures));
  const whole = `全年收到政府信息公开申请${figures.received}件，上年结转${figures.carriedIn}件，办结${figures.concluded}件，结转下年度${figures.carriedOut}件。`;
  const parts = `收到申请${figures.received}件，其中自然人${figures.individuals}件，法人或其他组织${figures.organisations}件。`;
  const results = `申请办理情况：予以公开${figures.granted}件，部分公开${figures.partlyGranted}件，不予公开${figures.refused}件。`;
  const cases = `政府信息公开行政复议、行政诉讼分别为${figures.reviews}件、${figures.lawsuits}件。`;
  return [...claims, whole, parts, results, cases, pick(random, beside)].join("");
}

const beside = [
  "通过网络收到申请3件，信函申请2件。",
  "全县共收到政府信息公开申请912件。",
  "办理群众来信来访35件，均已办结。",
  "受理行政许可申请120件，办结118件。",
  "未发生因政府信息公开被纠错、败诉的情况有关舆情。",
  "依申请公开均在法定期限内答复。",
  "主动公开政府信息1200余条。",
] as const;
