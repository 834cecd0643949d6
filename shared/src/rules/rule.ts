import type { Directives } from "../directives/directives.ts";
import type { Source } from "../forms/form.ts";
import type { Passage } from "../prose/index.ts";
import type { Layout } from "../readers/block.ts";
import type { Location } from "../report/location.ts";
import type { Report } from "../report/report.ts";
import type { Quote } from "../report/words-at.ts";
import type { Edit, Locale, Range, Text } from "../text/range.ts";
import type { Surroundings } from "../workspace/surroundings.ts";
import type { RuleId } from "./ids.ts";
import type { OptionValues } from "./options.ts";
import type { Waiver } from "./waivers.ts";

export type Severity = "error" | "warning" | "information";

/**
 * One requirement on a report. `check` looks at the bound report and yields facts; `message` puts them into words, so that the arithmetic
 * can be tested without the wording. A rule is one file, and its documentation page is generated from it.
 */
export interface Rule<Facts = unknown> {
  readonly id: RuleId;
  /** The severity of a finding that names none. */
  readonly severity: Severity;
  /** Off unless the settings turn it on. */
  readonly off?: true;
  /** One line: what the rule requires. */
  readonly summary: Text;
  /** A paragraph for clerks: why, what counts, what to do. */
  readonly explanation: Text;
  /** The clauses that require it. */
  readonly sources: readonly Source[];
  readonly fix: "safe" | "suggestion" | "none";
  /**
   * Tests and the rule's page run these. `bad` gives at least one finding of this rule; the wrong place stands between ⟦ and ⟧,
   * which are taken out before linting. `good` gives none. Each is a whole report, or a piece that `example()` puts into one.
   */
  readonly examples: { readonly bad: Example; readonly good: Example };
  /**
   * How much of the prose it looks at, so that a lint can go by what it found before where one paragraph has changed; all of it where nothing
   * is said. none: no paragraph's words. each: every paragraph by itself, and nothing beside it but what a change of words leaves alone
   * (title, sections, tables, settings). A function: only at the paragraphs for which it is true, though it may look at them together. It is
   * asked about the changed paragraph as it was and as it is, each time with the other of the two and with the report as it was.
   */
  readonly prose?: "none" | "each" | ((passage: Passage, other: Passage, before: Report) => boolean);
  /** none: no number of the tables. All of them, where nothing is said. */
  readonly cells?: "none";
  check(report: Report, context: Context): Iterable<Found<Facts>>;
  readonly message: { readonly [L in Locale]: (facts: Facts) => string };
}

/** Edits to a balanced blank report: the first occurrence of `find` becomes `replace`. An empty list is the report itself. */
export interface Example {
  readonly year?: number;
  readonly layout?: Layout;
  readonly edits: readonly { readonly find: string; readonly replace: string }[];
  /** The reports that it stands among: last year's of the same agency, a neighbour's, the agencies that it is the sum of. */
  readonly others?: readonly OtherExample[];
}

/** The same report with other edits: of the year before, or of another agency. */
export interface OtherExample {
  readonly as: "prior" | "neighbour" | "agency";
  readonly agency?: string;
  readonly edits: Example["edits"];
}

/** What a rule finds, before it is put into words. */
export interface Found<Facts> {
  readonly range: Range;
  readonly facts: Facts;
  readonly severity?: Severity;
  readonly related?: readonly Related[];
  /** What it is about where that is not what stands at `range`: the key of a missing section, the keys of a missing row. */
  readonly at?: string;
  /** What the number at `range` should be, where no suggestion says it. */
  readonly expected?: number;
  /** Safe: changes form, never a reported number. Applied by `--fix` and 「修正全部」. */
  readonly fix?: Fix;
  /** What a person must choose. */
  readonly suggestions?: readonly Fix[];
}

export interface Related {
  /** Another file; the range is a place in it. */
  readonly uri?: string;
  readonly range: Range;
  readonly text: Text;
}

export interface Fix {
  /** insert: puts in rows, tables and sections that are missing; editors list these apart. */
  readonly kind?: "insert";
  readonly title: Text;
  readonly edits: readonly Edit[];
}

/** What a rule may use beside the report: last year's report and those of its neighbours and agencies, where they are known. */
export interface Context extends Surroundings {
  readonly settings: Settings;
  /** What the draft says about checking it, where it says anything, and which rules have been asked by now. */
  readonly directives?: Directives;
  readonly hasSpoken?: (rule: string) => boolean;
}

export interface Settings {
  readonly locale: Locale;
  readonly severity: { readonly [id in RuleId]?: Severity | "off" };
  /** Overrides the edition that follows from the report year. */
  readonly edition?: string;
  /** An older way to set the options of prior/copied. */
  readonly copied?: { readonly share?: number; readonly sentences?: number };
  /** Thresholds that differ from the rules' own. */
  readonly options?: OptionValues;
  /** What a draft says about checking it does not count. */
  readonly isInlineIgnored?: true;
  /** Findings that are waived. */
  readonly waivers?: readonly Waiver[];
}

/** A fix in the wanted language. */
export type SaidFix = Omit<Fix, "title"> & { readonly title: string };

/** A finding in words, ready for any output. */
export interface Finding {
  readonly rule: RuleId;
  /** What it is about by meaning, not by line: equal for the same fault of the same agency and year. See `Identity`. */
  readonly id: string;
  /** The place in it: see `Identity`. */
  readonly at: string;
  readonly severity: Severity;
  readonly range: Range;
  readonly message: string;
  /** 填报数: the number that it is about, as the report has it. */
  readonly stated?: string;
  /** 应为: what that number should be, where it is known. */
  readonly expected?: string;
  /** Where a person finds it, in notations without lines. */
  readonly location?: Location;
  /** The words there, on one line. */
  readonly quote?: Quote;
  /** Places in another file have its uri. */
  readonly related: readonly { readonly uri?: string; readonly range: Range; readonly message: string }[];
  readonly fix?: SaidFix;
  readonly suggestions: readonly SaidFix[];
}

/** Keeps the facts' type inside the rule, so that rules of different facts stand in one list. */
export function rule<Facts>(definition: Rule<Facts>): Rule {
  return definition as Rule;
}
