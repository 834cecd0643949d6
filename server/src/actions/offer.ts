import type { Finding } from "@xxgk-lint/shared/rules/rule.ts";
import type { Edit, Text } from "@xxgk-lint/shared/text/range.ts";

export const fixAllKind = "source.fixAll.xxgk";

/** What puts in something that is missing; the client lists these by themselves. */
export const insertKind = "quickfix.xxgk.insert";

/** An action before its edits are put into the protocol's shape. */
export interface Offer {
  readonly title: Text | string;
  readonly kind: string;
  /** Worked out when the action is shown, or resolved. */
  readonly edits?: () => readonly Edit[];
  /** What the client runs instead. */
  readonly command?: { readonly command: string; readonly arguments: readonly unknown[] };
  readonly finding?: Finding;
  readonly isPreferred?: boolean;
}
