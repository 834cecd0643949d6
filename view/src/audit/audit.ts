import type { Sheet } from "@xxgk-lint/shared/sheet/sheet.ts";
import type { Locale } from "@xxgk-lint/shared/text/range.ts";

/** What the audit sheet of a round is drawn from: plain data, words in one language. */
export interface Audit {
  readonly locale: Locale;
  readonly title: string;
  /** The round, its day, what it is held against. */
  readonly about: string;
  /** How many agencies stand how, the gravest first. */
  readonly verdict: readonly Standing[];
  readonly cards: readonly AuditCard[];
  /** Files that are no agency's. */
  readonly others: readonly { readonly file: string; readonly reason: string }[];
}

export interface Standing {
  /** What colours it: returned, check, passed and the like. */
  readonly status: string;
  readonly word: string;
  readonly count: number;
}

/** An agency and its report. */
export interface AuditCard {
  /** Of the page: a3. */
  readonly id: string;
  readonly agency: string;
  readonly kind?: string;
  readonly contact?: string;
  readonly phone?: string;
  readonly status: string;
  readonly word: string;
  /** Its place among the statuses: the gravest is 0. */
  readonly rank: number;
  readonly counts: { readonly error: number; readonly warning: number; readonly information: number };
  readonly files: readonly string[];
  readonly notes: readonly string[];
  readonly findings: readonly AuditItem[];
  readonly changes?: AuditChanges;
  readonly reports: readonly AuditReport[];
}

export interface AuditItem {
  readonly severity: "error" | "warning" | "information";
  readonly place: string;
  readonly message: string;
  readonly stated?: string;
  readonly expected?: string;
  readonly clause?: string;
  readonly since?: "left" | "added";
}

export interface AuditChanges {
  readonly mended: readonly AuditItem[];
  readonly left: number;
  readonly added: number;
  readonly numbers: readonly { readonly place: string; readonly before: number | null; readonly after: number | null }[];
}

export interface AuditReport {
  /** What tells it from the page's others, for whoever hears the page. */
  readonly label: string;
  /** Its tables; its prose is not drawn. */
  readonly sheet: Sheet;
}
